import { isContent, stays, type TextComparison } from '../../compareTexts.ts';
import type { Cue } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { leavesOut, restStays } from '../leavesOut.ts';

/**
 * `moss was [associated with] more firs` told as `moss raised firs`: what goes together told as what one does to the other.
 * Lets pass an association that goes with one of its sides, and `correlated` for `associated`.
 */
export const associationLeftOut: EditType = {
  name: 'association',
  rule: 'scope',
  isIn: (comparison) =>
    leavesOut(comparison, 'association', (cue) => beforeStays(comparison, cue) && restStays(comparison, cue)),
};

function beforeStays(comparison: TextComparison, { from }: Cue): boolean {
  const { source } = comparison;
  return source.some(
    (token, j) => j < from && token.part === source[from]?.part && isContent(token) && stays(comparison, j),
  );
}
