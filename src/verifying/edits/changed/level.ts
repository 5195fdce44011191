import { isPutIn, stays } from '../../compareTexts.ts';
import type { EditType } from '../edit.ts';

/** What tells how far something moved, and where it came from or got to. */
const KINDS: Readonly<Record<string, string>> = { by: 'by', to: 'to', from: 'from', at: 'to' };

/**
 * By how much told as to what: `fell to 70%` as `fell by 70%`.
 * Lets pass `of` for `by`, and a number that keeps its preposition.
 */
export const levelAsChange: EditType = {
  name: 'level',
  rule: 'number',
  isIn: (comparison) =>
    comparison.match.some((j, i) => {
      if (j < 0 || !comparison.source[j]?.quantity) return false;
      const [told, was] = [comparison.statement[i - 1], comparison.source[j - 1]];
      const [now, before] = [KINDS[told?.lower ?? ''], KINDS[was?.lower ?? '']];
      const isChanged = now !== undefined && before !== undefined && now !== before;
      return isChanged && isPutIn(comparison, i - 1) && !stays(comparison, j - 1);
    }),
};
