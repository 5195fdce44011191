import { stays, type TextComparison } from '../../compareTexts.ts';
import type { EditType } from '../edit.ts';
import { leavesOut, restStays } from '../leavesOut.ts';

/**
 * A purpose or a question told as a result: `was designed to determine whether it prevents` as `it prevents`.
 * Lets pass `the aim was to describe` told as `to describe`, which is still an aim.
 */
export const aimLeftOut: EditType = {
  name: 'aim',
  rule: 'scope',
  isIn: (comparison) =>
    leavesOut(comparison, 'aim', (cue) => !keepsTo(comparison, cue.to + 1) && restStays(comparison, cue)),
};

function keepsTo(comparison: TextComparison, at: number): boolean {
  return comparison.source[at]?.tag === 'to' && stays(comparison, at);
}
