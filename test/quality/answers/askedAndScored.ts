import type { DeclineReason } from '../../../src/answering/outcome.ts';
import type { AnswerQuestion } from '../../../src/answering/pipeline.ts';

export interface Question {
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  /** The papers that an answer must cite; none where it must decline. */
  readonly papers: readonly string[];
  /** Further papers that it may cite. */
  readonly allowed?: readonly string[];
  /** Patterns that its text must all match. */
  readonly expect?: readonly string[];
}

export interface Scored {
  readonly question: Question;
  readonly isCorrect: boolean;
  readonly text: string;
  readonly cited: readonly string[];
  readonly reason: DeclineReason | undefined;
}

/** Asks a question, and judges the outcome by what the question demands. */
export async function askedAndScored(question: Question, answerQuestion: AnswerQuestion): Promise<Scored> {
  const answering = answerQuestion(question.question, 'answer', {
    id: question.id,
    member: 'quality',
    place: { kind: 'console' },
    signal: new AbortController().signal,
  });
  let next = await answering.next();
  while (!next.done) next = await answering.next();
  const outcome = next.value;
  if (outcome.kind === 'declined') {
    return { question, isCorrect: question.papers.length === 0, text: '', cited: [], reason: outcome.reason };
  }
  const text = outcome.answer.statements.map((statement) => statement.text).join('\n');
  const cited = [...new Set(outcome.answer.footnotes.map(({ paper }) => paper.id))];
  const isCorrect =
    question.papers.length > 0 &&
    question.papers.every((id) => cited.includes(id)) &&
    (question.expect ?? []).every((pattern) => new RegExp(pattern, 'iu').test(text));
  return { question, isCorrect, text, cited, reason: undefined };
}
