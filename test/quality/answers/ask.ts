import type { VerifiedStatement } from '../../../src/answering/answer.ts';
import type { DeclineReason, Outcome } from '../../../src/answering/outcome.ts';
import type { AnswerQuestion } from '../../../src/answering/pipeline.ts';
import type { OpenCollection } from '../../../src/collections/collections.ts';
import type { Question } from './question.ts';

/** What a member is shown for a question. */
export interface Shown {
  /** `nearest`: one sentence, marked as uncertain. */
  readonly outcome: 'answered' | 'nearest' | 'declined';
  readonly reason?: DeclineReason;
  readonly statements: readonly Pick<VerifiedStatement, 'text' | 'citations'>[];
}

export async function ask(
  { id, question }: Question,
  { answerQuestion, collection }: { answerQuestion: AnswerQuestion; collection: OpenCollection },
): Promise<Shown> {
  const answering = answerQuestion(question, 'answer', {
    id,
    member: 'quality',
    place: { kind: 'console' },
    collection,
    signal: new AbortController().signal,
  });
  let next = await answering.next();
  while (!next.done) next = await answering.next();
  return shownOf(next.value);
}

function shownOf(outcome: Outcome): Shown {
  if (outcome.kind === 'declined') return { outcome: 'declined', reason: outcome.reason, statements: [] };
  return { outcome: outcome.kind, statements: outcome.answer.statements };
}
