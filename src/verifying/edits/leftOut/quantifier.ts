import { isContent, stays, type TextComparison } from '../../compareTexts.ts';
import type { Token } from '../../readTokens.ts';
import type { Cue } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { leavesOut, phraseStays } from '../leavesOut.ts';

/**
 * `some patients` told as `patients`, `usually fails` as `fails`, `three of the nine houses` as `the houses`.
 * Lets pass a quantifier whose noun goes with it, and the `most` of a degree: `our most capable model`.
 */
export const quantifierLeftOut: EditType = {
  name: 'quantifier',
  rule: 'scope',
  isIn: (comparison) =>
    leavesOut(
      comparison,
      'some',
      (cue) => !isDegree(comparison.source, cue) && phraseStays(comparison, cue),
    ) || comparison.source.some((_, j) => isPartGone(comparison, j)),
};

/** `[a third of] the salt`, `[four of the largest] ponds`. */
function isPartGone(comparison: TextComparison, of: number): boolean {
  const { source } = comparison;
  const [part, here, next] = source.slice(of - 1, of + 2);
  if (here?.lower !== 'of' || !part?.quantity || next?.tag !== 'determiner') return false;
  if (stays(comparison, of) || stays(comparison, of - 1)) return false;
  const head = source.findIndex(({ tag }, j) => j > of && tag === 'noun');
  return head > 0 && stays(comparison, head) && isContent(source[head]);
}

function isDegree(source: readonly Token[], { from }: Cue): boolean {
  return source[from]?.lower === 'most' && source[from - 1]?.tag === 'determiner';
}
