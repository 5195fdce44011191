import type { Paper } from '../papers/paper.ts';
import type { Answer } from './answer.ts';

export type DeclineReason = 'not-in-corpus' | 'not-reported' | 'unclear';

/** Why no model wrote: none is set up, its budget is spent, or what it did on this question. */
export type NoModel = 'no-key' | 'budget-spent' | 'failed' | 'late' | 'refused' | 'unsupported';

export interface Answered {
  readonly kind: 'answered';
  readonly answer: Answer;
  /** Present where the extractive writer wrote. */
  readonly noModel?: NoModel;
  /** Whether the model was cut off after the last statement. */
  readonly cut?: boolean;
}

export interface Declined {
  readonly kind: 'declined';
  readonly reason: DeclineReason;
  /** not-reported: the papers that are about it; not-in-corpus: the nearest papers, if any. */
  readonly papers: readonly Paper[];
  /** Present where a model might have found an answer, but did not look. */
  readonly noModel?: NoModel;
}

/** What became of a question. Faults are not outcomes: they throw. */
export type Outcome = Answered | Declined;
