import type MiniSearch from 'minisearch';
import { firstEntries, type MiniEntry, textOf } from './miniEntries.ts';
import { byInitial, type KnownWord } from './nearWords.ts';

/**
 * Which documents have which words, ranked by MiniSearch. It never changes: `change` leads to another, and both share what is alike, so that
 * a document more costs its own words alone, whoever still searches the one before.
 */
export interface Postings {
  /** How many documents there are. */
  readonly size: number;
  /** In how many a word occurs. */
  frequency(word: string): number;
  /** The number that stands for a word, from 1, in this and in all that came from it; 0 for one that was never there. */
  numberOf(word: string): number;
  wordOf(number: number): string;
  sameInitial(word: string): readonly KnownWord[];
  known(): Iterable<KnownWord>;
  /** The documents that have any of these words, best first by BM25. */
  best(words: readonly string[]): readonly Scored[];
  change(): PostingsChange;
}

/** Documents have numbers of their own, which are never given again. */
export interface PostingsChange {
  /** Each word once, and how often it stands there (default: once). Gives back the numbers of the words. */
  add(document: number, words: readonly string[], counts?: readonly number[]): readonly number[];
  /** With the numbers of its words. */
  remove(document: number, numbers: readonly number[]): void;
  /** Nothing may be changed afterwards. */
  close(): Postings;
}

export interface Scored {
  readonly document: number;
  readonly score: number;
}

/** The documents that have a word, in no order. */
type List = readonly number[];

/** What all versions share. It only grows, so each version picks out what is its own. */
interface Shared {
  readonly byWord: Map<string, number>;
  readonly words: string[];
  /** Absent until the first documents are in: taken over all at once, they cost half of what they cost one by one. */
  readonly mini?: MiniSearch<MiniEntry>;
  /** The document that an entry of `mini` was made of: one that is put anew has a new entry. */
  readonly documents: number[];
  /** Entries that were removed, with the version that did, oldest first. */
  readonly removed: { readonly entry: number; readonly by: number }[];
}

/** A question under way sees removed documents until so many versions have followed; then they are out for good. */
const VERSIONS_KEPT = 64;

interface Version {
  readonly shared: Shared;
  /** Counts versions, from 0. */
  readonly at: number;
  /** By the number of the word. */
  readonly lists: readonly (List | undefined)[];
  /** By the number of the document; undefined where it is not there. */
  readonly entries: readonly (number | undefined)[];
  readonly size: number;
}

export function emptyPostings(): Postings {
  const shared = { byWord: new Map(), words: [''], documents: [], removed: [] };
  return postingsOf({ shared, at: 0, lists: [], entries: [], size: 0 });
}

function postingsOf(version: Version): Postings {
  const { shared, lists, size } = version;
  const numberOf = (word: string) => shared.byWord.get(word) ?? 0;
  const frequency = (word: string) => lists[numberOf(word)]?.length ?? 0;
  function* known(): Generator<KnownWord> {
    for (const [number, list] of lists.entries())
      if (list && list.length > 0) yield [shared.words[number] ?? '', list.length];
  }
  return {
    size,
    frequency,
    numberOf,
    wordOf: (number) => shared.words[number] ?? '',
    sameInitial: byInitial({ [Symbol.iterator]: known }),
    known,
    best: (words) => best(words, version),
    change: () => changeOf(version),
  };
}

/** MiniSearch multiplies a score by the number of matched words; undone, it is BM25 and finds better (measured). */
function best(words: readonly string[], { shared, entries }: Version): readonly Scored[] {
  const { mini, documents } = shared;
  const found = mini?.search(words.join(' '), {
    filter: ({ id }) => entries[documents[id] ?? -1] === id,
  });
  return (found ?? [])
    .map(({ id, score, queryTerms }) => ({ document: documents[id] ?? -1, score: score / queryTerms.length }))
    .sort((one, other) => other.score - one.score);
}

function changeOf(version: Version): PostingsChange {
  const { shared } = version;
  const first = shared.mini ? undefined : firstEntries();
  const at = version.at + 1;
  const lists: (number[] | List | undefined)[] = [...version.lists];
  const entries = [...version.entries];
  /** Lists that no other version has. */
  const own = new Set<number>();
  let { size } = version;
  const ownList = (number: number): number[] => {
    const list = lists[number];
    if (list && own.has(number)) return list as number[]; // made below
    own.add(number);
    const copy = list ? [...list] : [];
    lists[number] = copy;
    return copy;
  };
  return {
    add(document, words, counts) {
      const entry = shared.documents.push(document) - 1;
      entries[document] = entry;
      if (first) first.add(entry, words, counts);
      else shared.mini?.add({ id: entry, text: textOf(words, counts) });
      size += 1;
      return words.map((word) => {
        const number = numberFor(word, shared);
        ownList(number).push(document);
        return number;
      });
    },
    remove(document, numbers) {
      for (const number of numbers) removeFrom(ownList(number), document);
      const entry = entries[document];
      if (entry !== undefined) shared.removed.push({ entry, by: at });
      entries[document] = undefined;
      size -= 1;
    },
    close() {
      // A list that grew has room for sixteen entries more, and most words have one.
      for (const number of own) lists[number] = lists[number]?.slice();
      const now = first ? { ...shared, mini: first.close(shared.documents.length) } : shared;
      discardOld(now, at - VERSIONS_KEPT);
      return postingsOf({ shared: now, at, lists, entries, size });
    },
  };
}

function discardOld({ mini, removed }: Shared, version: number): void {
  const old = removed.findIndex(({ by }) => by > version);
  for (const { entry } of removed.splice(0, old < 0 ? removed.length : old)) mini?.discard(entry);
}

function numberFor(word: string, { byWord, words }: Shared): number {
  const known = byWord.get(word);
  if (known !== undefined) return known;
  byWord.set(word, words.length);
  return words.push(word) - 1;
}

function removeFrom(list: number[], document: number): void {
  const at = list.indexOf(document);
  if (at >= 0) list.splice(at, 1);
}
