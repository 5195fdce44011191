import { lexicon } from '../language/lexicon.ts';
import type { ReadText } from './paperText.ts';

/** What a question wants to be told: `attention heads` in `how many attention heads does it have`. */
export interface QuestionFocus {
  /** Word numbers in the question; any of the heads will do. */
  readonly heads: readonly number[];
  readonly modifiers: readonly number[];
}

const MAX_WORDS = 4;

/** The noun that a question asks for; undefined where it has none or where a text would not repeat it. */
export function questionFocus(question: ReadText): QuestionFocus | undefined {
  const texts = question.words.map(({ text }) => text);
  for (const index of texts.keys()) {
    const start = startsAfter(texts, index);
    if (start === undefined) continue;
    const asked = readNoun(question, start);
    if (asked) return asked;
  }
  return undefined;
}

function is(name: string, word: string): boolean {
  return lexicon(name).words.has(word);
}

/** Where the noun begins, if the word at the index announces one. */
function startsAfter(words: readonly string[], index: number): number | undefined {
  const [before = '', word = '', next = '', third = ''] = [
    words[index - 1],
    ...words.slice(index, index + 3),
  ];
  const pair = `${word} ${next}`;
  if (isVerb(next) && is('asks-what', word)) {
    return is('form-of-be', next) && is('focus-determiner', third) ? index + 2 : undefined;
  }
  if (lexicon('asks-how-many').pattern.test(pair)) return isVerb(third) ? index + 3 : index + 2;
  if (lexicon('names-of').pattern.test(pair)) return index + 2;
  if (is('announces-focus', word) || is('asks-what', word)) return index + 1;
  const isPossessive = word === 's' && !is('focus-owner', before) && asksWhatIs(words);
  return isPossessive ? index + 1 : undefined;
}

function isVerb(word: string): boolean {
  return is('auxiliary', word) || is('form-of-be', word);
}

const FIRST_WORDS = 4;

/** `what is Gemma's vocabulary`, `whats Gemma's vocabulary`. */
function asksWhatIs(words: readonly string[]): boolean {
  return lexicon('asks-what-is').pattern.test(words.slice(0, FIRST_WORDS + 1).join(' '));
}

function readNoun({ words }: Pick<ReadText, 'words'>, from: number): QuestionFocus | undefined {
  const text = (index: number) => words[index]?.text ?? '';
  let start = from;
  while (
    is('focus-determiner', text(start)) ||
    (is('focus-classifier', text(start)) && is('focus-determiner', text(start + 1)))
  )
    start++;
  let end = start;
  while (end < words.length && end - start < MAX_WORDS && !words[end]?.isStop) end++;
  if (end === start) return undefined;
  if (text(end) === 's') return readNoun({ words }, end + 1);
  const run = Array.from({ length: end - start }, (_, i) => start + i);
  const heads = headsOf(
    run.map(text),
    end === words.length || isVerb(text(end)) || is('focus-end', text(end)),
  ).map((i) => start + i);
  const [first = start] = heads;
  const modifiers = run.filter((index) => index < first);
  if (heads.every((index) => is('focus-open-head', text(index)))) {
    return modifiers.length > 0
      ? { heads: modifiers.slice(-1), modifiers: modifiers.slice(0, -1) }
      : undefined;
  }
  return { heads, modifiers };
}

/** Where the run ends with the noun, its last word; else its first plural, for a verb may follow. */
function headsOf(run: readonly string[], endsWithNoun: boolean): readonly number[] {
  if (endsWithNoun) return [run.length - 1];
  const plural = run.findIndex((word) => /[^s]s$/u.test(word));
  // `optimizer interacts`: what looks like a plural may be a verb.
  if (plural >= 0) return plural === 1 ? [0, 1] : [plural];
  return run.length === 1 ? [0] : [0, 1];
}
