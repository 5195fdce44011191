import type { Paper } from '../papers/paper.ts';
import type { Cell } from './cell.ts';
import type { FieldCitation, SentenceCitation } from './citation.ts';

declare const verified: unique symbol;
declare const composed: unique symbol;

/** A citation that the verifier has looked up: `quote` is verbatim. */
export type VerifiedCitation = (SentenceCitation | FieldCitation) & { readonly quote: string };

/** A statement whose citations support it. Only the verifier (`verify/`) makes one. */
export interface VerifiedStatement {
  readonly [verified]: true;
  readonly text: string;
  readonly citations: readonly VerifiedCitation[];
  /** [start, end) of the part of the text that answers the question. */
  readonly emphasis?: readonly [number, number];
  readonly heading?: string;
  readonly cell?: Cell;
  /** That rules alone doubt it, and a second reader found it supported. */
  readonly reading?: 'supported';
}

/** One numbered source below an answer. */
export interface Footnote {
  /** From 1, in the order in which the statements first cite it. */
  readonly marker: number;
  readonly paper: Paper;
  readonly citation: VerifiedCitation;
}

export type WriterName = 'claude' | 'extractive';

/** Verified statements with their footnotes: the only thing that a surface shows. `composeAnswer` makes it. */
export interface Answer {
  readonly [composed]: true;
  readonly statements: readonly VerifiedStatement[];
  readonly footnotes: readonly Footnote[];
  readonly writer: WriterName;
}
