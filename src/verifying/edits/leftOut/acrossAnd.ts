import type { WordTag } from '../../../language/tagWords.ts';
import { isContent, stays } from '../../compareTexts.ts';
import { isVerbal } from '../../governors.ts';
import type { EditType } from '../edit.ts';
import { type Run, runsLeftOut } from '../leavesOut.ts';

/**
 * Words left out on both sides of an `and` join what was apart: `group A got [iron and group B got] zinc`.
 * Lets pass a partner that goes with its `and`, a phrase that goes whole, and brackets.
 */
export const leftOutAcrossAnd: EditType = {
  name: 'across and',
  rule: 'role',
  isIn: (comparison) => {
    const { source, kept } = comparison;
    const joins = ({ from, to, tokens }: Run) => {
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (!first || !last || from === 0 || to === source.length - 1) return false;
      if (kept[to + 1] !== (kept[from - 1] ?? -1) + 1 || !stays(comparison, from - 1)) return false;
      if (/[,([]/u.test(first.marks) || last.tag === 'relative') return false;
      const opensPhrase = OPENS.has(first.tag) && !NEEDS_MORE.has(last.tag) && !isVerbal(last);
      return !opensPhrase && hasAndInside(tokens);
    };
    return runsLeftOut(comparison).some(joins);
  },
};

const OPENS = new Set<WordTag>([
  'preposition',
  'relative',
  'subordinator',
  'participle',
  'ing',
  'to',
  'adverb',
]);
const NEEDS_MORE = new Set<WordTag>(['preposition', 'determiner', 'adjective', 'coordinator']);

function hasAndInside(tokens: Run['tokens']): boolean {
  const and = tokens.findIndex(({ tag }, k) => tag === 'coordinator' && k > 0 && k < tokens.length - 1);
  return and > 0 && tokens.slice(0, and).some(isContent) && tokens.slice(and).some(isContent);
}
