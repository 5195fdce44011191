import { analyse } from './analyse.ts';
import type { WeighedWord } from './search.ts';

/** Whether a text has a word of a question in any of its forms (long or short, mended). */
function covers({ forms }: WeighedWord, terms: ReadonlySet<string>): boolean {
  return forms.some((form) => form.every((term) => terms.has(term)));
}

/**
 * How much of a question's content words a text has, each weighed by its rarity in the collection: from 0 to 1.
 * A word that no paper knows counts as the rarest, so it lowers the coverage most.
 */
export function coveredShare(words: readonly WeighedWord[], text: string): number {
  const terms = new Set(analyse(text));
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const covered = words.reduce((sum, word) => sum + (covers(word, terms) ? word.weight : 0), 0);
  return total === 0 ? 0 : covered / total;
}
