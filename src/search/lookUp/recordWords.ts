import { foldAccents } from '../../language/foldAccents.ts';
import { splitWords } from '../../language/splitWords.ts';
import type { Paper } from '../../papers/paper.ts';
import { findAcronyms } from '../findAcronyms.ts';

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
