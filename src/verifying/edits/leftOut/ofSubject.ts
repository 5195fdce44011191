import { lexicon } from '../../../language/lexicon.ts';
import { isContent, stays } from '../../compareTexts.ts';
import { isFiniteVerb } from '../../readTokens.ts';
import type { EditType } from '../edit.ts';
import { type Run, runsLeftOut } from '../leavesOut.ts';

/**
 * What tells apart the subject of a verb that stays: `mice lacking it [in the gut] fail to thrive`, `a column [that is
 * loaded] will not buckle`.
 * Lets pass brackets, clauses between commas, and `by`, `as`, `of`, which mostly tell no part.
 */
export const ofSubjectLeftOut: EditType = {
  name: 'of subject',
  rule: 'scope',
  isIn: (comparison) => {
    const { source } = comparison;
    const tellsSubjectApart = ({ from, to, tokens }: Run) => {
      const [before, first, next] = [source[from - 1], tokens[0], source[to + 1]];
      if (before?.tag !== 'noun' || !first || !isFiniteVerb(next?.tag) || /[,(]/u.test(first.marks))
        return false;
      if (!stays(comparison, from - 1) || !stays(comparison, to + 1) || !tokens.some(isContent)) return false;
      if (first.tag === 'relative' || first.tag === 'participle') return true;
      return (
        lexicon('tells-subject-apart').words.has(first.lower) &&
        !tokens.some(({ tag }) => tag === 'relative' || isFiniteVerb(tag))
      );
    };
    return runsLeftOut(comparison).some(tellsSubjectApart);
  },
};
