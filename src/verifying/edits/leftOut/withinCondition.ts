import type { WordTag } from '../../../language/wordTag.ts';
import { isContent, stays } from '../../compareTexts.ts';
import type { Token } from '../../readTokens.ts';
import { findCues } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { runsLeftOut } from '../leavesOut.ts';

/**
 * A condition told without what narrows it: `melts if it is heated [in air]` holds of less than `melts if it is heated`
 * (conditions are downward entailing: MacCartney and Manning 2009).
 * Lets pass brackets, and a thing or a place that goes with its `and`.
 */
export const withinConditionLeftOut: EditType = {
  name: 'within condition',
  rule: 'scope',
  isIn: (comparison) => {
    const { source } = comparison;
    return findCues(source, 'condition')
      .filter(({ from }) => isOpening(source, from) && stays(comparison, from))
      .some(({ to }) =>
        runsLeftOut(comparison).some(
          ({ from, tokens }) =>
            from > to &&
            !(tokens[0]?.tag === 'coordinator' && !OF_A_CLAUSE.includes(tokens[1]?.tag ?? 'noun')) &&
            source[from]?.clause === source[to]?.clause &&
            tokens.every(({ clause, depth }) => depth === 0 && clause === source[to]?.clause) &&
            tokens.some(isContent),
        ),
      );
  },
};

/** Not the verb of `the tests provided data`. */
function isOpening(source: readonly Token[], at: number): boolean {
  const isVerb = source[at]?.lower === 'provided' && source[at + 1]?.lower !== 'that';
  return source[at]?.tag === 'subordinator' && !isVerb;
}

/** Behind an `and`, they go on with the condition. */
const OF_A_CLAUSE: readonly WordTag[] = ['adjective', 'participle', 'be', 'finite'];
