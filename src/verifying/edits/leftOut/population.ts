import { stays } from '../../compareTexts.ts';
import { isFiniteVerb } from '../../readTokens.ts';
import { findCues } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { type Run, runsLeftOut } from '../leavesOut.ts';

/**
 * What was found in some, told of everyone: `slows growth [in mice]`.
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
    return runsLeftOut(comparison).some(tellsWhere);
  },
};
