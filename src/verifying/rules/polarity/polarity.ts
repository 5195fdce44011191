import type { Rule } from '../../rule.ts';
import { keepsDirection } from './keepsDirection.ts';
import { keepsPairs } from './keepsPairs.ts';

/**
 * What rises does not fall, and who stands on which side of a preposition stays there: `decreases` for `increases`,
 * `from Kalamang to English`. Compared where the statement's words stand in the sentence that holds most of it.
 * Misses a reversal told in quite other words.
 */
export const polarity: Rule = {
  name: 'polarity',
  check: ({ statement, supports: [best] }) =>
    !best || (keepsDirection(statement, best) && keepsPairs(statement, best)) ? 'pass' : 'doubt',
};
