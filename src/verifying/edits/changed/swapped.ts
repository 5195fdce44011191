import { isContent, isPutIn, type TextComparison } from '../../compareTexts.ts';
import { isBeating, isBetween } from '../../comparing.ts';
import { type Governor, governorOf, isHead } from '../../governors.ts';
import type { EditType } from '../edit.ts';

/**
 * Two things have changed places: `translates stimuli into a response` told as `translates a response into stimuli`,
 * `A exceeds B` as `B exceeds A`.
 * Lets pass a passive, whose parties change places as they should.
 */
export const partnersSwapped: EditType = {
  name: 'swapped',
  rule: 'polarity',
  isIn: (comparison) => {
    const { statement, source, match } = comparison;
    const heads = [...match.entries()]
      .filter(([i, j]) => j >= 0 && isHead(statement, i) && isHead(source, j))
      .map(([i, j]) => ({ now: governorOf(statement, i), was: governorOf(source, j) }))
      .filter(({ now, was }) => now.key !== was.key && !isTurned(comparison, was));
    return heads.some((one) =>
      heads.some((other) => one.now.key === other.was.key && one.was.key === other.now.key),
    );
  },
};

/** Whether the verb is told in the passive. */
function isTurned({ statement, match }: TextComparison, { kind, at }: Governor): boolean {
  if (kind !== 'verb') return false;
  return statement.some(
    ({ tag }, i) => match[i] === at && tag === 'participle' && statement[i - 1]?.tag === 'be',
  );
}

/**
 * The two sides of a comparison have changed places: `A is rarer than B` as `B is rarer than A`.
 * Lets pass what has words of its own: they may turn it back.
 */
export const rivalsSwapped: EditType = {
  name: 'rivals',
  rule: 'polarity',
  verdict: 'fail',
  isIn: (comparison) =>
    partnersSwapped.isIn(comparison) &&
    comparison.statement.some((token) => isBetween(token) || isBeating(token)) &&
    comparison.statement.every((token, i) => !isContent(token) || !isPutIn(comparison, i)),
};
