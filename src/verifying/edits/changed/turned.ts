import { isContent } from '../../compareTexts.ts';
import type { Token } from '../../readTokens.ts';
import type { EditType } from '../edit.ts';

/** Between two things, these tell which is which. */
const TURNING = new Set('to from into than over of in for by with on against vs versus'.split(' '));

/**
 * Two things that stand on the other sides of the same word: `Dutch to English` told as `English to Dutch`.
 * Lets pass both orders where the sentence has both.
 */
export const pairTurned: EditType = {
  name: 'turned',
  rule: 'polarity',
  verdict: 'fail',
  isIn: ({ statement, source }) => {
    const pairs = pairsIn(source);
    const has = ([one, between, other]: Pair) =>
      pairs.some((pair) => pair[0] === one && pair[1] === between && pair[2] === other);
    return pairsIn(statement).some(
      ([one, between, other]) => has([other, between, one]) && !has([one, between, other]),
    );
  },
};

type Pair = readonly [one: string, between: string, other: string];

function pairsIn(tokens: readonly Token[]): readonly Pair[] {
  return tokens.flatMap(({ lower }, i): readonly Pair[] => {
    const [one, other] = [tokens[i - 1], tokens[i + 1]];
    return one && other && TURNING.has(lower) && isContent(one) && isContent(other)
      ? [[one.key, lower, other.key]]
      : [];
  });
}
