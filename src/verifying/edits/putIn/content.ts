import { isPutIn } from '../../compareTexts.ts';
import type { EditType } from '../edit.ts';

/** Among fewer words that stay, a word of its own is most of what a statement says. */
const MIN_STAYING = 3;

/**
 * Words that neither the sentence has, nor the title, nor another cited sentence.
 * Lets pass one such word among several that stay: it may be another word for the same, where the rules for names and
 * numbers are silent.
 */
export const contentPutIn: EditType = {
  name: 'content',
  rule: 'overlap',
  isIn: (comparison) => {
    const { statement, borrowed } = comparison;
    const content = [...statement.entries()].filter(([, { kind }]) => kind === 'content');
    const own = content.filter(([i]) => isPutIn(comparison, i) && !borrowed.has(i));
    const staying = content.filter(([i]) => !isPutIn(comparison, i));
    return own.length > (staying.length < MIN_STAYING ? 0 : 1);
  },
};
