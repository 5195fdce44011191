import type { WordTag } from '../../../language/wordTag.ts';
import { isContent, stays } from '../../compareTexts.ts';
import { isVerbal } from '../../governors.ts';
import { isFiniteVerb, type Token } from '../../readTokens.ts';
import type { EditType } from '../edit.ts';
import { type Run, runsLeftOut } from '../leavesOut.ts';

/**
 * Words left out on both sides of an `and` join what was apart: `group A got [iron and group B got] zinc`.
 * Lets pass a partner that goes with its `and`, a phrase that goes whole, brackets, and modifiers before a noun.
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
      const next = source[to + 1];
      if (isPartner(tokens, next) || areModifiers(tokens, next)) return false;
      if (first.tag === 'coordinator' && (next?.marks.includes(',') || next?.tag === 'coordinator'))
        return false;
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

/** `[is cheap and lasts long and] carries`, `[for wide roads and] for rails`: they go with the `and` behind them. */
function isPartner(tokens: Run['tokens'], next: Token | undefined): boolean {
  const areVerbs = isFiniteVerb(tokens[0]?.tag) && isFiniteVerb(next?.tag);
  const arePhrases = next?.tag === 'preposition' && tokens[0]?.key === next.key;
  return tokens.at(-1)?.tag === 'coordinator' && (areVerbs || arePhrases);
}

const MODIFYING = new Set<WordTag>(['adjective', 'participle', 'adverb', 'coordinator']);

/** `a [long and costly] trial`. */
function areModifiers(tokens: Run['tokens'], next: Token | undefined): boolean {
  const isNoun = next?.tag === 'noun' || next?.tag === 'adjective';
  return isNoun && tokens.every(({ tag }) => MODIFYING.has(tag));
}

function hasAndInside(tokens: Run['tokens']): boolean {
  const and = tokens.findIndex(({ tag }, k) => tag === 'coordinator' && k > 0 && k < tokens.length - 1);
  return and > 0 && tokens.slice(0, and).some(isContent) && tokens.slice(and).some(isContent);
}
