import { lexicon } from '../../../language/lexicon.ts';
import { isContent, stays, type TextComparison } from '../../compareTexts.ts';
import { isFiniteVerb } from '../../readTokens.ts';
import { mainVerb } from '../../verbPhrase.ts';
import { verbSubject } from '../../verbSubject.ts';
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
    return (
      words.length >= MIN_LENT &&
      isHalfLent(comparison) &&
      !joinsClauses(comparison) &&
      !pointsAway(comparison)
    );
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

/** Whether of a verb and its subject one is the sentence's and the other is lent. */
function isHalfLent({ statement, lent, match }: TextComparison): boolean {
  const first = statement.findIndex(({ tag }) => isFiniteVerb(tag));
  const verb = first < 0 ? -1 : mainVerb(statement, first);
  const { kind, heads } = verb < 0 ? { kind: 'none', heads: [] } : verbSubject(statement, first);
  if (kind !== 'noun') return false;
  const isOwn = (i: number) => (match[i] ?? -1) >= 0;
  return (isOwn(verb) && heads.every((at) => lent.has(at))) || (lent.has(verb) && heads.every(isOwn));
}
