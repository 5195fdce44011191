import { lexicon } from '../../../language/lexicon.ts';
import { isContent, isPutIn, stays, type TextComparison } from '../../compareTexts.ts';
import { isUnderNegation } from '../../isUnderNegation.ts';
import type { Token } from '../../readTokens.ts';
import { antonymsOf } from '../../words/kinship.ts';
import type { EditType } from '../edit.ts';

/**
 * What rises told as falling: `rents rose` as `rents fell`, between the same words and denied as often.
 * Lets pass an opposite that another cited sentence has, or that stands among other words of the statement's own.
 */
export const oppositeInPlace: EditType = {
  name: 'opposite',
  rule: 'polarity',
  verdict: 'fail',
  isIn: (comparison) => {
    const { statement, source, borrowed } = comparison;
    const own = statement.flatMap((token, i) =>
      isContent(token) && isPutIn(comparison, i) && !borrowed.has(i) ? [i] : [],
    );
    return (
      own.length === 1 &&
      findOpposites(comparison, 0).some(
        ([i, j]) =>
          i === own[0] &&
          isUnderNegation(statement, i) === isUnderNegation(source, j) &&
          !isTurnedBack(comparison, j),
      )
    );
  },
};

/** `inhibiting it improved survival`: beside a word that is left out, another one that says the opposite is left out, too. */
function isTurnedBack(comparison: TextComparison, j: number): boolean {
  const { source } = comparison;
  const token = source[j];
  const areGone = (step: number) => {
    for (let at = j + step; at >= 0 && at < source.length && !stays(comparison, at); at += step) {
      if (token && areOpposite(token, source[at])) return true;
    }
    return false;
  };
  return areGone(-1) || areGone(1);
}

/** How far from its place in order an opposite word still counts as standing for the stated one. */
const SLACK = 3;

/**
 * An opposite near the place of its counterpart, or one that a negation may turn back: `does not rise` for `falls`.
 */
export const oppositeNear: EditType = {
  name: 'opposite near',
  rule: 'polarity',
  isIn: (comparison) => findOpposites(comparison, SLACK).length > 0,
};

/** Words of the statement with words left out of the sentence, up to so far from their place in order, that say the opposite. */
function findOpposites(comparison: TextComparison, slack: number): readonly (readonly [number, number])[] {
  const { statement, source, match } = comparison;
  return statement.flatMap((token, i) => {
    if ((match[i] ?? -1) >= 0 || token.kind === 'number') return [];
    const [from, to] = placesAround(comparison, i, slack);
    const found: [number, number][] = [];
    for (let j = from; j < to; j++) {
      if (!stays(comparison, j) && areOpposite(token, source[j])) found.push([i, j]);
    }
    return found;
  });
}

/** Between which words of the sentence a word without a match would stand: [from, to). */
function placesAround({ match, moved, source }: TextComparison, i: number, slack: number): [number, number] {
  const isAnchor = (at: number) => (match[at] ?? -1) >= 0 && !moved.has(at);
  let [before, after] = [i - 1, i + 1];
  while (before >= 0 && !isAnchor(before)) before--;
  while (after < match.length && !isAnchor(after)) after++;
  const [from, to] = [(match[before] ?? -1) + 1, match[after] ?? source.length];
  return [Math.max(0, from - slack), Math.min(source.length, to + slack)];
}

function areOpposite(one: Token, other: Token | undefined): boolean {
  if (!other || one.quantity || other.quantity || one.key === other.key) return false;
  return (
    antonymsOf(one.lower).has(other.key) ||
    antonymsOf(other.lower).has(one.key) ||
    isPrefixed(one.lower, other.lower) ||
    isPrefixed(other.lower, one.lower)
  );
}

/** `unstable` of `stable`. */
function isPrefixed(long: string, short: string): boolean {
  return (
    short.length > 3 &&
    long.endsWith(short) &&
    lexicon('negating-prefix').words.has(long.slice(0, -short.length))
  );
}
