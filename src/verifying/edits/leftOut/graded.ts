import { isComparative } from '../../../language/wordClass.ts';
import { stays } from '../../compareTexts.ts';
import type { EditType } from '../edit.ts';

/**
 * What tells one group from the other by degree: `[older] children`, `[higher] doses`, `[more experienced] crews`.
 * Lets pass a degree behind `a` or `no`, which tells of one that is introduced.
 */
export const gradedLeftOut: EditType = {
  name: 'graded',
  rule: 'scope',
  isIn: (comparison) =>
    comparison.source.some(({ lower, tag, marks }, j) => {
      const noun = comparison.source.findIndex((each, k) => k > j && each.tag === 'noun');
      const before = comparison.source[j - 1];
      const opens =
        !before ||
        marks !== '' ||
        before.tag === 'preposition' ||
        before.tag === 'coordinator' ||
        before.lower === 'the';
      return (
        tag === 'adjective' &&
        opens &&
        isComparative(lower) &&
        !stays(comparison, j) &&
        noun > 0 &&
        noun <= j + 2 &&
        stays(comparison, noun)
      );
    }),
};
