import type { Rule } from '../../rule.ts';
import { addsTurn } from './addsTurn.ts';
import { keepsDirection } from './keepsDirection.ts';
import { keepsNegation } from './keepsNegation.ts';
import { keepsOrder } from './keepsOrder.ts';
import { keepsPairs } from './keepsPairs.ts';
import { keepsStandard } from './keepsStandard.ts';

/**
 * What the sentence affirms is not denied, what rises does not fall, and who beats whom stays so: `does not
 * improve`, `decreases` for `increases`, `B outperforms A`. Compared where the statement's words stand in the
 * sentence. Misses a reversal told in quite other words; doubts a double negation.
 */
export const polarity: Rule = {
  name: 'polarity',
  check(claim) {
    const { statement, supports } = claim;
    if (addsTurn(claim)) return 'doubt';
    const keepsPolarity = supports.every(
      (support, index) =>
        keepsNegation(statement, support, index === 0) &&
        keepsDirection(statement, support) &&
        (index > 0 || [keepsPairs, keepsStandard, keepsOrder].every((keeps) => keeps(statement, support))),
    );
    return keepsPolarity ? 'pass' : 'doubt';
  },
};
