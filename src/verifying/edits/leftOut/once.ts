import { stays } from '../../compareTexts.ts';
import type { EditType } from '../edit.ts';
import { leavesOut, nextStays } from '../leavesOut.ts';

/**
 * What was so for a time told as lasting: `was once a mill` as `is a mill`.
 * Lets pass one that goes with the word that it limits, or with a stretch between commas.
 */
export const onceLeftOut: EditType = {
  name: 'once',
  rule: 'scope',
  isIn: (comparison) =>
    leavesOut(comparison, 'once', (cue) => {
      const isBehind = comparison.source[cue.from]?.marks === '' && stays(comparison, cue.from - 1);
      return isBehind || nextStays(comparison, cue, 2);
    }),
};
