import type { KnownWord } from '../nearWords.ts';

/** The records of a collection as a look-up needs them, in memory or on disk. */
export interface RecordIndex {
  /** The paper of an id, arXiv id, DOI or link, as `namesIn` spells it. */
  named(name: string): string | undefined;
  /** In how many records a word occurs. */
  frequency(word: string): number;
  /** The known words that begin with what was typed, the most frequent first. */
  beginningWith(typed: string): readonly string[];
  /** The known words that begin with the letter of a word. */
  sameInitial(word: string): Iterable<KnownWord>;
  all(): Iterable<KnownWord>;
  /** The papers whose records have a word of every group, roughly the best first: few, and quickly found. */
  havingAll(groups: readonly (readonly string[])[], limit: number): readonly string[];
  /** The papers whose records have any of these words (the rarest first), roughly the best first. */
  candidates(words: readonly string[], limit: number): readonly string[];
  /** A paper's title and what else it is looked up by. */
  record(id: string): { readonly title: string; readonly text: string };
}
