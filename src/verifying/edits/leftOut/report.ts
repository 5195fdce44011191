import type { EditType } from '../edit.ts';
import { leavesOut, restStays } from '../leavesOut.ts';

/**
 * What others say told as known: `critics claim that X` as `X`, `has been regarded as` as `is`.
 * Lets pass `we report that`, whose verbs are not of the list.
 */
export const reportLeftOut: EditType = {
  name: 'report',
  rule: 'scope',
  isIn: (comparison) => leavesOut(comparison, 'report', (cue) => restStays(comparison, cue)),
};
