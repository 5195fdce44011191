import type { Citation } from './citation.ts';
import type { Evidence } from './evidence.ts';
import type { DeclineReason } from './outcome.ts';

/** One sentence of an answer with claimed citations, unchecked. */
export interface DraftStatement {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** The part of the text that answers the question, shown in bold: [start, end) in UTF-16 units. */
  readonly emphasis?: readonly [number, number];
  /** The heading that the statement stands under, in a digest. */
  readonly heading?: string;
}

export interface WritingTask {
  /** An answer to a question, or a digest of what the papers say on a topic ('' for the whole collection). */
  readonly kind: 'answer' | 'digest';
  readonly question: string;
  readonly evidence: Evidence;
  /** The gate's doubt: why the evidence may not be enough. A writer without a model declines with it. */
  readonly doubt?: DeclineReason;
}

/** How a draft ended: complete, or with the reason why nothing could be said. */
export type DraftEnd = { readonly declined?: DeclineReason };

export type WriterName = 'claude' | 'extractive';

/**
 * Turns question and evidence into a draft, statement by statement, each yielded as soon as it is complete.
 * Throws on a fault (network, deadline); stops soon after the signal aborts.
 */
export interface Writer {
  readonly name: WriterName;
  write(task: WritingTask, signal: AbortSignal): AsyncGenerator<DraftStatement, DraftEnd>;
}
