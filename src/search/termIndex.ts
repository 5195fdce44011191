import type { Language } from '../language/languages.ts';
import type { KnownWord } from './nearWords.ts';

/** A paper as an index knows it. */
export interface IndexedPaper {
  readonly id: string;
  /** The numbers of the terms of its title and then of each sentence of its abstract. */
  readonly sentences: readonly (readonly number[])[];
}

/** How many candidates: so many at least, and up to so many of those that score at least this share of the best one. */
export interface Wanted {
  readonly least: number;
  readonly most: number;
  readonly ofBest: number;
}

export function exactly(count: number): Wanted {
  return { least: count, most: count, ofBest: 1 };
}

/** What the ranking asks of an index, whether it is held in memory or on disk. Papers are known by their ids. */
export interface TermIndex {
  /** How many papers there are. */
  readonly size: number;
  /** Terms a paper, on average; repeated ones counted. */
  readonly averageLength: number;
  /** The languages that a hundredth of the papers at least are written in, the commonest first. */
  readonly languages: readonly Language[];
  /** In how many papers a term occurs. */
  frequency(term: string): number;
  /** The number that stands for a term in papers, which are told apart and compared by numbers far quicker; 0 for a term that is unknown. */
  numberOf(term: string): number;
  /** The term of a number that a paper has. */
  termOf(number: number): KnownWord;
  /** The known terms that begin with the letter of a term. */
  sameInitial(term: string): Iterable<KnownWord>;
  /** What an acronym stands for in the collection: long forms, their terms joined with spaces; two or more are all the same. */
  expansionsOf(short: string): readonly string[];
  /** The long forms that begin with two terms. */
  expansionsFrom(first: string, second: string): readonly string[];
  /** The acronyms of a long form. */
  shortForms(long: string): readonly string[];
  /** The papers that match any of these terms (the rarest first), roughly the best first. */
  candidates(terms: readonly string[], wanted: Wanted): readonly IndexedPaper[];
  /** The terms of one paper, as in `IndexedPaper`. */
  sentencesOf(id: string): IndexedPaper['sentences'];
}

/** How rare a term is: BM25's inverse document frequency, never negative. */
export function rarity({ size }: TermIndex, frequency: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}
