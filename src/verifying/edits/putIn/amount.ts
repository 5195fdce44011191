import { lexicon } from '../../../language/lexicon.ts';
import { isPutIn } from '../../compareTexts.ts';
import type { Token } from '../../readTokens.ts';
import { findCues } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { isGone } from '../leavesOut.ts';

/**
 * A comparison that the sentence does not make: `as accurate as` told as `more accurate than`.
 * Lets pass `more` where the sentence has another amount (the order of the two is for other edits), and for `higher numbers
 * of`, which goes.
 */
export const amountPutIn: EditType = {
  name: 'amount',
  rule: 'polarity',
  isIn: (comparison) =>
    comparison.statement.some(
      (token, i) => lexicon('compared-amount').words.has(token.lower) && isPutIn(comparison, i),
    ) &&
    amountsIn(comparison.statement) > amountsIn(comparison.source) &&
    findCues(comparison.source, 'compare').every((cue) => !isGone(comparison, cue)),
};

function amountsIn(tokens: readonly Token[]): number {
  return tokens.filter(({ lower }) => lexicon('compared-amount').words.has(lower)).length;
}
