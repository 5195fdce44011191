import type { Paper } from '../../papers/paper.ts';
import type { MetadataIndex } from './metadataIndex.ts';

/** The papers of the venue that a lower-case text names: by an abbreviation (ICLR) or two words of it in a row (Oxford Handbook). */
export function findVenue(text: string, { byVenue }: MetadataIndex): readonly Paper[] | undefined {
  const found = [...byVenue].flatMap(([venue, papers]) =>
    isNamed(text, venue, '') ? papers.filter(({ title }) => isNamed(text, venue, title.toLowerCase())) : [],
  );
  return found.length > 0 ? found : undefined;
}

function isNamed(text: string, venue: string, title: string): boolean {
  const words = [...venue.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word);
  return words.some((word, index) => {
    const isAbbreviation = /\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}/u.test(word);
    const next = words[index + 1] ?? '';
    const pair = `${word} ${next}`.toLowerCase();
    return isAbbreviation
      ? hasWord(text, word.toLowerCase())
      : /^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(next) && text.includes(pair) && !title.includes(pair);
  });
}

function hasWord(text: string, word: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).includes(word);
}
