import { lexicon } from '../../../language/lexicon.ts';
import { wordForms } from '../../../language/wordForms.ts';
import { stays, type TextComparison } from '../../compareTexts.ts';
import type { Cue } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { leavesOut, nextStays, restStays } from '../leavesOut.ts';

/**
 * What others say told as known: `critics claim that X` as `X`, `has been regarded as` as `is`.
 * Lets pass `we report that`, whose verbs are not of the list.
 */
export const reportLeftOut: EditType = {
  name: 'report',
  rule: 'scope',
  isIn: (comparison) =>
    leavesOut(comparison, 'report', (cue) => restStays(comparison, cue) || isOfVerb(comparison, cue)) ||
    comparison.source.some((_, j) => isSaidToBe(comparison, j)),
};

/** `[long held to be] rare`, whatever the verb, but for those of seeing: `was found to be rare`. */
function isSaidToBe(comparison: TextComparison, j: number): boolean {
  const { source } = comparison;
  const [told, to, be] = source.slice(j, j + 3);
  const isTold = told?.tag === 'participle' || told?.tag === 'adjective' || told?.tag === 'finite';
  if (!isTold || to?.tag !== 'to' || !lexicon('be-or-have').words.has(be?.lower ?? '')) return false;
  if (
    stays(comparison, j) ||
    lexicon('seen-to-be').words.has(told.lower) ||
    !wordForms(told.lower).participle
  )
    return false;
  return nextStays(comparison, { from: j, to: j + 2 }, 1);
}

/** `is claimed to be safe`, `is considered safe` told as `is safe`. */
function isOfVerb(comparison: TextComparison, cue: Cue): boolean {
  const { source } = comparison;
  const isToldOf = source[cue.from]?.tag === 'participle' && source[cue.from - 1]?.tag === 'be';
  return (isToldOf || source[cue.to + 1]?.tag === 'to') && nextStays(comparison, cue, 2);
}
