import type { TextComparison } from '../../compareTexts.ts';
import type { EditType } from '../edit.ts';
import { addedCues } from '../leavesOut.ts';
import { putsIn } from '../putsIn.ts';

/**
 * `reduces` told as `does not reduce`.
 * Lets pass `lacks` for `has no`.
 */
export const denialPutIn: EditType = {
  name: 'denial',
  rule: 'polarity',
  verdict: 'fail',
  isIn: (comparison) => putsIn(comparison, 'negation') && !isLent(comparison),
};

/** A denial that another cited sentence has, perhaps of something else. */
export const denialLent: EditType = {
  name: 'denial lent',
  rule: 'polarity',
  isIn: (comparison) => putsIn(comparison, 'negation') && isLent(comparison),
};

function isLent(comparison: TextComparison): boolean {
  return addedCues(comparison, 'negation').every(({ from }) => comparison.borrowed.has(from));
}
