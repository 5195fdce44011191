import { basesOf } from './lemma.ts';
import { remember } from './memoize.ts';
import { readField, sensesOf } from './wordNet.ts';

interface WordClass {
  readonly isKnown: boolean;
  /** A person, animal, plant, body part, substance, place, thing or illness: what a claim may not exchange. */
  readonly isThing: boolean;
  readonly isNoun: boolean;
  readonly isAdjective: boolean;
  /** A verb at least as often as anything else. */
  readonly isVerb: boolean;
}

/** lexnames(5WN): artifact, animal, body, food, location, object, person, plant, state, substance. */
const FIELDS_OF_THINGS = new Set([6, 5, 8, 13, 15, 17, 18, 20, 26, 27]);
const MAX_WORDS = 50_000;

/** What kind of word WordNet says that a word is. */
export const wordClass = remember((word): WordClass => {
  const senses = basesOf(word).flatMap(sensesOf);
  const nouns = senses.filter(({ part }) => part === 'noun');
  const verbs = senses.filter(({ part }) => part === 'verb');
  const adjectives = senses.filter(({ part }) => part === 'adj');
  const [first] = nouns;
  return {
    isKnown: senses.length > 0,
    isThing: first !== undefined && nouns.length >= verbs.length && FIELDS_OF_THINGS.has(readField(first)),
    isNoun: nouns.length > 0,
    isAdjective: adjectives.length > 0,
    isVerb: verbs.length > 0 && verbs.length >= Math.max(nouns.length, adjectives.length),
  };
}, MAX_WORDS);

/** Whether a word is a verb in any of its senses, or unknown to WordNet. */
export function mayBeVerb(word: string): boolean {
  const senses = basesOf(word).flatMap(sensesOf);
  return senses.length === 0 || senses.some(({ part }) => part === 'verb');
}
