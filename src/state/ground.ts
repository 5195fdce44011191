import type { AskedQuestions } from './askedQuestions.ts';
import type { Storage } from './storage.ts';

/** What every part of the state stands on. */
export interface Ground {
  /** Opened at the first use, so that a start waits for no disk. */
  readonly storage: () => Promise<Storage>;
  readonly now: () => Date;
  readonly asked: AskedQuestions;
}
