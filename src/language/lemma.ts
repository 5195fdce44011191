import { createRequire } from 'node:module';
import { stemmer } from 'stemmer';
import { remember } from './memoize.ts';

interface Lemmatizer {
  readonly verb: (word: string) => string;
  readonly noun: (word: string) => string;
  readonly adjective: (word: string) => string;
}

const MAX_WORDS = 50_000;
const require = createRequire(import.meta.url);

/** The form in which words are compared: the stem of the base form. `found` and `finds` are both `find`. */
export const keyOf = remember((word) => stemmer(basesOf(word)[1] ?? word), MAX_WORDS);

/** The base forms that a written form may have, itself first: `found` is of `found` and of `find`. */
export function basesOf(word: string): readonly string[] {
  const { verb, noun, adjective } = lemmatizer();
  return [...new Set([word, verb(word), noun(word), adjective(word)])];
}

let loaded: Lemmatizer | undefined;
/** Loaded at the first word that needs it: it takes a quarter of a second, and a verbatim statement needs none. */
function lemmatizer(): Lemmatizer {
  loaded ??= require('wink-lemmatizer') as Lemmatizer; // the package has no types
  return loaded;
}
