import { findEntry } from './dictionary.ts';

interface WordClass {
  readonly isKnown: boolean;
  /** A person, animal, plant, body part, substance, place, thing or illness: what a claim may not exchange. */
  readonly isThing: boolean;
  readonly isNoun: boolean;
  readonly isAdjective: boolean;
  /** A verb at least as often as anything else. */
  readonly isVerb: boolean;
}

const UNKNOWN = { n: 0, v: 0, a: 0, r: 0 };

/** What kind of word the dictionary says that a word is. */
export function wordClass(word: string): WordClass {
  const { entry } = findEntry(word);
  const { n, v, a, r } = entry?.senses ?? UNKNOWN;
  return {
    isKnown: n + v + a + r > 0,
    isThing: entry?.isThing ?? false,
    isNoun: n > 0,
    isAdjective: a > 0,
    isVerb: v > 0 && v >= Math.max(n, a),
  };
}

/** Whether a word is a verb in any of its senses, or unknown to the dictionary. */
export function mayBeVerb(word: string): boolean {
  const { n, v, a, r } = findEntry(word).entry?.senses ?? UNKNOWN;
  return v > 0 || n + a + r === 0;
}

/** Whether it tells more of a quality: `better`, `cheaper`; by Penn's tags, or as a form of an adjective. */
export function isComparative(word: string): boolean {
  const { entry } = findEntry(word);
  if (!entry) return false;
  const { bases, senses, tags } = entry;
  return tags.includes('JJR') || (word.endsWith('er') && bases.length > 0 && senses.a > senses.n);
}

/** Whether it may be what something does, in the third person: `controls`. */
export function isThirdPerson(word: string): boolean {
  return findEntry(word).entry?.tags.includes('VBZ') ?? false;
}
