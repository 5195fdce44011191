import { stays } from '../../compareTexts.ts';
import type { EditType } from '../edit.ts';

/**
 * `similar or better` told as `better`: an `or` that goes with one of its sides.
 * Lets pass an `or` in brackets, and one that goes with both.
 */
export const alternativeLeftOut: EditType = {
  name: 'alternative',
  rule: 'polarity',
  isIn: (comparison) =>
    !comparison.statement.some(({ lower }) => lower === 'or') &&
    comparison.source.some(
      ({ text, depth }, j) =>
        text === 'or' &&
        depth === 0 &&
        !stays(comparison, j) &&
        stays(comparison, j - 1) !== stays(comparison, j + 1),
    ),
};
