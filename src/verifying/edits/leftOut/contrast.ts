import { lexicon } from '../../../language/lexicon.ts';
import { stays, type TextComparison } from '../../compareTexts.ts';
import type { EditType } from '../edit.ts';
import { leavesOut, nextStays } from '../leavesOut.ts';

/**
 * `songs rather than books` told as `books`: left out before a word that stays, a contrast turns that word round.
 */
export const contrastLeftOut: EditType = {
  name: 'contrast',
  rule: 'polarity',
  isIn: (comparison) =>
    leavesOut(comparison, 'contrast', (cue) => nextStays(comparison, cue, 2)) || isForAgainst(comparison),
};

/** `advise against screening` told as `recommend screening`. */
function isForAgainst(comparison: TextComparison): boolean {
  const { source } = comparison;
  return source.some(
    ({ lower }, j) =>
      lower === 'against' &&
      !stays(comparison, j) &&
      stays(comparison, j - 1) &&
      lexicon('turned-by-against').words.has(source[j - 1]?.lower ?? ''),
  );
}
