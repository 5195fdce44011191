import { lexicon } from '../language/lexicon.ts';
import { tagWords } from '../language/tagWords.ts';
import { isComparative, isThirdPerson, mayBeVerb } from '../language/wordClass.ts';
import type { Word } from '../language/words.ts';
import type { Taggable } from '../language/wordTag.ts';
import type { ReadText } from './paperText.ts';

/** What a question wants to be told: `attention heads` in `how many attention heads does it have`. */
export interface QuestionFocus {
  /** Word numbers in the question. */
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
  if (is('asks-what', word) && isThirdPerson(next) && !words.slice(index + 2).some(isVerb)) return undefined;
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
  const end = endOfNoun(words, start);
  if (end === start || isComparative(text(start))) return undefined;
  if (text(end) === 's') return readNoun({ words }, end + 1);
  const run = Array.from({ length: end - start }, (_, i) => start + i);
  const head = headOf(words, run);
  const modifiers = run.filter((index) => index < head);
  if (!is('focus-open-head', text(head))) return { heads: [head], modifiers };
  return modifiers.length > 0 ? { heads: modifiers.slice(-1), modifiers: modifiers.slice(0, -1) } : undefined;
}

/** Up to the verb that the noun is the subject of, or to a small word. */
function endOfNoun(words: ReadText['words'], start: number): number {
  const tags = tagWords([THE, ...words.slice(start).map(taggable)]).slice(1);
  const isOver = (index: number) => words[index]?.isStop !== false || tags[index - start] === 'finite';
  let end = start;
  while (end - start < MAX_WORDS && !isOver(end)) end++;
  return end;
}

/** What `which` and `how many` stand for. */
const THE: Taggable = { lower: 'the', isNumber: false, isName: false, marks: '' };

function taggable({ text, isMarked }: Word): Taggable {
  return { lower: text, isNumber: /^\p{N}/u.test(text), isName: isMarked, marks: '' };
}

/** The last word, or the plural before a verb of its own: `which robots use attention`. */
function headOf(words: ReadText['words'], run: readonly number[]): number {
  const text = (index: number | undefined) => (index === undefined ? '' : (words[index]?.text ?? ''));
  const isPlural = (index: number | undefined) => /[^s]s$/u.test(text(index));
  const subject = run.find((index, i) => {
    const next = run[i + 1];
    return next !== undefined && isPlural(index) && !isPlural(next) && mayBeVerb(text(next));
  });
  return subject ?? run.at(-1) ?? 0;
}
