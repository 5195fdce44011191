import { createRequire } from 'node:module';
import { stemmer } from 'stemmer';
import { DOWNWARD, OPPOSITE_PAIRS, UPWARD } from './directions.ts';
import { SYNONYM_GROUPS } from './synonyms.ts';
import { readSense, type Sense, type SenseId, sensesOf } from './wordNet.ts';

/** What the language knows of a word; other words are named by their keys (see `keyOf`). */
export interface WordEntry {
  readonly synonyms: ReadonlySet<string>;
  readonly antonyms: ReadonlySet<string>;
  readonly isKnown: boolean;
  /** A person, animal, plant, body part, substance, place, thing or illness: what a claim may not exchange. */
  readonly isThing: boolean;
  readonly isVerb: boolean;
}

interface Lemmatizer {
  readonly verb: (word: string) => string;
  readonly noun: (word: string) => string;
  readonly adjective: (word: string) => string;
}

/** Beyond the commonest senses, a word stands for nearly anything. */
const MAX_SENSES = 10;
/** lexnames(5WN): artifact, animal, body, food, location, object, person, plant, state, substance. */
const FIELDS_OF_THINGS = new Set([6, 5, 8, 13, 15, 17, 18, 20, 26, 27]);
const MAX_REMEMBERED = 50_000;

const require = createRequire(import.meta.url);
const entries = new Map<string, WordEntry>();
const keys = new Map<string, string>();

/** The form in which words are compared: the stem of the base form. `found` and `finds` are both `find`. */
export function keyOf(word: string): string {
  return remember(keys, word, () => stemmer(lemmaOf(word)));
}

export function lookUpWord(word: string): WordEntry {
  return remember(entries, word, readEntry);
}

function readEntry(word: string): WordEntry {
  const bases = basesOf(word);
  const ids = bases.flatMap((base) => sensesOf(base).slice(0, MAX_SENSES));
  const senses = ids.map(readSense);
  const key = keyOf(word);
  const synonyms = senses.flatMap(relatedWords).map(keyOf);
  const antonyms = senses.flatMap((sense) => pointedWords(sense, 'antonym')).map(keyOf);
  const nouns = senses.filter(({ part }) => part === 'noun');
  const verbs = senses.filter(({ part }) => part === 'verb');
  return {
    synonyms: new Set([...synonyms, ...(ownWords().groups.get(key) ?? [])]),
    antonyms: new Set([...antonyms, ...(ownWords().opposites.get(key) ?? [])]),
    isKnown: ids.length > 0,
    isThing: nouns.length >= verbs.length && FIELDS_OF_THINGS.has(nouns[0]?.field ?? 0),
    isVerb: verbs.length > 0,
  };
}

/** What says nearly the same: the sense's own words, derived ones, near adjectives, and what a verb is a way of. */
function relatedWords(sense: Sense): readonly string[] {
  const wider = sense.part === 'verb' ? pointedWords(sense, 'hypernym') : [];
  return [
    ...sense.words,
    ...pointedWords(sense, 'derived'),
    ...pointedWords(sense, 'similar'),
    ...wider,
  ].filter((word) => word !== '');
}

function pointedWords({ pointers }: Sense, wanted: Sense['pointers'][number]['relation']): readonly string[] {
  return pointers.filter(({ relation }) => relation === wanted).flatMap(({ to, word }) => wordsOf(to, word));
}

function wordsOf(id: SenseId, word: number): readonly string[] {
  const { words } = readSense(id);
  return word === 0 ? words : words.slice(word - 1, word);
}

/** The base forms that a written form may have: `found` is of `find` and of `found`. */
function basesOf(word: string): readonly string[] {
  const { verb, noun, adjective } = lemmatizer();
  return [...new Set([word, verb(word), noun(word), adjective(word)])];
}

function lemmaOf(word: string): string {
  return basesOf(word)[1] ?? word;
}

let loaded: Lemmatizer | undefined;
/** Loaded at the first word that needs it: it takes a quarter of a second, and a verbatim statement needs none. */
function lemmatizer(): Lemmatizer {
  loaded ??= require('wink-lemmatizer') as Lemmatizer; // the package has no types
  return loaded;
}

type WordsByKey = ReadonlyMap<string, readonly string[]>;

let own: { readonly groups: WordsByKey; readonly opposites: WordsByKey } | undefined;
function ownWords() {
  own ??= { groups: groupsByKey(), opposites: oppositesByKey() };
  return own;
}

function groupsByKey(): WordsByKey {
  const found = new Map<string, string[]>();
  for (const group of SYNONYM_GROUPS) {
    const members = group.map(keyOf);
    for (const member of members) found.set(member, [...(found.get(member) ?? []), ...members]);
  }
  return found;
}

function oppositesByKey(): WordsByKey {
  const found = new Map<string, string[]>();
  const oppose = (one: string, other: string) => {
    const known = found.get(keyOf(one)) ?? [];
    known.push(keyOf(other));
    found.set(keyOf(one), known);
  };
  for (const up of UPWARD) for (const down of DOWNWARD) oppose(up, down);
  for (const down of DOWNWARD) for (const up of UPWARD) oppose(down, up);
  for (const [one, other] of OPPOSITE_PAIRS) {
    oppose(one, other);
    oppose(other, one);
  }
  return found;
}

function remember<T>(memory: Map<string, T>, word: string, read: (word: string) => T): T {
  const known = memory.get(word);
  if (known !== undefined) return known;
  if (memory.size >= MAX_REMEMBERED) memory.clear();
  const value = read(word);
  memory.set(word, value);
  return value;
}
