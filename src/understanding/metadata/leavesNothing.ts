// What is left of a question beside the names of papers and the words that ask for metadata.
import { lexicon } from '../../language/lexicon.ts';
import { isStopWord } from '../../language/words.ts';
import type { Paper } from '../../papers/paper.ts';
import { allowedSlips, isEnglish, slipsBetween } from '../correctTypos.ts';
import { findNames, type Name, namesOf } from '../names.ts';
import { paperTextOf, readText } from '../paperText.ts';
import { withoutMetadataWords } from './findPaper.ts';
import { titleWords } from './metadataIndex.ts';

/** Whether a name that one of these papers coins stands in the text; a title that is no name may say what happens. */
export function isCalledByName(papers: readonly Paper[], text: string): boolean {
  const titles = papers.map(({ title }) => titleWords(title).join(' '));
  const coined = namesIn(papers).filter(
    ({ words }) => words.length === 1 || !titles.includes(words.join(' ')),
  );
  return findNames(readText(text), coined).length > 0;
}

/** Whether no word of content is left of a question beside the names of these papers, and words that ask for metadata. */
export function leavesNothing(text: string, papers: readonly Paper[]): boolean {
  const { words: plain } = lexicon('metadata-plain');
  const named = new Set([
    ...namesIn(papers).flatMap(({ words }) => words),
    ...papers.flatMap(({ title, venue = '' }) => titleWords(`${title} ${venue}`)),
  ]);
  return titleWords(withoutMetadataWords(text)).every(
    (word) =>
      isStopWord(word) ||
      plain.has(word) ||
      /^(?:\p{L}|(?:19|20)\d\d)$/u.test(word) ||
      isNearOneOf(word, named),
  );
}

function namesIn(papers: readonly Paper[]): readonly Name[] {
  return namesOf(papers.map(paperTextOf));
}

/** One of them, or a slip for one: a word of English is none. */
function isNearOneOf(word: string, names: ReadonlySet<string>): boolean {
  if (names.has(word)) return true;
  return (
    !isEnglish(word) &&
    [...names].some((name) => slipsBetween(word, name) <= allowedSlips(name) && name.length > 3)
  );
}
