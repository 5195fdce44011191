import { lexicon } from '../../../language/lexicon.ts';
import { stays } from '../../compareTexts.ts';
import { isFiniteVerb } from '../../readTokens.ts';
import { findCues } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { type Run, runsLeftOut } from '../leavesOut.ts';

/**
 * What was found in some, told of everyone: `slows growth [in mice]`, `[Male] whales avoid ships`.
 * Lets pass a population that goes with a verb of its own, or of which the statement names another.
 */
export const populationLeftOut: EditType = {
  name: 'population',
  rule: 'scope',
  isIn: (comparison) => {
    if (findCues(comparison.statement, 'population').length > 0) return false;
    const tellsWhere = ({ from, tokens }: Run) =>
      tokens[0]?.tag === 'preposition' &&
      stays(comparison, from - 1) &&
      findCues(tokens, 'population').length > 0 &&
      !tokens.some(({ tag }) => isFiniteVerb(tag));
    /** `[Male] whales`: which of them, told in front of all. */
    const tellsWhich = ({ from, to, tokens }: Run) =>
      from === 0 &&
      to === 0 &&
      comparison.source[1]?.tag === 'noun' &&
      stays(comparison, 1) &&
      lexicon('tells-which').words.has(tokens[0]?.lower ?? '');
    return runsLeftOut(comparison).some((run) => tellsWhere(run) || tellsWhich(run));
  },
};
