import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const DIMENSIONS = 100;
/** The length that every vector was scaled to before it was rounded. */
const LENGTH = 300;

interface English {
  /** From the most frequent word, 0, on. */
  readonly rank: ReadonlyMap<string, number>;
  /** One row of `DIMENSIONS` for each rank. */
  readonly vectors: Int8Array;
}

let loaded: English | undefined;

/** How frequent a lower-case word is in general English, from 0; undefined for a word that is not among the 40,000. */
export function frequencyRank(word: string): number | undefined {
  return english().rank.get(word);
}

const FREQUENT_RANK = 15_000;
const byFirstLetter = new Map<string, readonly string[]>();

/** The more frequent words that begin with a letter, the most frequent first. */
export function frequentWords(letter: string): readonly string[] {
  const known = byFirstLetter.get(letter);
  if (known) return known;
  const words = [...english().rank].flatMap(([word, rank]) =>
    rank < FREQUENT_RANK && word[0] === letter ? [word] : [],
  );
  byFirstLetter.set(letter, words);
  return words;
}

/** How near in meaning two lower-case words are: the cosine of their vectors, 0 where one is not known. */
export function nearness(left: string, right: string): number {
  const { rank, vectors } = english();
  const [a, b] = [rank.get(left), rank.get(right)];
  if (a === undefined || b === undefined) return 0;
  let product = 0;
  const [fromA, fromB] = [a * DIMENSIONS, b * DIMENSIONS];
  for (let i = 0; i < DIMENSIONS; i++) product += (vectors[fromA + i] ?? 0) * (vectors[fromB + i] ?? 0);
  return product / (LENGTH * LENGTH);
}

/** The sum of the vectors of words, each by its weight; undefined where none is known. */
export function embeddingOf(
  words: Iterable<readonly [word: string, weight: number]>,
): Float32Array | undefined {
  const { rank, vectors } = english();
  const sum = new Float32Array(DIMENSIONS);
  let known = 0;
  for (const [word, weight] of words) {
    const row = rank.get(word);
    if (row === undefined) continue;
    known++;
    for (let i = 0; i < DIMENSIONS; i++)
      sum[i] = (sum[i] ?? 0) + weight * (vectors[row * DIMENSIONS + i] ?? 0);
  }
  return known > 0 ? sum : undefined;
}

/** Read when the first question needs it, so that starting does not wait; `lexicon/README.md` says where it comes from. */
function english(): English {
  if (loaded) return loaded;
  const { resolve } = createRequire(import.meta.url);
  const words = readFileSync(resolve('#lexicon/words.txt'), 'utf8').trimEnd().split('\n');
  const bytes = readFileSync(resolve('#lexicon/vectors.bin'));
  loaded = {
    rank: new Map(words.map((word, index) => [word, index])),
    vectors: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
  };
  return loaded;
}
