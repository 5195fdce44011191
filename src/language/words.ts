import { eng } from 'stopword';
import { isStopWordIn, type Language, languageOfWord, languageSigns } from './languages.ts';
import { remember } from './memoize.ts';
import { splitRun } from './splitWords.ts';
import { stem } from './stem.ts';

/** One word of a text and where it stands. */
export interface Word {
  /** Lower-case. */
  readonly text: string;
  readonly stem: string;
  /** Offsets in UTF-16 units, [start, end). */
  readonly start: number;
  readonly end: number;
  readonly isStop: boolean;
  /** Whether it is written with a capital or a digit: the mark of a name. */
  readonly isMarked: boolean;
  /** The stem of the hyphenated compound that starts here, written as one word. */
  readonly compound?: string;
  /** How many words that compound has. */
  readonly compoundLength?: number;
}

/** Whether it is a single letter at the head of a compound, which is one name with it: `P` of `P-DRO`, `t` of `t-SNE`. */
export function isInitial({ text, compound }: Word): boolean {
  return compound !== undefined && /^\p{L}$/u.test(text);
}

const WORD = /\p{N}+(?:[.,]\p{N}+)+\p{L}*|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’](?=\p{L})(?!s\b)\p{L}+)?/gu;
/** Other languages join two words by an apostrophe: `l'étude`. */
const WORD_BESIDE_ENGLISH = /\p{N}+(?:[.,]\p{N}+)+\p{L}*|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const MORE_STOP =
  "does when why so its s t d ll ve re not don didn isn doesn haven hasn wasn won't cannot up down off out over just too very also still ever even however while whilst during once per via vs whats hey please let got get there s im am".split(
    ' ',
  );
const CONTENT = [
  'same',
  'new',
  'first',
  'last',
  'two',
  'one',
  'three',
  'none',
  'use',
  'used',
  'long',
  'state',
  'won',
];
const STOP = new Set([...eng, ...MORE_STOP].filter((word) => !CONTENT.includes(word)));

export function isStopWord(word: string): boolean {
  return STOP.has(word);
}

/**
 * The words of a text in a language, in order; hyphenated compounds give their parts, the first of which knows the
 * whole. Scripts that are written without spaces are cut by a dictionary.
 */
export function wordsOf(text: string, language: Language = 'english'): readonly Word[] {
  const pattern = language === 'english' ? WORD : WORD_BESIDE_ENGLISH;
  const words = [...text.matchAll(pattern)].flatMap(({ 0: run, index: start }) =>
    splitRun(run).map(({ segment, index }) => readWordAt(segment, start + index, language)),
  );
  return words.map((word, index) => {
    const length = compoundLength(words, index, text);
    if (length < 2) return word;
    const whole = words.slice(index, index + length).map((part) => part.text);
    return { ...word, compound: stem(whole.join(''), language), compoundLength: length };
  });
}

function readWordAt(surface: string, start: number, language: Language): Word {
  return { ...readerOf(language)(surface), start, end: start + surface.length };
}

type ReadWord = Omit<Word, 'start' | 'end'>;

const MAX_REMEMBERED = 20_000;
const readers = new Map<Language, (surface: string) => ReadWord>();

/** Reads words of texts in a language: most of them come again and again. */
function readerOf(language: Language): (surface: string) => ReadWord {
  const known = readers.get(language);
  if (known) return known;
  const made = remember((surface) => readWord(surface, language), MAX_REMEMBERED);
  readers.set(language, made);
  return made;
}

function readWord(surface: string, ofText: Language): ReadWord {
  const text = surface.normalize('NFKC').toLowerCase();
  const language = languageOfWord(languageSigns(text).script, ofText);
  const mark = language === 'german' ? MARK_IN_GERMAN : MARK;
  return {
    text,
    stem: stem(text, language),
    isStop: isStopWordOf(text, language) && !/^\p{Lu}{2,}$/u.test(surface),
    isMarked: mark.test(surface),
  };
}

const MARK = /[\p{Lu}\p{N}]/u;
/** All its nouns begin with a capital. */
const MARK_IN_GERMAN = /\p{N}|\p{Lu}.*\p{Lu}/u;

function isStopWordOf(word: string, language: Language): boolean {
  return language === 'english' ? STOP.has(word) || /n['’]t$/u.test(word) : isStopWordIn(language, word);
}

/** How many words from here on are joined by hyphens; 1 where a hyphen stands before, too. */
function compoundLength(words: readonly Word[], index: number, text: string): number {
  const isJoined = (at: number) => {
    const [left, right] = [words[at], words[at + 1]];
    return left && right && right.start === left.end + 1 && /[-‐‑]/u.test(text[left.end] ?? '');
  };
  if (isJoined(index - 1)) return 1;
  let length = 1;
  while (isJoined(index + length - 1)) length++;
  return length;
}
