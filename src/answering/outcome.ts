import type { MetadataField, Paper } from '../papers/paper.ts';
import type { Answer } from './answer.ts';
import type { ReadingCounts } from './openReadings.ts';

export type DeclineReason = 'not-in-corpus' | 'not-reported' | 'unclear';

/** What a question asks of the record and the record does not have; or the abstract, of which something else is asked. */
export type Lacking = MetadataField | 'other papers' | 'abstract';

/** Why no model wrote: none is set up, its budget is spent, or out of reach, too many ask at once, or what it did on this question. */
export type NoModel =
  | 'no-key'
  | 'budget-spent'
  | 'away'
  | 'busy'
  | 'failed'
  | 'late'
  | 'refused'
  | 'unsupported';

interface Reached {
  /** Present where only the beginning of the question was read. */
  readonly isQuestionCut?: boolean;
  /** Of several questions in one message: what became of each, in their order. */
  readonly parts?: readonly PartOutcome[];
}

export interface PartOutcome {
  /** As it stands in the message. */
  readonly question: string;
  readonly kind: Outcome['kind'];
  /** Present where it was declined. */
  readonly reason?: DeclineReason;
}

export interface Answered extends Reached {
  readonly kind: 'answered';
  readonly answer: Answer;
  /** Present where the extractive writer wrote. */
  readonly noModel?: NoModel;
  /** What a second reader said of its statements; absent where the rules alone checked it. */
  readonly readings?: ReadingCounts;
  /** Whether the model was cut off after the last statement. */
  readonly cut?: boolean;
  /** Of several papers whose records are asked for a field: those that leave it empty. */
  readonly silent?: Silence;
}

/** One quoted sentence that may answer, or may not: the nearest that was found. */
export interface Nearest extends Reached {
  readonly kind: 'nearest';
  readonly answer: Answer;
  readonly noModel?: NoModel;
}

export interface Silence {
  readonly field: MetadataField;
  readonly papers: readonly Paper[];
}

export interface Declined extends Reached {
  readonly kind: 'declined';
  readonly reason: DeclineReason;
  /** not-reported: the papers that are about it; not-in-corpus: the nearest papers, if any, where no model looked. */
  readonly papers: readonly Paper[];
  /** not-reported: one statement on what the first of these papers does report, where a model declined. */
  readonly reported?: Answer;
  /** not-reported: the field that the question asks for and that the papers' records leave empty, their abstracts, or other papers of their authors. */
  readonly lacks?: Lacking;
  /** The words of the question that were looked for, as they were typed. */
  readonly lookedFor?: readonly string[];
  /** Present where a model might have found an answer, but did not look. */
  readonly noModel?: NoModel;
}

/** Said before an answer begins that has to wait for its turn. */
export interface Waiting {
  readonly kind: 'waiting';
  /** About how long, by how long others took. */
  readonly ms: number;
}

/** The question was not taken: nothing was searched and nothing spent. */
export type Refused =
  /** `retryMs`: until about as many as can wait now have had their turn. */
  | { readonly kind: 'refused'; readonly reason: 'busy'; readonly retryMs: number }
  /** What has to be counted cannot be just now, and the operator wants no answers meanwhile. */
  | { readonly kind: 'refused'; readonly reason: 'away' }
  | {
      readonly kind: 'refused';
      readonly reason: 'quota';
      readonly scope: 'member' | 'server' | 'everyone';
      /** The quota that is used up: so many questions per minute or day. */
      readonly limit: number;
      readonly per: 'minute' | 'day';
      /** Until it starts anew. */
      readonly retryMs: number;
      /** What the member may still ask today. */
      readonly leftToday: number;
    };

/** What became of a question. Errors are not outcomes: they throw. */
export type Outcome = Answered | Nearest | Declined;
