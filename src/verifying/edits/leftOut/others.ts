import { stays, type TextComparison } from '../../compareTexts.ts';
import { isFiniteVerb } from '../../readTokens.ts';
import type { Cue } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { leavesOut, restStays } from '../leavesOut.ts';

/**
 * Earlier work told as the authors' own or as everyone's: `previous studies focused on` as `the study focused on`, or as
 * `we focused on`.
 */
export const othersLeftOut: EditType = {
  name: 'others',
  rule: 'scope',
  isIn: (comparison) =>
    leavesOut(comparison, 'others', (cue) => restStays(comparison, cue) || verbStays(comparison, cue)),
};

/** In words: how far behind it what others did is told. */
const REACH = 3;

function verbStays(comparison: TextComparison, { to }: Cue): boolean {
  const verb = comparison.source.findIndex(({ tag }, j) => j > to && j <= to + REACH && isFiniteVerb(tag));
  return verb >= 0 && stays(comparison, verb);
}
