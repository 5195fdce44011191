import { basesOf, keyOf } from '../../language/lemma.ts';
import { remember } from '../../language/memoize.ts';
import {
  type Relation,
  readPointers,
  readSenseWords,
  type SenseId,
  sensesOf,
} from '../../language/wordNet.ts';
import { DOWNWARD, OPPOSITE_PAIRS, UPWARD } from './directions.ts';
import { SYNONYM_GROUPS } from './synonyms.ts';

/** Beyond the commonest senses, a word stands for nearly anything. */
const MAX_SENSES = 10;
const MAX_WORDS = 20_000;

/** The keys of the words that say nearly the same. */
export const synonymsOf = remember((word): ReadonlySet<string> => {
  const known = sensesOfAny(word).flatMap(relatedWords).map(keyOf);
  return new Set([...known, ...closeSynonymsOf(word)]);
}, MAX_WORDS);

/** The keys of the words that say the same in an abstract, without what WordNet knows of everyday English. */
export function closeSynonymsOf(word: string): readonly string[] {
  return ownWords().groups.get(keyOf(word)) ?? [];
}

/** The keys of the words that say the opposite. */
export const antonymsOf = remember((word): ReadonlySet<string> => {
  const known = sensesOfAny(word).flatMap((sense) => pointedWords(sense, ['antonym']));
  return new Set([...known.map(keyOf), ...(ownWords().opposites.get(keyOf(word)) ?? [])]);
}, MAX_WORDS);

function sensesOfAny(word: string): readonly SenseId[] {
  return basesOf(word).flatMap((base) => sensesOf(base).slice(0, MAX_SENSES));
}

/** The sense's own words, derived ones, near adjectives, and what a verb is a way of. */
function relatedWords(sense: SenseId): readonly string[] {
  const wanted: readonly Relation[] =
    sense.part === 'verb' ? ['derived', 'similar', 'hypernym'] : ['derived', 'similar'];
  return [...readSenseWords(sense), ...pointedWords(sense, wanted)].filter((word) => word !== '');
}

function pointedWords(sense: SenseId, wanted: readonly Relation[]): readonly string[] {
  return readPointers(sense)
    .filter(({ relation }) => wanted.includes(relation))
    .flatMap(({ to, word }) => (word === 0 ? readSenseWords(to) : readSenseWords(to).slice(word - 1, word)));
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
