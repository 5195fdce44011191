import { isContent, stays } from '../../compareTexts.ts';
import type { EditType } from '../edit.ts';
import { narrows, type Run, runsLeftOut } from '../leavesOut.ts';

/**
 * Where or for whom a quality holds: `is stable [in large samples]`, `is safe [for children]`.
 * Lets pass what stands behind a verb, which mostly tells how something was done.
 */
export const adjunctLeftOut: EditType = {
  name: 'adjunct',
  rule: 'scope',
  isIn: (comparison) => {
    const { source } = comparison;
    const isNarrower = ({ from, to, tokens }: Run) => {
      const [quality, next] = [source[from - 1], source[to + 1]];
      if (quality?.tag !== 'adjective' || !narrows(tokens)) return false;
      const be = source.findLastIndex(
        ({ tag }, j) => j < from - 1 && tag !== 'adverb' && tag !== 'adjective',
      );
      return (
        source[be]?.tag === 'be' &&
        stays(comparison, from - 1) &&
        tokens.some(isContent) &&
        (next === undefined || next.marks !== '' || next.tag === 'coordinator')
      );
    };
    return runsLeftOut(comparison).some(isNarrower);
  },
};
