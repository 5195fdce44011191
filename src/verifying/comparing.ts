// The words with which texts compare.

import { basesOf } from '../language/lemma.ts';
import { lexicon } from '../language/lexicon.ts';
import type { Term } from './readTerms.ts';

/** Words between the two sides of a comparison, with what they say: what stands behind them is what is compared with. */
const BETWEEN = new Map([
  ...['than', 'versus', 'vs', 'over', 'compared', 'comparison', 'relative'].map(
    (word) => [word, 'than'] as const,
  ),
  ['instead', 'instead'],
  ['rather', 'instead'],
]);

export function isBetween({ lower }: Pick<Term, 'lower'>): boolean {
  return BETWEEN.has(lower);
}

/** `more`, `least`, `poorly`: how much or how well. */
export function isAmount({ lower }: Term): boolean {
  return lexicon('amount-word').words.has(lower);
}

/** A verb that sets its subject above its object. */
export function isBeating({ lower }: Pick<Term, 'lower'>): boolean {
  return lexicon('beating').pattern.test(lower);
}

/** A comparative or a superlative: `larger`, `longest`. */
export function isGraded({ lower }: Pick<Term, 'lower'>): boolean {
  if (!/(?:er|est)$/u.test(lower) || lexicon('graded-time').words.has(lower)) return false;
  return basesOf(lower).some((base) => base !== lower && !lower.startsWith(`${base}s`));
}
