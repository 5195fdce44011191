import type { TextComparison } from '../../compareTexts.ts';
import type { EditType } from '../edit.ts';
import { leavesOut, restStays, verbStays } from '../leavesOut.ts';

/**
 * `may help` told as `helps`, `results suggest that X` as `X` (Hyland 1998 on hedges in research articles).
 * Lets pass a hedge that limits only what is left out with it, and `may` for `might`.
 */
export const hedgeLeftOut: EditType = {
  name: 'hedge',
  rule: 'scope',
  isIn: (comparison) =>
    leavesOut(
      comparison,
      'possible',
      (cue) =>
        verbStays(comparison, cue) ||
        ((!isAdverbial(comparison, cue.to) || opensClause(comparison, cue.to + 1)) &&
          restStays(comparison, cue)),
    ),
};

/** `possibly because they feared it`: an adverb in front of a clause limits all of it. */
function opensClause({ source }: TextComparison, at: number): boolean {
  return source[at]?.tag === 'subordinator' && source[at]?.marks === '';
}

/** A modal or an adverb limits its own verb alone; `suggest that` limits a clause. */
function isAdverbial({ source }: TextComparison, at: number): boolean {
  const tag = source[at]?.tag;
  return tag === 'modal' || tag === 'adverb';
}
