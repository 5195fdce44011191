import { foldAccents } from '../../language/foldAccents.ts';
import { splitWords } from '../../language/splitWords.ts';
import type { Paper } from '../../papers/paper.ts';
import { findAcronyms } from '../findAcronyms.ts';
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

/** The words of a title, a name or a look-up, each with its parts where it is a compound: lower-case, without accents. */
export function recordWordGroups(text: string): [whole: string, ...parts: string[]][] {
  return splitWords(text).map((word) => {
    const pieces = foldAccents(word.toLowerCase()).split(/[-\u2010\u2011_]/u);
    return pieces.length > 1 ? [pieces.join(''), ...pieces] : [pieces.join('')];
  });
}

export function recordWords(text: string): string[] {
  return recordWordGroups(text).flat();
}

/** What a paper is looked up by: its title, authors and year, and the acronyms that it defines. */
export function recordText({ title, authors, year, abstract }: Paper): string {
  const acronyms = findAcronyms(`${title}\n${abstract}`).map(({ short }) => short);
  return [title, ...authors, year ?? '', ...acronyms].join(' ');
}
