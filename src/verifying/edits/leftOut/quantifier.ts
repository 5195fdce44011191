import type { Token } from '../../readTokens.ts';
import type { Cue } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { leavesOut, phraseStays } from '../leavesOut.ts';

/**
 * `some patients` told as `patients`, `usually fails` as `fails`.
 * Lets pass a quantifier whose noun goes with it, and the `most` of a degree: `our most capable model`.
 */
export const quantifierLeftOut: EditType = {
  name: 'quantifier',
  rule: 'scope',
  isIn: (comparison) =>
    leavesOut(comparison, 'some', (cue) => !isDegree(comparison.source, cue) && phraseStays(comparison, cue)),
};

function isDegree(source: readonly Token[], { from }: Cue): boolean {
  return source[from]?.lower === 'most' && source[from - 1]?.tag === 'determiner';
}
