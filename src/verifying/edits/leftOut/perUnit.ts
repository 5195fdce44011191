import { stays } from '../../compareTexts.ts';
import { findCues } from '../cues.ts';
import type { EditType } from '../edit.ts';

/**
 * `400 seedlings [per hectare]`: a rate told as a number. Lets pass a rate that is named otherwise: `a week`, `weekly`.
 */
export const perUnitLeftOut: EditType = {
  name: 'per unit',
  rule: 'number',
  isIn: (comparison) => {
    const { source, statement } = comparison;
    const isOut = (j: number) =>
      source[j]?.lower === 'per' &&
      stays(comparison, j - 1) &&
      !stays(comparison, j) &&
      !stays(comparison, j + 1);
    return source.some((_, j) => isOut(j)) && findCues(statement, 'rate').length === 0;
  },
};
