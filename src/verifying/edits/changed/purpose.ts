import { lexicon } from '../../../language/lexicon.ts';
import { isFiniteVerb } from '../../readTokens.ts';
import type { EditType } from '../edit.ts';

/**
 * `a tool for detecting X` told as `the tool detects X`, `a vote against raising X` as `the vote raised X`.
 * Lets pass `by detecting X`, which is done.
 */
export const purposeAsFact: EditType = {
  name: 'purpose',
  rule: 'scope',
  isIn: ({ statement, source, match }) =>
    match.some(
      (j, i) =>
        source[j]?.tag === 'ing' &&
        lexicon('undone').words.has(source[j - 1]?.lower ?? '') &&
        isFiniteVerb(statement[i]?.tag),
    ),
};
