// The whole way of a question. Read this first.
import type { Search } from '../search/search.ts';
import type { Answer, VerifiedStatement } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import type { Writer, WritingTask } from './draft.ts';
import type { Evidence } from './evidence.ts';
import { judgeEvidence } from './gate.ts';
import { gatherEvidence } from './gatherEvidence.ts';
import type { Declined, DeclineReason, Outcome } from './outcome.ts';
import { readQuestion } from './readQuestion.ts';
import { verifyStatement } from './verify/verifyStatement.ts';

export interface Answering {
  readonly search: Search;
  /** In order of preference; the last one needs no network. */
  readonly writers: readonly [Writer, ...Writer[]];
}

/** Yields the answer as it grows, statement by verified statement; returns the outcome. */
export type AnswerQuestion = (
  question: string,
  kind: WritingTask['kind'],
  signal: AbortSignal,
) => AsyncGenerator<Answer, Outcome>;

export function answerQuestionWith({ search, writers }: Answering): AnswerQuestion {
  return async function* answerQuestion(raw, kind, signal) {
    const question = readQuestion(raw);
    if (question === '' && kind === 'answer') return { kind: 'declined', reason: 'unclear', papers: [] };
    const evidence = await gatherEvidence(question, search);
    const gate = judgeEvidence(question, evidence);
    if (gate.kind === 'closed') return decline(gate.reason, evidence);
    const doubt = gate.kind === 'doubtful' ? { doubt: gate.reason } : {};
    const [writer] = writers;
    return yield* writeAnswer(writer, { kind, question, evidence, ...doubt }, signal);
  };
}

async function* writeAnswer(
  writer: Writer,
  task: WritingTask,
  signal: AbortSignal,
): AsyncGenerator<Answer, Outcome> {
  const statements: VerifiedStatement[] = [];
  const compose = () => composeAnswer(statements, task.evidence, writer.name);
  const draft = writer.write(task, signal);
  let next = await draft.next();
  for (; !next.done; next = await draft.next()) {
    const verification = verifyStatement(next.value, task.evidence, task.question);
    if (verification.kind === 'dropped') continue;
    statements.push(verification.statement);
    yield compose();
  }
  if (statements.length > 0) return { kind: 'answered', answer: compose() };
  return decline(next.value.declined ?? 'not-in-corpus', task.evidence);
}

function decline(reason: DeclineReason, { papers }: Evidence): Declined {
  return { kind: 'declined', reason, papers: papers.slice(0, 3).map(({ paper }) => paper) };
}
