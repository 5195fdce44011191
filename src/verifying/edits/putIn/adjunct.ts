import { lexicon } from '../../../language/lexicon.ts';
import { isContent, isPutIn, type TextComparison } from '../../compareTexts.ts';
import type { EditType } from '../edit.ts';

/**
 * Where, when or how, which the sentence does not tell: `lower cholesterol [in winter]`, `[quickly] lower`.
 * Lets pass one adverb for another, one that adds nothing, and another word behind a preposition of the sentence's own.
 */
export const adjunctPutIn: EditType = {
  name: 'adjunct put in',
  rule: 'overlap',
  isIn: (comparison) => hasOwnAdverb(comparison) || hasOwnPhrase(comparison),
};

function hasOwnAdverb(comparison: TextComparison): boolean {
  const { statement, source, kept } = comparison;
  const isManner = ({ tag, lower }: { tag: string; lower: string }) =>
    tag === 'adverb' && lower.endsWith('ly') && !lexicon('adds-nothing').words.has(lower);
  const added = statement.filter((token, i) => isManner(token) && isOwn(comparison, i));
  const gone = source.filter((token, j) => token.tag === 'adverb' && (kept[j] ?? -1) < 0);
  return added.length > gone.length;
}

/** A preposition and a noun, neither of which the sentence has there. */
function hasOwnPhrase(comparison: TextComparison): boolean {
  const { statement } = comparison;
  return statement.some(({ tag }, i) => {
    if (tag !== 'preposition' || !isPutIn(comparison, i)) return false;
    const noun = statement.findIndex((each, at) => at > i && isContent(each));
    return noun - i <= 2 && statement[noun]?.tag === 'noun' && isOwn(comparison, noun);
  });
}

function isOwn(comparison: TextComparison, i: number): boolean {
  return isContent(comparison.statement[i]) && isPutIn(comparison, i) && !comparison.borrowed.has(i);
}
