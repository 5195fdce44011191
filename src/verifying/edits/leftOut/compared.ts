import { isContent, stays } from '../../compareTexts.ts';
import { findCues } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { narrows, type Run, runsLeftOut } from '../leavesOut.ts';

/**
 * Where or for whom a comparison was made, left out behind it: `outperforms its rivals [on short lists]`.
 * Lets pass what stands before it, and brackets.
 */
export const comparedLeftOut: EditType = {
  name: 'compared',
  rule: 'scope',
  isIn: (comparison) => {
    const { source } = comparison;
    const cues = findCues(source, 'compare').filter(({ from }) => stays(comparison, from));
    const isNarrower = ({ from, to, tokens }: Run) =>
      narrows(tokens) &&
      stays(comparison, from - 1) &&
      tokens.some(isContent) &&
      (source[to + 1] === undefined || source[to + 1]?.marks !== '') &&
      cues.some((cue) => cue.to < from && source[cue.to]?.clause === source[from]?.clause);
    return runsLeftOut(comparison).some(isNarrower);
  },
};
