import { bm25Order, type Scored } from './bm25Order.ts';
import { byInitial, type KnownWord } from './nearWords.ts';

/**
 * Which documents have which words. It never changes: `change` leads to another, and both share what is alike, so that
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

/** The documents that have a word, and how often each has it, as one number; see `packed`. */
type List = readonly number[];

/** No word stands in an abstract more often; one that did would count as often as this. */
const COUNTED = 1_024;

function packed(document: number, count: number): number {
  return document * COUNTED + Math.min(count, COUNTED - 1);
}

/** The words of all versions, which only grow. */
interface Words {
  readonly byWord: Map<string, number>;
  readonly words: string[];
}

interface Version extends Words {
  /** By the number of the word. */
  readonly lists: readonly (List | undefined)[];
  /** By the number of the document: its words, each counted once; 0 where it is not there. */
  readonly lengths: readonly number[];
  readonly size: number;
  /** Of all documents together. */
  readonly totalLength: number;
}

export function emptyPostings(): Postings {
  return postingsOf({ byWord: new Map(), words: [''], lists: [], lengths: [], size: 0, totalLength: 0 });
}

function postingsOf(version: Version): Postings {
  const { byWord, words, lists, size } = version;
  const numberOf = (word: string) => byWord.get(word) ?? 0;
  const frequency = (word: string) => lists[numberOf(word)]?.length ?? 0;
  function* known(): Generator<KnownWord> {
    for (const [number, list] of lists.entries())
      if (list && list.length > 0) yield [words[number] ?? '', list.length];
  }
  return {
    size,
    frequency,
    numberOf,
    wordOf: (number) => words[number] ?? '',
    sameInitial: byInitial({ [Symbol.iterator]: known }),
    known,
    best: (asked) => best(asked, version),
    change: () => changeOf(version),
  };
}

function best(asked: readonly string[], { byWord, lists, lengths, size, totalLength }: Version) {
  const found = asked.flatMap((word) => {
    const list = lists[byWord.get(word) ?? 0];
    return list && list.length > 0 ? { word, counts: countsOf(list) } : [];
  });
  return bm25Order(found, {
    documents: size,
    averageLength: totalLength / Math.max(1, size),
    lengthOf: (document) => lengths[document] ?? 0,
  });
}

function countsOf(list: List): Readonly<Record<number, number>> {
  const counts: Record<number, number> = {};
  for (const entry of list) counts[Math.floor(entry / COUNTED)] = entry % COUNTED;
  return counts;
}

function changeOf(version: Version): PostingsChange {
  const lists: (number[] | List | undefined)[] = [...version.lists];
  const lengths = [...version.lengths];
  /** Lists that no other version has. */
  const own = new Set<number>();
  let { size, totalLength } = version;
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
      lengths[document] = words.length;
      totalLength += words.length;
      size += 1;
      return words.map((word, at) => {
        const number = numberFor(word, version);
        ownList(number).push(packed(document, counts?.[at] ?? 1));
        return number;
      });
    },
    remove(document, numbers) {
      for (const number of numbers) removeFrom(ownList(number), document);
      totalLength -= lengths[document] ?? 0;
      lengths[document] = 0;
      size -= 1;
    },
    close() {
      // A list that grew has room for sixteen entries more, and most words have one.
      for (const number of own) lists[number] = lists[number]?.slice();
      return postingsOf({ ...version, lists, lengths, size, totalLength });
    },
  };
}

function numberFor(word: string, { byWord, words }: Words): number {
  const known = byWord.get(word);
  if (known !== undefined) return known;
  byWord.set(word, words.length);
  return words.push(word) - 1;
}

function removeFrom(list: number[], document: number): void {
  const at = list.findIndex((entry) => Math.floor(entry / COUNTED) === document);
  if (at >= 0) list.splice(at, 1);
}
