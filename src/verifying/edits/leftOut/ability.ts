import type { EditType } from '../edit.ts';
import { leavesOut, verbStays } from '../leavesOut.ts';

/**
 * `can be used` told as `is used`, `the ability to learn` as `learns`.
 * Lets pass `it can be concluded that`, whose verb goes with it.
 */
export const abilityLeftOut: EditType = {
  name: 'ability',
  rule: 'scope',
  isIn: (comparison) => leavesOut(comparison, 'able', (cue) => verbStays(comparison, cue)),
};
