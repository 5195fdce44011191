import type { TextComparison } from '../../compareTexts.ts';
import type { Cue } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { addedCues } from '../leavesOut.ts';
import { putsIn } from '../putsIn.ts';

/**
 * `competitive results` told as `the best results`.
 * Lets pass a word of a name in the title: `primary carcinoma`.
 */
export const leadPutIn: EditType = {
  name: 'lead',
  rule: 'scope',
  isIn: (comparison) =>
    putsIn(comparison, 'lead') && !addedCues(comparison, 'lead').every(isOfTitle(comparison)),
};

function isOfTitle({ titled }: TextComparison): (cue: Cue) => boolean {
  return ({ from }) => titled.has(from);
}
