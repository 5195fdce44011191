import { isContent, stays, type TextComparison } from '../../compareTexts.ts';
import { type Cue, findCues } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { addedCues, isGone } from '../leavesOut.ts';

/**
 * `all lines ran [except in the border towns]`, `a duty[, limited to large firms,]`: what does not hold everywhere, told
 * without where it does not. Lets pass an exception that goes with what it is one to.
 */
export const exceptionLeftOut: EditType = {
  name: 'exception',
  rule: 'scope',
  isIn: (comparison) =>
    addedCues(comparison, 'exception').length === 0 &&
    findCues(comparison.source, 'exception').some(
      (cue) => isGone(comparison, cue) && isOfNoun(comparison, cue) && mainStays(comparison, cue),
    ),
};

/** `said to be limited to` is no exception to what stands before it. */
function isOfNoun({ source }: TextComparison, { from }: Cue): boolean {
  const tag = source[from - 1]?.tag;
  return source[from]?.marks !== '' || tag === 'noun' || tag === 'number';
}

/** As much of what stands before it as no chance lets stay. */
function mainStays(comparison: TextComparison, { from }: Cue): boolean {
  const { source } = comparison;
  const part = source[from]?.part;
  const staying = source.filter(
    (token, j) => j < from && token.part === part && isContent(token) && stays(comparison, j),
  );
  return staying.length >= MIN_STAYING;
}

const MIN_STAYING = 2;
