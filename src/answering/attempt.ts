import type { Answer } from './answer.ts';
import type { GrowingEvidence } from './growingEvidence.ts';
import type { ReadingCounts } from './openReadings.ts';
import type { DeclineReason, NoModel } from './outcome.ts';
import type { AskContext, Pipeline } from './pipeline.ts';
import type { QuestionStats } from './receipt.ts';

/** What one writer made of a question; `given-up` lets the next one try. */
export type Attempt =
  | {
      readonly kind: 'answered';
      readonly answer: Answer;
      readonly cut?: boolean;
      readonly readings?: ReadingCounts;
    }
  | { readonly kind: 'nearest'; readonly answer: Answer }
  | { readonly kind: 'declined'; readonly reason: DeclineReason; readonly reported?: Answer }
  | { readonly kind: 'given-up'; readonly why: NoModel };

export interface Attempting extends Pipeline {
  readonly asking: AskContext;
  readonly stats: QuestionStats;
  readonly evidence: GrowingEvidence;
}
