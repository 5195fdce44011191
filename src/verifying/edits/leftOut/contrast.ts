import type { EditType } from '../edit.ts';
import { leavesOut, nextStays } from '../leavesOut.ts';

/**
 * `songs rather than books` told as `books`: left out before a word that stays, a contrast turns that word round.
 */
export const contrastLeftOut: EditType = {
  name: 'contrast',
  rule: 'polarity',
  isIn: (comparison) => leavesOut(comparison, 'contrast', (cue) => nextStays(comparison, cue, 2)),
};
