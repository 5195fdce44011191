import { wordClass } from '../language/wordClass.ts';
import type { Term } from './readTerms.ts';

/** Shorter unknown words are as often abbreviations of units as terms. */
const MIN_UNKNOWN_LETTERS = 4;

/** What may not be exchanged for something else: a name, a word no dictionary has, or a word for a thing. */
export function isThing({
  kind,
  isName,
  isPlain,
  lower,
}: Pick<Term, 'kind' | 'isName' | 'isPlain' | 'lower'>): boolean {
  if (kind !== 'content') return false;
  const known = wordClass(lower);
  if (isName) return !isPlain || !known.isKnown || known.isNoun;
  return known.isKnown ? known.isThing : lower.length >= MIN_UNKNOWN_LETTERS;
}
