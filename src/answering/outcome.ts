import type { Paper } from '../papers/paper.ts';
import type { Answer } from './answer.ts';

export type DeclineReason = 'not-in-corpus' | 'not-reported' | 'unclear';

export interface Answered {
  readonly kind: 'answered';
  readonly answer: Answer;
}

export interface Declined {
  readonly kind: 'declined';
  readonly reason: DeclineReason;
  /** not-reported: the papers that are about it; not-in-corpus: the nearest papers, if any. */
  readonly papers: readonly Paper[];
}

/** What became of a question. Faults are not outcomes: they throw. */
export type Outcome = Answered | Declined;
