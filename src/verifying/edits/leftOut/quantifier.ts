import type { EditType } from '../edit.ts';
import { leavesOut, phraseStays } from '../leavesOut.ts';

/**
 * `some patients` told as `patients`, `usually fails` as `fails`.
 * Lets pass a quantifier whose noun goes with it.
 */
export const quantifierLeftOut: EditType = {
  name: 'quantifier',
  rule: 'scope',
  isIn: (comparison) => leavesOut(comparison, 'some', (cue) => phraseStays(comparison, cue)),
};
