import { lexicon } from '../../../language/lexicon.ts';
import { isContent, stays, type TextComparison } from '../../compareTexts.ts';
import { isFiniteVerb } from '../../readTokens.ts';
import type { EditType } from '../edit.ts';

/** Fewer words may stand in another sentence by chance. */
const MIN_LENT = 2;

/**
 * Half a sentence joined to half of another one: `the tower has a bell. The bridge fell in May` told as `the tower fell in
 * May`. Only where the nearer sentence has something that points to the other may words of it stand in one clause.
 * Lets pass clauses side by side, words of the title, and a name for `it`, `this device`, `such stones`.
 */
export const factsMerged: EditType = {
  name: 'merged',
  rule: 'role',
  isIn: (comparison) => {
    const { statement, lent } = comparison;
    const words = [...lent].filter((i) => isContent(statement[i]));
    return words.length >= MIN_LENT && !joinsClauses(comparison) && !pointsAway(comparison);
  },
};

function joinsClauses({ statement }: TextComparison): boolean {
  return (
    statement.filter(({ tag }, i) => isFiniteVerb(tag) && !isFiniteVerb(statement[i - 1]?.tag)).length > 1 ||
    statement.some(({ tag }) => tag === 'coordinator')
  );
}

function pointsAway(comparison: TextComparison): boolean {
  return comparison.source.some(
    ({ lower }, j) => lexicon('points-away').words.has(lower) && !stays(comparison, j),
  );
}
