import { findEntry } from './dictionary.ts';
import { foldAccents } from './foldAccents.ts';
import { languageSigns } from './languages.ts';
import { lexicon } from './lexicon.ts';
import { splitWords } from './splitWords.ts';
import { frequencyRank } from './wordVectors.ts';

/** What a word says of the language that it stands in; a name says nothing. */
type Sign = 'english' | 'foreign' | 'unknown' | 'shared' | 'none';

const LEAST_SIGNS = 2;

/**
 * Whether a text in Latin letters is likelier in another language than in English, though it is too short to tell which
 * one: it has function words of other languages and words that English does not know, more of them than English words.
 */
export function isUnlikeEnglish(text: string): boolean {
  const signs = splitWords(text).map(signOf);
  const count = (...some: readonly Sign[]) => signs.filter((sign) => some.includes(sign)).length;
  return (
    count('foreign') > 0 &&
    count('foreign', 'unknown') > count('english') &&
    count('foreign', 'unknown', 'shared') >= LEAST_SIGNS
  );
}

function signOf(word: string, place: number): Sign {
  const lower = word.toLowerCase();
  if (lexicon('question-slips').words.has(lower)) return 'english';
  const { functionWordOf } = languageSigns(lower);
  if (functionWordOf.length > 0) {
    if (!functionWordOf.includes('english')) return 'foreign';
    return functionWordOf.length === 1 ? 'english' : 'shared';
  }
  if (lower.length < 2 || /\p{N}|\p{Lu}.*\p{Lu}/u.test(word) || (place > 0 && /^\p{Lu}/u.test(word)))
    return 'none';
  const isKnown = frequencyRank(lower) !== undefined || findEntry(foldAccents(lower)).entry !== undefined;
  return isKnown && foldAccents(lower) === lower ? 'english' : 'unknown';
}
