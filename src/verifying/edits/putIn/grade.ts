import { isContent, isPutIn, type TextComparison } from '../../compareTexts.ts';
import { isGraded } from '../../comparing.ts';
import type { Token } from '../../readTokens.ts';
import type { EditType } from '../edit.ts';

/**
 * An adjective in a higher degree, `quick` told as `quickest`, or in a degree that nothing in the sentence has: `open
 * models` told as `larger open models`.
 * Lets pass one graded word for another; a word for its opposite is for the rule of polarity.
 */
export const gradePutIn: EditType = {
  name: 'grade',
  rule: 'polarity',
  isIn: (comparison) => raisesOne(comparison) || addsOne(comparison),
};

function raisesOne({ statement, source, match }: TextComparison): boolean {
  return statement.some((token, i) => {
    const matched = source[match[i] ?? -1];
    return (
      matched !== undefined &&
      matched.lower !== token.lower &&
      isContent(token) &&
      gradeOf(token) > gradeOf(matched)
    );
  });
}

function addsOne(comparison: TextComparison): boolean {
  const { statement, source, kept, borrowed } = comparison;
  const added = statement.filter(
    (token, i) => isPutIn(comparison, i) && !borrowed.has(i) && gradeOf(token) > 0 && isGraded(token),
  );
  const gone = source.filter((token, j) => (kept[j] ?? -1) < 0 && gradeOf(token) > 0);
  return added.length > gone.length;
}

/** 2 for a superlative, 1 for a comparative. */
function gradeOf({ lower, key, tag }: Token): number {
  if (lower.endsWith('est') && key !== lower) return 2;
  return /[^e]er$/u.test(lower) && tag === 'adjective' ? 1 : 0;
}
