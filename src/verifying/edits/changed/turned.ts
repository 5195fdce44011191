import { lexicon } from '../../../language/lexicon.ts';
import { isContent, type TextComparison } from '../../compareTexts.ts';
import type { Token } from '../../readTokens.ts';
import type { EditType } from '../edit.ts';

/**
 * Two things that stand on the other sides of the same word: `Dutch to English` told as `English to Dutch`.
 * Lets pass both orders where the sentence has both.
 */
export const pairTurned: EditType = {
  name: 'turned',
  rule: 'polarity',
  verdict: 'fail',
  isIn: (comparison) => isTurned(comparison, ({ lower }) => lexicon('turning').words.has(lower)),
};

/**
 * The same with any word of content between, which may be a noun: `crows chase gulls` told as `gulls chase crows`.
 */
export const sidesTurned: EditType = {
  name: 'sides',
  rule: 'polarity',
  isIn: (comparison) => isTurned(comparison, (token) => isContent(token)),
};

function isTurned({ statement, source }: TextComparison, isBetween: (token: Token) => boolean): boolean {
  const pairs = pairsIn(source, isBetween);
  const has = ([one, between, other]: Pair) =>
    pairs.some((pair) => pair[0] === one && pair[1] === between && pair[2] === other);
  return pairsIn(statement, isBetween).some(
    ([one, between, other]) => has([other, between, one]) && !has([one, between, other]),
  );
}

type Pair = readonly [one: string, between: string, other: string];

function pairsIn(tokens: readonly Token[], isBetween: (token: Token) => boolean): readonly Pair[] {
  return tokens.flatMap((token, i): readonly Pair[] => {
    const [one, other] = [tokens[i - 1], tokens[i + 1]];
    const isPair = one && other && isContent(one) && isContent(other) && one.key !== other.key;
    return isPair && isBetween(token) ? [[one.key, token.lower, other.key]] : [];
  });
}
