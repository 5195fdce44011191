// What is known of English words: lexicon/en/english.tsv, made by lexicon/makeEnglish.mjs and read where it lies.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { remember } from './memoize.ts';

/** A written form of a word, as a dictionary knows it. */
interface Entry {
  /** Base forms other than the form itself. */
  readonly bases: readonly string[];
  /** How many senses it has as a noun, a verb, an adjective, an adverb. */
  readonly senses: Readonly<Record<'n' | 'v' | 'a' | 'r', number>>;
  /** A person, animal, plant, body part, substance, place, thing or illness: what a claim may not exchange. */
  readonly isThing: boolean;
  /** Penn Treebank tags, the commonest first; empty for rarer words. */
  readonly tags: readonly string[];
  readonly kin: readonly string[];
  readonly opposites: readonly string[];
}

const MAX_WORDS = 50_000;
const [NEWLINE, TAB] = [0x0a, 0x09];

/** What the dictionary says of a lower-case word; undefined where it does not have it. */
export const findEntry = remember((word): { readonly entry?: Entry } => {
  const line = findLine(word);
  return line === undefined ? {} : { entry: readEntry(line) };
}, MAX_WORDS);

function readEntry(line: string): Entry {
  const [, bases = '', told = '', kin = '', opposites = ''] = line.split('\t');
  const [classes = '', tags = ''] = /^[a-z]\d/u.test(told) ? told.split(' ') : ['', told];
  const count = (letter: string) => Number(new RegExp(`${letter}(\\d+)`, 'u').exec(classes)?.[1] ?? 0);
  return {
    bases: wordsIn(bases, ' '),
    senses: { n: count('n'), v: count('v'), a: count('a'), r: count('r') },
    isThing: classes.endsWith('t'),
    tags: wordsIn(tags, '/'),
    kin: wordsIn(kin, ' '),
    opposites: wordsIn(opposites, ' '),
  };
}

function wordsIn(text: string, mark: string): readonly string[] {
  return text === '' ? [] : text.split(mark);
}

/** The file is sorted, so that a word is found by bisection and nothing is parsed ahead. */
function findLine(word: string): string | undefined {
  if (!/^[a-z]/u.test(word)) return undefined;
  const table = openTable();
  const key = Buffer.from(word, 'latin1');
  let [low, high] = [0, table.length];
  while (low < high) {
    const start = table.lastIndexOf(NEWLINE, ((low + high) >> 1) - 1) + 1;
    const end = table.indexOf(NEWLINE, start);
    const tab = table.indexOf(TAB, start);
    const order = key.compare(table, start, tab < 0 ? end : Math.min(tab, end));
    if (order === 0) return table.toString('latin1', start, end);
    if (order > 0) low = end + 1;
    else high = start;
  }
  return undefined;
}

let opened: Buffer | undefined;
function openTable(): Buffer {
  opened ??= readFileSync(createRequire(import.meta.url).resolve('#lexicon/en/english.tsv'));
  return opened;
}
