import { stays, type TextComparison } from '../../compareTexts.ts';
import type { EditType } from '../edit.ts';
import { leavesOut } from '../leavesOut.ts';

/**
 * `up to 40` told as `40`: one side of a range as the number.
 */
export const boundLeftOut: EditType = {
  name: 'bound',
  rule: 'scope',
  isIn: (comparison) => leavesOut(comparison, 'bound', (cue) => isBeforeNumber(comparison, cue.to + 1)),
};

function isBeforeNumber(comparison: TextComparison, at: number): boolean {
  return stays(comparison, at) && comparison.source[at]?.quantity !== undefined;
}
