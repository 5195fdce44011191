import type { TextComparison } from '../compareTexts.ts';
import { type CueKind, findCues } from './cues.ts';
import { addedCues, isGone } from './leavesOut.ts';

/** Whether a statement has more cues of a kind of its own than it leaves out. */
export function putsIn(comparison: TextComparison, kind: CueKind): boolean {
  const gone = findCues(comparison.source, kind).filter((cue) => isGone(comparison, cue));
  return addedCues(comparison, kind).length > gone.length;
}
