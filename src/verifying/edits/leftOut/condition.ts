import { isContent, stays, type TextComparison } from '../../compareTexts.ts';
import type { Cue } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { leavesOut, runsLeftOut } from '../leavesOut.ts';

/**
 * `the alloy melts if it is heated` told as `the alloy melts`.
 * Lets pass a condition of a clause that goes with it.
 */
export const conditionLeftOut: EditType = {
  name: 'condition',
  rule: 'scope',
  isIn: (comparison) =>
    leavesOut(comparison, 'condition', (cue) => isGoneWithClause(comparison, cue)) ||
    runsLeftOut(comparison).some(
      ({ from, tokens }) =>
        OPENS_CONDITION.test(tokens[0]?.lower ?? '') &&
        stays(comparison, from - 1) &&
        !/[;:]/u.test(tokens[0]?.marks ?? '') &&
        tokens.some(isContent),
    ),
};

const OPENS_CONDITION = /^(?:without|unless|under|except|if|when)$/u;

/** Whether nothing of the condition stays, but something of the clause beside the condition's own, or of the main clause behind it. */
function isGoneWithClause(comparison: TextComparison, { from }: Cue): boolean {
  const { source } = comparison;
  const { clause = 0, part = 0 } = source[from] ?? {};
  const next = source.find((token) => token.part === part + 1);
  const isInFront = next?.marks.includes(',') && next.tag !== 'coordinator';
  const own = source.filter((token, j) => token.clause === clause && j > from && isContent(token));
  if (own.some((token) => stays(comparison, source.indexOf(token)))) return false;
  return source.some(
    (token, j) =>
      isContent(token) &&
      stays(comparison, j) &&
      token.clause !== clause &&
      Math.abs(token.clause - clause) <= 1 &&
      (token.part === part || (isInFront && token.part === part + 1)),
  );
}
