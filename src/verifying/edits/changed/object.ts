import { isContent, stays, type TextComparison } from '../../compareTexts.ts';
import { governorOf, isHead, isPointer } from '../../governors.ts';
import { isFiniteVerb, type Token } from '../../readTokens.ts';
import type { EditType } from '../edit.ts';

/**
 * A preposition or a verb that has got another noun: `works for [our setup; we release a set of] cameras`.
 * Lets pass modifiers that go from before the noun, items of a list, and another sentence's noun for `the device`.
 */
export const objectChanged: EditType = {
  name: 'object',
  rule: 'role',
  isIn: (comparison) => hasOtherNoun(comparison) || isOfOtherVerb(comparison) || hasLentNoun(comparison),
};

/** `regularizes the policy, neglecting the reward` told as `regularizes the reward`. */
function isOfOtherVerb(comparison: TextComparison): boolean {
  const { statement, source, match } = comparison;
  return match.some((j, i) => {
    if (j < 0 || !isHead(statement, i) || !isHead(source, j)) return false;
    const [now, was] = [governorOf(statement, i), governorOf(source, j)];
    if (now.kind !== 'verb' || was.kind !== 'verb' || stays(comparison, was.at)) return false;
    const verb = match[now.at] ?? -1;
    return verb >= 0 && verb < was.at && source[was.at]?.tag !== 'participle';
  });
}

/** `mend [a net]` told as `mend roofs`, of which another sentence speaks. */
function hasLentNoun(comparison: TextComparison): boolean {
  const { statement, source, match, borrowed } = comparison;
  if (statement.some(({ tag }) => tag === 'coordinator')) return false; // what several sentences say, joined
  return statement.some((_, i) => {
    const now = governorOf(statement, i);
    const verb = match[now.at] ?? -1;
    if (!borrowed.has(i) || now.kind !== 'verb' || verb < 0 || !isHead(statement, i)) return false;
    return source.some(
      (_noun, j) =>
        j > verb &&
        isHead(source, j) &&
        !stays(comparison, j) &&
        !isPointer(source[j - 1]) &&
        governorOf(source, j).at === verb,
    );
  });
}

function hasOtherNoun({ statement, source, match }: TextComparison): boolean {
  return statement.some((_, i) => {
    const [place, next] = [match[i - 1] ?? -1, match[i] ?? -1];
    if (place < 0 || next <= place + 1 || source[place]?.tag !== 'preposition') return false;
    const gone = source.slice(place + 1, next);
    const isListed =
      (source[next]?.marks.includes(',') || gone.at(-1)?.tag === 'coordinator') && !gone.some(isOfVerb);
    return (
      !isListed && gone.some((token, k) => token.tag === 'preposition' || isOfVerb(token) || joins(gone, k))
    );
  });
}

function isOfVerb({ tag }: Token): boolean {
  return isFiniteVerb(tag) || tag === 'base' || tag === 'relative';
}

function joins(gone: readonly Token[], k: number): boolean {
  return gone[k]?.tag === 'coordinator' && gone.slice(k).some(isContent);
}
