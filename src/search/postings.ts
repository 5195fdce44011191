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

export interface Scored {
  readonly document: number;
  readonly score: number;
}

/** A word's documents in one list: the number of the document, then 8 bits for how often the word stands in it. */
type List = readonly number[];
const COUNT_BITS = 8;
const MOST_COUNTED = 2 ** COUNT_BITS - 1;

const K = 1.2;
const B = 0.75;

/** Words by their numbers. It only grows, and so can be shared by all versions. */
interface Numbers {
  readonly byWord: Map<string, number>;
  readonly words: string[];
}

interface Version {
  readonly numbers: Numbers;
  /** By the number of the word. */
  readonly lists: readonly (List | undefined)[];
  /** Different words of each document. */
  readonly lengths: readonly number[];
  readonly size: number;
  readonly totalLength: number;
}

export function emptyPostings(): Postings {
  return postingsOf({
    numbers: { byWord: new Map(), words: [''] },
    lists: [],
    lengths: [],
    size: 0,
    totalLength: 0,
  });
}

function postingsOf(version: Version): Postings {
  const { numbers, lists, size } = version;
  const numberOf = (word: string) => numbers.byWord.get(word) ?? 0;
  const frequency = (word: string) => lists[numberOf(word)]?.length ?? 0;
  function* known(): Generator<KnownWord> {
    for (const [number, list] of lists.entries())
      if (list && list.length > 0) yield [numbers.words[number] ?? '', list.length];
  }
  return {
    size,
    frequency,
    numberOf,
    wordOf: (number) => numbers.words[number] ?? '',
    sameInitial: byInitial({ [Symbol.iterator]: known }),
    known,
    best: (words) => score(words.map(numberOf), version),
    change: () => changeOf(version),
  };
}

function score(words: readonly number[], { lists, lengths, size, totalLength }: Version): readonly Scored[] {
  const scores = new Map<number, number>();
  const averageLength = totalLength / Math.max(1, size);
  for (const word of words) {
    const list = lists[word] ?? [];
    const rarity = Math.log(1 + (size - list.length + 0.5) / (list.length + 0.5));
    for (const entry of list) {
      const document = entry >> COUNT_BITS;
      const count = entry & MOST_COUNTED;
      const norm = K * (1 - B + (B * (lengths[document] ?? 0)) / averageLength);
      const gained = (rarity * count * (K + 1)) / (count + norm);
      scores.set(document, (scores.get(document) ?? 0) + gained);
    }
  }
  return [...scores]
    .map(([document, gained]) => ({ document, score: gained }))
    .sort((one, other) => other.score - one.score);
}

function changeOf(version: Version): PostingsChange {
  const { numbers } = version;
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
        const number = numberFor(word, numbers);
        ownList(number).push((document << COUNT_BITS) | Math.min(counts?.[at] ?? 1, MOST_COUNTED));
        return number;
      });
    },
    remove(document, given) {
      for (const number of given) removeFrom(ownList(number), document);
      totalLength -= lengths[document] ?? 0;
      lengths[document] = 0;
      size -= 1;
    },
    close() {
      // A list that grew has room for sixteen entries more, and most words have one.
      for (const number of own) lists[number] = lists[number]?.slice();
      return postingsOf({ numbers, lists, lengths, size, totalLength });
    },
  };
}

function numberFor(word: string, { byWord, words }: Numbers): number {
  const known = byWord.get(word);
  if (known !== undefined) return known;
  byWord.set(word, words.length);
  return words.push(word) - 1;
}

function removeFrom(list: number[], document: number): void {
  const at = list.findIndex((entry) => entry >> COUNT_BITS === document);
  if (at >= 0) list.splice(at, 1);
}
