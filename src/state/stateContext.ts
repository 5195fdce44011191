import type { AskedQuestions } from './askedQuestions.ts';
import type { QuestionTexts } from './questionTexts.ts';
import type { Storage } from './storage.ts';

/** What every part of the state stands on. */
export interface StateContext {
  readonly storage: Storage;
  readonly now: () => Date;
  readonly asked: AskedQuestions;
  readonly texts: QuestionTexts;
}
