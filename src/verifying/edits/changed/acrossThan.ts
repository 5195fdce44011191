import { isContent, type TextComparison } from '../../compareTexts.ts';
import type { EditType } from '../edit.ts';

/**
 * What stands behind `than` told as what is compared with it: `wool lasts longer than linen in rain` as `wool in rain lasts
 * longer than linen`, `tea at noon did more than tea at dusk` the other way round.
 * Lets pass words that stand on both sides, and a comparison told from its other side.
 */
export const crossedThan: EditType = {
  name: 'across than',
  rule: 'polarity',
  isIn: (comparison) => {
    const { statement, source, match } = comparison;
    const now = thanIn(statement);
    const told = match[now] ?? -1;
    const was = told >= 0 ? told : thanIn(source);
    if (now < 0 || was < 0) return false;
    return match.some((j, i) => {
      const token = statement[i];
      if (j < 0 || !isContent(token) || i < now === j < was) return false;
      return (
        isOnce(statement, token?.key) &&
        isOnce(source, source[j]?.key) &&
        isSide(comparison, { now, was, i, j })
      );
    });
  },
};

function thanIn(tokens: TextComparison['statement']): number {
  return tokens.findIndex(({ lower }, at) => lower === 'than' && !tokens[at + 1]?.quantity);
}

function isOnce(tokens: TextComparison['statement'], key: string | undefined): boolean {
  return tokens.filter((token) => token.key === key).length === 1;
}

interface Places {
  readonly now: number;
  readonly was: number;
  readonly i: number;
  readonly j: number;
}

/** Whether a word stands in the clause of the comparison in both texts. */
function isSide({ statement, source }: TextComparison, { now, was, i, j }: Places): boolean {
  return statement[i]?.part === statement[now]?.part && source[j]?.part === source[was]?.part;
}
