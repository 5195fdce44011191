import type { Paper } from '../papers/paper.ts';
import { paperTextOf } from '../understanding/paperText.ts';

/**
 * What a paper lends to statements on its sentences: its title, and the other form of every name that a cited sentence
 * has in its short or its long form, as the abstract itself abbreviates it.
 */
export function lentWords(paper: Paper, quotes: readonly string[]): string {
  const cited = quotes.join('\n').toLowerCase();
  const names = paperTextOf(paper).acronymExpansions.flatMap(({ short, long }) => {
    const [hasShort, hasLong] = [cited.includes(short.toLowerCase()), cited.includes(long.toLowerCase())];
    return hasShort === hasLong ? [] : [hasShort ? long : short];
  });
  return [paper.title, ...names].join('\n');
}
