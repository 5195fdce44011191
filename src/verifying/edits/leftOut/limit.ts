import { stays } from '../../compareTexts.ts';
import type { EditType } from '../edit.ts';
import { leavesOut, nextStays } from '../leavesOut.ts';

/**
 * `only adults` told as `adults`.
 */
export const limitLeftOut: EditType = {
  name: 'limit',
  rule: 'scope',
  isIn: (comparison) =>
    leavesOut(comparison, 'only', (cue) => nextStays(comparison, cue, 2) || stays(comparison, cue.from - 1)),
};
