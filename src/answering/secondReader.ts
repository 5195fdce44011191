import type { Usage } from './usage.ts';

/** Whether the statement says only what its sentences say; `contradicted` where they say otherwise, and that is asked. */
export type SecondReading = 'supported' | 'contradicted' | 'not' | 'unsure';

/** What a second reader is given of a statement: never the question, the conversation or the other statements. */
export interface Passage {
  readonly statement: string;
  /** The cited sentences, verbatim. */
  readonly sentences: readonly string[];
  /** The sentence before a cited one that begins with a pronoun: what it points to. */
  readonly before?: string;
  /** Of the paper, or papers, a line each: they name what "we" or "it" is. */
  readonly title: string;
  /** A claim of somebody else: whether the sentences say otherwise is asked, too. */
  readonly mayContradict?: true;
}

interface Reading {
  readonly signal: AbortSignal;
  readonly onUsage: (usage: Usage) => void;
}

/**
 * Judges meaning, which rules cannot: a model, or an entailment judge behind HTTP. What it says stands below the rules'
 * vetoes. `read` gives one reading for each passage, in their order, and throws where it cannot: then the rules alone
 * decide, as they do of a passage without one.
 */
export interface SecondReader {
  /** The most that reading these can cost, in US dollars. */
  mostUsd(passages: readonly Passage[]): number;
  read(passages: readonly Passage[], reading: Reading): Promise<readonly (SecondReading | undefined)[]>;
}
