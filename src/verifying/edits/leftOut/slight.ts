import { stays } from '../../compareTexts.ts';
import type { EditType } from '../edit.ts';
import { leavesOut, nextStays } from '../leavesOut.ts';

/**
 * A small effect told as an effect: `rose slightly` as `rose` (downtoners: Quirk and others 1985, 8.111).
 * Lets pass one that goes with the word that it weakens.
 */
export const slightLeftOut: EditType = {
  name: 'slight',
  rule: 'scope',
  isIn: (comparison) =>
    leavesOut(
      comparison,
      'slight',
      (cue) => stays(comparison, cue.from - 1) || nextStays(comparison, cue, 1),
    ),
};
