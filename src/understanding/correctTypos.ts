import { distance } from 'fastest-levenshtein';
import type { Language } from '../language/languages.ts';
import { lexicon } from '../language/lexicon.ts';
import { isStopWord, wordsOf } from '../language/words.ts';
import { frequencyRank, frequentWords } from '../language/wordVectors.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word as frequent as this in English is what its writer meant. */
const SURELY_MEANT_RANK = 30_000;
/** The same where a question's own word is as near: few ask about Angkor Wat. */
const SURELY_NO_QUESTION_WORD_RANK = 8000;

/** The question with misspelt words put right, where they come near a word of the papers or a question's own. */
export function correctTypos(
  question: string,
  vocabulary: Vocabulary,
  language: Language = 'english',
): string {
  if (language !== 'english') return question; // what is no English word is no slip there, and inflected forms are near
  let corrected = question;
  for (const { text, stem, start, end } of wordsOf(question).toReversed()) {
    if (text.length < 2 || /[^\p{L}]/u.test(text) || isStopWord(text)) continue;
    if (vocabulary.forms.has(text) || vocabulary.paperCounts.has(stem)) continue; // an inflected form is no slip
    const rank = rankOf(text);
    if (rank < SURELY_NO_QUESTION_WORD_RANK) continue;
    const isKnown = rank < SURELY_MEANT_RANK;
    const meant =
      nearestWord(text, isKnown ? NO_FORMS : vocabulary.forms) ??
      (isKnown ? undefined : nearestEnglish(text));
    if (meant) corrected = corrected.slice(0, start) + meant + corrected.slice(end);
  }
  return corrected;
}

/** How common a word is in English, or what it is the plural of; Infinity for what is no English word. */
function rankOf(text: string): number {
  return (
    frequencyRank(text) ?? frequencyRank(text.replace(/(?<=\p{L}{2}[^s])s$/u, '')) ?? Number.POSITIVE_INFINITY
  );
}

const MIN_ENGLISH_CHARACTERS = 5;

const NO_FORMS: ReadonlySet<string> = new Set();

function nearestWord(typed: string, forms: Vocabulary['forms']): string | undefined {
  let [best, least]: [string | undefined, number] = [undefined, allowedSlips(typed) + 0.5];
  for (const [bonus, words] of [
    [0.1, lexicon('question-own-word').words],
    [0, forms],
  ] as const) {
    for (const word of words) {
      if (
        Math.abs(word.length - typed.length) > 2 ||
        /\d/u.test(word) ||
        (words === forms && typed.length < 4)
      )
        continue;
      const slips = slipsBetween(typed, word) - bonus;
      if (slips < least && (word[0] === typed[0] || typed.length > 5)) [best, least] = [word, slips];
    }
  }
  return best;
}

/** The most frequent English word that is one slip away, for words of some length. */
function nearestEnglish(typed: string): string | undefined {
  if (typed.length < MIN_ENGLISH_CHARACTERS) return undefined;
  return frequentWords(typed[0] ?? '').find(
    (word) => Math.abs(word.length - typed.length) <= 1 && slipsBetween(typed, word) === 1,
  );
}

/** How many slips a word of its length forgives. */
export function allowedSlips(word: string): number {
  return word.length >= 7 ? 2 : 1;
}

/** Edit distance, two letters exchanged counting as one slip. */
export function slipsBetween(typed: string, word: string): number {
  const edits = distance(typed, word);
  if (edits !== 2 || typed.length !== word.length) return edits;
  const at = [...typed].findIndex((letter, index) => letter !== word[index]);
  return typed[at] === word[at + 1] && typed[at + 1] === word[at] ? 1 : edits;
}
