// The contract of the way of a question: what it stands on, who asks, and what comes back.
import type { Caller } from '../collections/collectionId.ts';
import type { OpenCollection } from '../collections/collections.ts';
import type { Answer } from './answer.ts';
import type { Weights } from './answerability/weights.ts';
import type { Budget } from './budget.ts';
import type { Exchange, Writer, WritingTask } from './draft.ts';
import type { Outcome } from './outcome.ts';
import type { QueryRewriter } from './queryRewriter.ts';
import type { QuestionReport, Work } from './receipt.ts';
import type { SecondReader } from './secondReader.ts';
import type { OnStep } from './step.ts';

export interface Pipeline {
  /** What sentences are scored by; those that the program comes with, unless others are tried. */
  readonly weights?: Weights | undefined;
  /** Asked for other words where the question's own find nothing surely. */
  readonly rewriter?: QueryRewriter | undefined;
  /** In order of preference; the last one needs no network. */
  readonly writers: readonly [...Writer[], Writer];
  /** The whole time of a question; a writer that costs money must leave the last one enough of it. */
  readonly deadlineMs: number;
  readonly budget?: Budget;
  /** Reads what a model wrote; absent where the rules alone decide. */
  readonly secondReader?: ReadingSetup;
  /** Told at the end of each question that reached its outcome, and waited for, so that what it keeps is there for the buttons of the reply. */
  readonly onReport?: (receipt: QuestionReport, asked: Question & { readonly outcome: Outcome }) => unknown;
  /** Told instead of a question that reached none: what it took is spent all the same. */
  readonly onUnfinished?: (work: Work) => void;
  /** Told why a writer failed, or the budget; the question itself is answered all the same. */
  readonly onError?: (error: unknown, id: string) => void;
}

/** A second reader, and whether its word can show what the rules doubt; else it only takes away. */
export interface ReadingSetup {
  readonly reader: SecondReader;
  readonly showsDoubts: boolean;
  /** How long a request may take; four seconds unless told otherwise. */
  readonly millis?: number;
}

/** Who asks, and for how long. Every `Call` is one. */
export interface Asker extends Caller {
  readonly id: string;
  readonly isPrivate?: boolean;
  /** The question with what it points back to filled in: it is searched for and checked against; a model gets the member's words. */
  readonly understood?: string;
  /** The turns before the question, in its conversation alone. */
  readonly earlier?: readonly Exchange[];
  /** In a queue, before its answering began; too long for a model to be asked in the time that is left. */
  readonly waited?: { readonly millis: number; readonly isTooLong: boolean };
  /** Told how the answer comes about. */
  readonly onStep?: OnStep;
  readonly signal: AbortSignal;
}

/** A question with the papers that it is asked of. */
export interface AskContext extends Asker {
  /** As they were when it began: all of it is answered from them. */
  readonly collection: OpenCollection;
}

/**
 * Yields the answer as it grows, statement by verified statement; returns the outcome. `Before` and `Else` are what a
 * wrapper says before it, or instead.
 */
export type AnswerQuestion<Else = never, Before = never> = (
  question: string,
  kind: WritingTask['kind'],
  asking: AskContext,
) => AsyncGenerator<Answer | Before, Outcome | Else>;

/** A question as it was asked. */
export interface Question {
  readonly raw: string;
  readonly kind: WritingTask['kind'];
  readonly asking: AskContext;
}
