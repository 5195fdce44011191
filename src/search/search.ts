import type { Collection } from '../papers/collection.ts';
import type { Paper } from '../papers/paper.ts';

export interface PaperHit {
  readonly paper: Paper;
  /** Comparable within one result only; higher is better. */
  readonly score: number;
}

/** One sentence of a paper, found for a question. */
export interface SentenceHit {
  readonly paper: Paper;
  /** The sentence's number from 0. */
  readonly sentence: number;
  readonly score: number;
}

/** A content word of a question, as the collection knows it. */
export interface WeighedWord {
  /** As typed. */
  readonly word: string;
  /**
   * The search terms that stand for it: a text has the word where it has every term of one of the forms (the word
   * itself, the parts of a compound, its long or short form, a typing error mended). None where no paper has it.
   */
  readonly forms: readonly (readonly string[])[];
  /** How rare it is: near 0 in every paper, 1 in none. */
  readonly weight: number;
}

/**
 * Finding papers and sentences. Everything is asynchronous, so that a large collection can be searched
 * outside the main thread behind the same interface.
 */
export interface Search {
  /** What is searched. */
  readonly collection: Collection;
  /** The papers that are most about a text, best first; of those that can be quoted alone, where they are asked for. */
  papers(query: string, limit: number, only?: 'quotable'): Promise<readonly PaperHit[]>;
  /** The sentences nearest to a text, best first; of these papers only, where they are given. */
  sentences(query: string, limit: number, within?: readonly Paper[]): Promise<readonly SentenceHit[]>;
  /** One paper by whatever a person remembers of it (title words, author, year, id, link), best first. */
  lookUp(query: string, limit: number): Promise<readonly PaperHit[]>;
  /** The papers nearest to a paper, best first, itself left out. */
  related(paper: Paper, limit: number): Promise<readonly PaperHit[]>;
  /** The content words of a question in their order, weighed by their rarity; see `coverage`. */
  weigh(question: string): Promise<readonly WeighedWord[]>;
}
