import type { EditType } from '../edit.ts';
import { leavesOut, nextStays } from '../leavesOut.ts';

/**
 * `does not reduce` told as `reduces`, `failed to` as if it had not.
 * Lets pass a negation that denies only what goes with it.
 */
export const negationLeftOut: EditType = {
  name: 'negation',
  rule: 'polarity',
  verdict: 'fail',
  isIn: (comparison) => leavesOut(comparison, 'negation', (cue) => nextStays(comparison, cue, 3)),
};
