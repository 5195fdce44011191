import { readFileSync } from 'node:fs';
import { frequencyRank } from '../../src/language/wordVectors.ts';

const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu;
const REGULAR_EXPRESSION =
  /(?<=(?:[=(,:!&|?[{>]|return)\s*)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]+/gu;
const TEXT = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/gu;
/** What makes a text part of a pattern. */
const OF_A_PATTERN = /\(\?[:!=<]|\\b|\p{L}\|\p{L}/u;
/** Words, or pairs of them, one behind the other. */
const WORDS_IN_A_ROW = /^.\s*[\p{Ll}.:’'-]+(?:\s+[\p{Ll}.:’'-]+){4,}\s*.$/u;
/** Other arrays name the members of a type. */
const LIST = /(?<=new (?:Set|Map)(?:<[^>]*>)?\()\[(?:\s*(?:\.\.\.\w+|'[^'\n]*'),?)+\s*\]/gu;
const ESCAPES = /\\[pPu]\{[^}]*\}|\\[a-zA-Z]|\$\{[^}]*\}|\(\?<\w+>|\/[a-z]+$/gu;

/** So many English words make a pattern, or a list, one of English. */
const LEAST_IN_PATTERN = 3;
const LEAST_IN_LIST = 5;

/** The patterns and lists of English words in a source file: each with its beginning. */
export function englishIn(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8').replace(COMMENTS, '');
  const texts = source.match(TEXT) ?? [];
  const patterns = [
    ...(source.match(REGULAR_EXPRESSION) ?? []),
    ...texts.filter((text) => OF_A_PATTERN.test(text)),
  ];
  const lists = [
    ...texts.filter((text) => WORDS_IN_A_ROW.test(text) && isSplit(text, source)),
    ...(source.match(LIST) ?? []),
  ];
  return [
    ...patterns.filter((pattern) => wordsIn(pattern) >= LEAST_IN_PATTERN),
    ...lists.filter((list) => wordsIn(list) >= LEAST_IN_LIST),
  ].map((found) => `${file}: ${found.slice(0, 60).replace(/\s+/gu, ' ')}`);
}

function wordsIn(text: string): number {
  const words = text.replace(ESCAPES, ' ').match(/(?<![\p{L}-])\p{Ll}{2,}(?![\p{L}-])/gu) ?? [];
  return new Set(words.filter((word) => frequencyRank(word) !== undefined)).size;
}

/** Whether a text is taken to pieces: there, or by a function of that name. */
function isSplit(text: string, source: string): boolean {
  return (
    source.includes(`words(${text})`) || source.replace(/\s+\.split/gu, '.split').includes(`${text}.split(`)
  );
}
