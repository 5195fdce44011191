import { stays, type TextComparison } from '../../compareTexts.ts';
import type { Cue } from '../cues.ts';
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
    leavesOut(comparison, 'aim', (cue) => {
      const isAside = keepsTo(comparison, cue.to + 1) || opensInFront(comparison, cue);
      return !isAside && restStays(comparison, cue);
    }),
};

function keepsTo(comparison: TextComparison, at: number): boolean {
  return comparison.source[at]?.tag === 'to' && stays(comparison, at);
}

/** `Aiming at less rust, we propose`: a purpose in front that goes whole, up to the comma. */
function opensInFront(comparison: TextComparison, { from }: Cue): boolean {
  const { source } = comparison;
  if (from !== 0 || source[0]?.tag !== 'ing') return false;
  const end = source.findIndex(({ marks, tag }, j) => j > 0 && marks.includes(',') && tag !== 'ing');
  return end > 0 && source.slice(0, end).every((_, j) => !stays(comparison, j));
}
