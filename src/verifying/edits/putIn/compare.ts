import { findCues } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { addedCues } from '../leavesOut.ts';

/**
 * A comparison where the sentence makes none: `is the first to reach experts` told as `is worse than experts`.
 * Lets pass one way of comparing for another.
 */
export const comparisonPutIn: EditType = {
  name: 'compare',
  rule: 'polarity',
  isIn: (comparison) =>
    addedCues(comparison, 'compare').length > 0 && findCues(comparison.source, 'compare').length === 0,
};
