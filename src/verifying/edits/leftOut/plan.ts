import type { EditType } from '../edit.ts';
import { leavesOut, restStays, verbStays } from '../leavesOut.ts';

/**
 * `we will release the code` told as `the code is released`, `recommended that all are tested` as `all are tested`.
 * Lets pass `we will show that`.
 */
export const planLeftOut: EditType = {
  name: 'plan',
  rule: 'scope',
  isIn: (comparison) =>
    leavesOut(comparison, 'due', (cue) =>
      comparison.source[cue.from]?.tag === 'modal' ? verbStays(comparison, cue) : restStays(comparison, cue),
    ),
};
