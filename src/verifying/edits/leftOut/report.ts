import type { TextComparison } from '../../compareTexts.ts';
import type { Cue } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { leavesOut, nextStays, restStays } from '../leavesOut.ts';

/**
 * What others say told as known: `critics claim that X` as `X`, `has been regarded as` as `is`.
 * Lets pass `we report that`, whose verbs are not of the list.
 */
export const reportLeftOut: EditType = {
  name: 'report',
  rule: 'scope',
  isIn: (comparison) =>
    leavesOut(comparison, 'report', (cue) => restStays(comparison, cue) || isOfVerb(comparison, cue)),
};

/** `is claimed to be safe`, `is considered safe` told as `is safe`. */
function isOfVerb(comparison: TextComparison, cue: Cue): boolean {
  const { source } = comparison;
  const isToldOf = source[cue.from]?.tag === 'participle' && source[cue.from - 1]?.tag === 'be';
  return (isToldOf || source[cue.to + 1]?.tag === 'to') && nextStays(comparison, cue, 2);
}
