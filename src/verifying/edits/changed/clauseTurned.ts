import type { TextComparison } from '../../compareTexts.ts';
import { isFiniteVerb } from '../../readTokens.ts';
import { mainVerb } from '../../verbPhrase.ts';
import type { EditType } from '../edit.ts';

/**
 * `The monks left because the dyke broke` told as `the dyke broke because the monks left`: what was the reason, the time or
 * the condition of the other told as what it was one of.
 * Lets pass a clause that only moves, and one that opens with another word.
 */
export const clauseTurned: EditType = {
  name: 'clause turned',
  rule: 'role',
  isIn: (comparison) => {
    const { statement, source, match } = comparison;
    return statement.some(({ tag, key, lower }, i) => {
      if (tag !== 'subordinator' || lower === 'that') return false;
      const openings = source.flatMap((each, j) => (each.tag === tag && each.key === key ? [j] : []));
      const verb = match[verbBehind(statement, i)] ?? -1;
      return openings.length > 0 && verb >= 0 && openings.every((j) => verbBehind(source, j) !== verb);
    });
  },
};

/** The first verb behind an opening; -1 for none. */
function verbBehind(tokens: TextComparison['source'], opening: number): number {
  const first = tokens.findIndex(({ tag }, at) => at > opening && isFiniteVerb(tag));
  return first < 0 ? -1 : mainVerb(tokens, first);
}
