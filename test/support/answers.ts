import type { Answer, VerifiedStatement } from '../../src/answering/answer.ts';
import { composeAnswer } from '../../src/answering/composeAnswer.ts';
import type { Paper } from '../../src/papers/paper.ts';

export type Said = Pick<VerifiedStatement, 'text' | 'citations'> & Partial<VerifiedStatement>;

/** An answer for tests of drawing, which does not care how its statements were verified. */
export function answerOf(papers: readonly Paper[], statements: readonly Said[]): Answer {
  const evidence = { papers: papers.map((paper) => ({ paper, sentences: [], score: 1 })) };
  return composeAnswer(statements as readonly VerifiedStatement[], evidence, 'claude'); // the brand is all that is missing
}
