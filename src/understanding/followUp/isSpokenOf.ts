import type { Paper } from '../../papers/paper.ts';
import { paperTextOf, readText } from '../paperText.ts';

/** Whether these papers have every word of content of a phrase, in whatever form; a phrase without any is spoken of nowhere. */
export function isSpokenOf(phrase: string, papers: readonly Paper[]): boolean {
  const wanted = readText(phrase).words.flatMap(({ stem, isStop }) => (isStop ? [] : [stem]));
  const texts = papers.map(paperTextOf).flatMap(({ title, sentences }) => [title, ...sentences]);
  return wanted.length > 0 && wanted.every((stem) => texts.some(({ places }) => places.has(stem)));
}
