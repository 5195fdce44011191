import { lexicon } from '../../../language/lexicon.ts';
import { isContent, stays, type TextComparison } from '../../compareTexts.ts';
import { findCues } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { addedCues } from '../leavesOut.ts';

/** In words: how far behind a `not` the `all` that it denies may stand. */
const REACH = 8;

/**
 * `not all wells` told as `no wells`: whether a denial stands over a quantifier or under it (scope, Ladusaw 1979); and
 * what is `seldom` so as what is `not` so.
 * Lets pass a statement that keeps the quantifier.
 */
export const notAllAsNone: EditType = {
  name: 'not all',
  rule: 'polarity',
  isIn: (comparison) =>
    isSeldomAsNever(comparison) ||
    (findCues(comparison.statement, 'negation').length > 0 &&
      comparison.source.some(({ tag }, j) => tag === 'negation' && hasLostAll(comparison, j))),
};

function isSeldomAsNever(comparison: TextComparison): boolean {
  const isSeldom = ({ lower }: { lower: string }) => lexicon('nearly-denies').words.has(lower);
  const { statement, source } = comparison;
  const denied = addedCues(comparison, 'negation').some(
    ({ from }) => !isSeldom(statement[from] ?? { lower: '' }),
  );
  return (
    denied && !statement.some(isSeldom) && source.some((token, j) => isSeldom(token) && !stays(comparison, j))
  );
}

function hasLostAll(comparison: TextComparison, not: number): boolean {
  const every = new Set(findCues(comparison.source, 'every').map(({ from }) => from));
  return comparison.source.some(
    (_, j) =>
      j > not &&
      j <= not + REACH &&
      every.has(j) &&
      !stays(comparison, j) &&
      comparison.source.some(
        (token, k) => k > j && k <= j + REACH && isContent(token) && stays(comparison, k),
      ),
  );
}
