import { isContent, stays } from '../../compareTexts.ts';
import type { EditType } from '../edit.ts';
import { type Run, runsLeftOut } from '../leavesOut.ts';

const NARROWING = /^(?:in|for|at|on|under|within|among|with)$/u;

/**
 * Where or for whom a quality holds: `is stable [in large samples]`, `is safe [for children]`.
 * Lets pass what stands behind a verb, which mostly tells how something was done.
 */
export const adjunctLeftOut: EditType = {
  name: 'adjunct',
  rule: 'scope',
  isIn: (comparison) => {
    const { source } = comparison;
    const narrows = ({ from, to, tokens }: Run) => {
      const [quality, first, next] = [source[from - 1], tokens[0], source[to + 1]];
      if (quality?.tag !== 'adjective' || !first || first.marks !== '' || !NARROWING.test(first.lower))
        return false;
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
    return runsLeftOut(comparison).some(narrows);
  },
};
