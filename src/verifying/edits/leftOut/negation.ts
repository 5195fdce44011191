import type { TextComparison } from '../../compareTexts.ts';
import { isUnderNegation } from '../../isUnderNegation.ts';
import type { Token } from '../../readTokens.ts';
import type { Cue } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { addedCues, leavesOut, nextStays } from '../leavesOut.ts';

/**
 * `does not reduce` told as `reduces`, `failed to` as if it had not.
 * Lets pass a negation that denies only what goes with it, and `rather than` for `not`.
 */
export const negationLeftOut: EditType = {
  name: 'negation',
  rule: 'polarity',
  verdict: 'fail',
  isIn: (comparison) =>
    leavesOut(
      comparison,
      'negation',
      (cue) => nextStays(comparison, cue, 3) && !isSetAgainst(comparison, cue),
    ) || isLentDenied(comparison),
};

/** A verb of another cited sentence, which denies it there. */
function isLentDenied({ statement, denied }: TextComparison): boolean {
  return [...denied].some((i) => VERBS.has(statement[i]?.tag) && !isUnderNegation(statement, i));
}

const VERBS: ReadonlySet<Token['tag'] | undefined> = new Set<Token['tag']>(['finite', 'base', 'participle']);

/** `use, not habit,` told as `use rather than habit`: what is denied stands behind a word of contrast. */
function isSetAgainst(comparison: TextComparison, { to }: Cue): boolean {
  const { source, kept } = comparison;
  const denied = source.findIndex(({ kind }, j) => j > to && kind !== 'function' && (kept[j] ?? -1) >= 0);
  const at = kept[denied] ?? -1;
  return addedCues(comparison, 'contrast').some((cue) => cue.to < at && at - cue.to <= REACH);
}

/** How far behind its word of contrast a noun may stand: `rather than the old habit`. */
const REACH = 3;
