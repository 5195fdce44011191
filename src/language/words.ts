import { eng } from 'stopword';
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

const WORD = /\p{N}+(?:[.,]\p{N}+)+\p{L}*|[\p{L}\p{N}]+(?:['’](?=\p{L})(?!s\b)\p{L}+)?/gu;
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

/** The words of a text in order; hyphenated compounds give their parts, the first of which knows the whole. */
export function wordsOf(text: string): readonly Word[] {
  const words = [...text.matchAll(WORD)].map(wordAt);
  return words.map((word, index) => {
    const length = compoundLength(words, index, text);
    if (length < 2) return word;
    const whole = words.slice(index, index + length).map((part) => part.text);
    return { ...word, compound: stem(whole.join('')), compoundLength: length };
  });
}

function wordAt(match: RegExpExecArray): Word {
  const [surface] = match;
  const text = surface.toLowerCase();
  const isMarked = /[\p{Lu}\p{N}]/u.test(surface);
  return {
    text,
    stem: stem(text),
    start: match.index,
    end: match.index + surface.length,
    isStop: (STOP.has(text) || /n['’]t$/u.test(text)) && !/^\p{Lu}{2,}$/u.test(surface),
    isMarked,
  };
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
