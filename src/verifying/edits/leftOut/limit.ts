import { isContent, stays, type TextComparison } from '../../compareTexts.ts';
import type { Cue } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { leavesOut, nextStays, type Run, runsLeftOut } from '../leavesOut.ts';

/**
 * `only adults` told as `adults`, and what holds `[only in dry towns]` or `[, at least in dry towns]` told of all.
 */
export const limitLeftOut: EditType = {
  name: 'limit',
  rule: 'scope',
  isIn: (comparison) =>
    leavesOut(comparison, 'only', (cue) => isOfWhatStays(comparison, cue)) ||
    runsLeftOut(comparison).some((run) => isLimit(comparison, run)),
};

function isOfWhatStays(comparison: TextComparison, cue: Cue): boolean {
  return nextStays(comparison, cue, 2) || stays(comparison, cue.from - 1);
}

/** Opens the phrase that it limits. */
const OPENS = new Set(['preposition', 'subordinator', 'to']);
/** `, but only in`: how far behind its beginning a run may limit what stands before it. */
const REACH = 4;

function isLimit(comparison: TextComparison, { from, tokens }: Run): boolean {
  const cue = findLimit(tokens);
  return cue >= 0 && stays(comparison, from - 1) && tokens.slice(cue).some(isContent);
}

function findLimit(tokens: Run['tokens']): number {
  return tokens.slice(0, REACH).findIndex(({ lower }, k) => {
    const isCue = lower === 'only' || (lower === 'least' && tokens[k - 1]?.lower === 'at');
    return isCue && OPENS.has(tokens[k + 1]?.tag ?? 'noun');
  });
}
