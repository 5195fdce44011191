import type { Collection } from '../papers/collection.ts';
import type { Paper } from '../papers/paper.ts';
import type { RuleName } from '../verifying/rule.ts';
import type { VerifiedStatement, WriterName } from './answer.ts';
import type { Cell } from './cell.ts';
import type { Citation } from './citation.ts';
import type { Evidence, EvidencePaper } from './evidence.ts';
import type { DeclineReason } from './outcome.ts';
import type { Understood } from './understand.ts';
import type { Usage } from './usage.ts';

/** One sentence of an answer with claimed citations, unchecked. */
export interface DraftStatement {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** The part of the text that answers the question, shown in bold: [start, end) in UTF-16 units. */
  readonly emphasis?: readonly [number, number];
  /** The heading that the statement stands under, in a digest. */
  readonly heading?: string;
  /** Whether the writer itself is not sure that this answers the question: then it is all that it says. */
  readonly isUnsure?: boolean;
  /** Where the statement stands in a comparison of papers; its text then leaves the paper's name out. */
  readonly cell?: Cell;
}

/** A statement as it was verified before, to be verified again. */
export type KeptStatement = DraftStatement & Pick<VerifiedStatement, 'reading'>;

/** A turn of the same conversation, as it was asked and answered. */
export interface Exchange {
  readonly question: string;
  /** The verified statements as they were shown, a line each; empty where it was declined. */
  readonly answer: string;
  readonly declined?: DeclineReason;
}

export interface WritingTask {
  /** An answer to a question, or a digest of what the papers say on a topic ('' for the whole collection). */
  readonly kind: 'answer' | 'digest';
  /** Understandable on its own. */
  readonly question: string;
  /** A follow-up in the member's own words, for a writer that reads the turns before it. */
  readonly asWritten?: string;
  /** The turns before it, oldest first; no source, but what the question may point back to. */
  readonly earlier?: readonly Exchange[];
  readonly evidence: Evidence;
  /** All papers that there are where it is asked. */
  readonly collection: Collection;
  /** How the question is read and how far the papers answer it: how sure that is, and each sentence's score and role. */
  readonly understood: Understood;
  /** Searches in other words and adds what is new to the evidence: what was found, known or not; undefined where no search is left. */
  readonly searchAgain?: (query: string) => Promise<readonly EvidencePaper[] | undefined>;
  /** Sets money aside before each request after the first; false where the budget has less left. */
  readonly reserve?: (usd: number) => Promise<boolean>;
  /** Told what each request to a model used, also when the draft fails later. */
  readonly onUsage?: (usage: Usage) => void;
}

/** A statement that the verifier did not keep, with the rules that it broke. */
export interface FailedStatement {
  readonly statement: DraftStatement;
  readonly rules: readonly RuleName[];
  /** The sentences that it cites, verbatim; empty where it points nowhere. */
  readonly sentences: readonly string[];
  /** The words that no cited sentence holds. */
  readonly unheld: readonly string[];
}

/** What a draft lacks. */
export interface Lack {
  readonly failed: readonly FailedStatement[];
  /** Papers that the question compares and that no statement cites. */
  readonly unsaid: readonly Paper[];
}

/** How a draft ended. */
export interface DraftEnd {
  /** Why nothing could be said. */
  readonly declined?: DeclineReason;
  /** What the papers report instead, where they do not report what was asked for. */
  readonly reported?: DraftStatement;
  /** Whether the model refused to write: nothing of the draft is shown. */
  readonly refused?: boolean;
  /** Whether the budget had nothing left for another request. */
  readonly unpaid?: boolean;
  /** Whether the writer was cut off after its last whole statement. */
  readonly cut?: boolean;
  /** Writes failed statements anew, in their order, then those that lack; what cannot be supported is left out. */
  readonly repair?: (lack: Lack) => AsyncGenerator<DraftStatement, DraftEnd>;
}

/**
 * Turns question and evidence into a draft, statement by statement, each yielded as soon as it is complete.
 * Throws on an error (network, deadline); stops soon after the signal aborts.
 */
export interface Writer {
  readonly name: WriterName;
  /** The most that a draft's first request can cost, in US dollars; absent where writing is free. */
  readonly mostUsd?: (task: WritingTask) => number;
  write(task: WritingTask, signal: AbortSignal): AsyncGenerator<DraftStatement, DraftEnd>;
}
