import { findEntry } from '../../language/dictionary.ts';
import { keyOf } from '../../language/lemma.ts';
import { lexicon } from '../../language/lexicon.ts';
import { remember } from '../../language/memoize.ts';
import { wordGroups } from '../../language/wordGroups.ts';

const MAX_WORDS = 20_000;

/** The keys of the words that say nearly the same. */
export const synonymsOf = remember((word): ReadonlySet<string> => {
  const known = findEntry(word).entry?.kin ?? [];
  return new Set([...known.map(keyOf), ...closeSynonymsOf(word)]);
}, MAX_WORDS);

/** The keys of the words that say the same in an abstract, without what WordNet knows of everyday English. */
export function closeSynonymsOf(word: string): readonly string[] {
  return ownWords().groups.get(keyOf(word)) ?? [];
}

/** The keys of the words that say the opposite. */
export const antonymsOf = remember((word): ReadonlySet<string> => {
  const known = findEntry(word).entry?.opposites ?? [];
  return new Set([...known.map(keyOf), ...(ownWords().opposites.get(keyOf(word)) ?? [])]);
}, MAX_WORDS);

type WordsByKey = ReadonlyMap<string, readonly string[]>;

let own: { readonly groups: WordsByKey; readonly opposites: WordsByKey } | undefined;
function ownWords() {
  own ??= { groups: groupsByKey(), opposites: oppositesByKey() };
  return own;
}

function groupsByKey(): WordsByKey {
  const found = new Map<string, string[]>();
  for (const group of wordGroups('close-synonyms')) {
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
  const [upward, downward] = [lexicon('upward').words, lexicon('downward').words];
  for (const up of upward) for (const down of downward) oppose(up, down);
  for (const down of downward) for (const up of upward) oppose(down, up);
  for (const [one = '', other = ''] of wordGroups('opposites')) {
    oppose(one, other);
    oppose(other, one);
  }
  return found;
}
