import { stemmer } from 'stemmer';
import { findEntry } from './dictionary.ts';
import { remember } from './memoize.ts';

const MAX_WORDS = 50_000;

/** The form in which words are compared: the stem of the base form. `found` and `finds` are both `find`. */
export const keyOf = remember((word) => stemmer(basesOf(word)[1] ?? word), MAX_WORDS);

/** The base forms that a written form may have, itself first: `found` is of `found` and of `find`. */
export function basesOf(word: string): readonly string[] {
  return [word, ...(findEntry(word).entry?.bases ?? [])];
}
