import { distance } from 'fastest-levenshtein';
import { findEntry } from '../language/dictionary.ts';
import type { Language } from '../language/languages.ts';
import { lexicon } from '../language/lexicon.ts';
import { isStopWord, type Word, wordsOf } from '../language/words.ts';
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
  for (const word of wordsOf(question).toReversed()) {
    const { text, stem, start, end } = word;
    if (text.length < 2 || /[^\p{L}]/u.test(text) || isStopWord(text)) continue;
    if (vocabulary.forms.has(text) || vocabulary.paperCounts.has(stem)) continue; // an inflected form is no slip
    const rank = rankOf(text);
    if (rank < SURELY_NO_QUESTION_WORD_RANK) continue;
    const isKnown = rank < SURELY_MEANT_RANK;
    const meant = isNameIn(question, word)
      ? nearestOf(text, vocabulary.nameForms)?.word
      : isKnown
        ? isWordHere(question, word)
          ? undefined
          : nearestWord(text, NO_FORMS)
        : (wholeOf(text, vocabulary) ?? nearestWord(text, vocabulary.forms) ?? nearestEnglish(text));
    if (meant) corrected = corrected.slice(0, start) + meant + corrected.slice(end);
  }
  return corrected;
}

/**
 * Written as a name: with a capital where no sentence begins, or with one inside. It stays what it is unless the papers
 * have a name that near: a name that they do not know is not turned into a word.
 */
function isNameIn(question: string, { start, end }: Word): boolean {
  const typed = question.slice(start, end);
  const isFirst = !/[\p{L}\p{N}]/u.test(question.slice(0, start));
  return /\p{L}\p{Lu}/u.test(typed) || (!isFirst && /^\p{Lu}/u.test(typed));
}

/** A word of the dictionary behind the first is meant: `ape pictures`; at the beginning stands what asks: `wat is …`. */
function isWordHere(question: string, { text, start }: Word): boolean {
  const isSlip = lexicon('question-slips').words.has(text);
  return !isSlip && start > question.search(/\p{L}/u) && findEntry(text).entry !== undefined;
}

/** Whether a lower-case word is one of English, however rare. */
export function isEnglish(text: string): boolean {
  return rankOf(text) < Number.POSITIVE_INFINITY;
}

/** How common a word is in English, or what it is the plural of; Infinity for what is no English word. */
function rankOf(text: string): number {
  const rank = frequencyRank(text) ?? frequencyRank(text.replace(/(?<=\p{L}{2}[^s])s$/u, ''));
  const isRareWord = text.length >= RARE_WORD && findEntry(text).entry !== undefined;
  return rank ?? (isRareWord ? SURELY_NO_QUESTION_WORD_RANK : Number.POSITIVE_INFINITY);
}

/** Shorter ones of the dictionary are as often slips: `sise`. */
const RARE_WORD = 6;

const [LEAST_CLIPPED, LEAST_CUT, MOST_ENDING] = [4, 3, 3];

/**
 * The word of the papers that a word is the beginning of: `algo`, `config`. Where they are not all forms of one, the word
 * stays what it is: it is no slip.
 */
function wholeOf(clipped: string, { forms }: Vocabulary): string | undefined {
  if (clipped.length < LEAST_CLIPPED) return undefined;
  const wholes = [...forms].filter(
    (form) => form.startsWith(clipped) && form.length >= clipped.length + LEAST_CUT,
  );
  const [shortest] = wholes.sort((left, right) => left.length - right.length);
  const isOne = wholes.every((form) => form.startsWith(shortest?.slice(0, -MOST_ENDING) ?? ''));
  return isOne ? shortest : clipped;
}

const NO_FORMS: ReadonlySet<string> = new Set();
const LEAST_FORM = 4;
const MOST_SLIPS = 2;
/** So much nearer is a question's own word. */
const OWN_WORD = 0.1;

function nearestWord(typed: string, forms: ReadonlySet<string>): string | undefined {
  const own = nearestOf(typed, lexicon('question-own-word').words);
  const form = typed.length < LEAST_FORM ? undefined : nearestOf(typed, forms);
  if (!own || !form) return (own ?? form)?.word;
  return own.slips - OWN_WORD <= form.slips ? own.word : form.word;
}

/** The first of the words that are within few slips, by how many they are. */
function nearestOf(typed: string, words: ReadonlySet<string>) {
  let best: { readonly word: string; readonly slips: number } | undefined;
  for (const word of words) {
    if (Math.abs(word.length - typed.length) > MOST_SLIPS || /\d/u.test(word)) continue;
    if (word[0] !== typed[0] && typed.length <= LONG) continue;
    const slips = slipsBetween(typed, word);
    if (slips <= allowedSlips(typed) && slips < (best?.slips ?? Number.POSITIVE_INFINITY))
      best = { word, slips };
  }
  return best;
}

/** The first letter of a shorter word is hardly ever wrong. */
const LONG = 5;

/**
 * The most frequent English word that is one slip away, for words of some length: with a letter left out, doubled or
 * exchanged. `strep` is no `step` with a letter more.
 */
function nearestEnglish(typed: string): string | undefined {
  if (typed.length <= LONG) return undefined;
  return frequentWords(typed[0] ?? '').find((word) => {
    if (Math.abs(word.length - typed.length) > 1 || slipsBetween(typed, word) !== 1) return false;
    return (
      word.length >= typed.length || typed.replace(/(\p{L})\1/gu, '$1') === word.replace(/(\p{L})\1/gu, '$1')
    );
  });
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
