import { lexicon } from '../../../language/lexicon.ts';
import { isContent, stays } from '../../compareTexts.ts';
import { findCues } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { type Run, runsLeftOut } from '../leavesOut.ts';

/**
 * What is denied told without what narrows it: `did not fail [in dry weather]`, `was not [always] large`. Who denies less
 * says more (negation is downward entailing: MacCartney and Manning 2009).
 * Lets pass brackets, what goes with its `and` or `or`, and what stands behind a comma.
 */
export const underNegationLeftOut: EditType = {
  name: 'under negation',
  rule: 'polarity',
  isIn: (comparison) => {
    const { source } = comparison;
    const denied = findCues(source, 'negation').filter(
      ({ to }) => stays(comparison, to) && lexicon('denied-narrowly').words.has(source[to]?.lower ?? ''),
    );
    const narrows = ({ from, to, tokens }: Run) =>
      denied.some(
        (cue) =>
          from > cue.to &&
          source[from]?.clause === source[cue.to]?.clause &&
          stays(comparison, from - 1) &&
          !source.slice(cue.to + 1, from + 1).some(({ marks }) => marks !== '') &&
          tokens.every(({ depth, clause }) => depth === 0 && clause === source[from]?.clause) &&
          tokens[0]?.tag !== 'coordinator' &&
          tokens.some(isContent) &&
          to > 0,
      );
    return runsLeftOut(comparison).some(narrows);
  },
};
