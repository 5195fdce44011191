// English as data: the word lists and patterns of `lexicon/en/`, read when the first one is asked for.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { escapePattern } from './escapePattern.ts';

/** A list of words or patterns with what it is for; `lexicon/README.md` describes the form. */
export interface LexiconEntry {
  readonly name: string;
  readonly reason: string;
  /** Texts in which `pattern` must be found, and texts in which it must not. */
  readonly matches: readonly string[];
  readonly refuses: readonly string[];
  /** The words and phrases, lower-case; without the lines that are patterns. */
  readonly words: ReadonlySet<string>;
  /** Finds any of the words as whole words, and any of the patterns, in any case. */
  readonly pattern: RegExp;
}

/** The entry of this name. Throws on a name that no file of the lexicon holds. */
export function lexicon(name: string): LexiconEntry {
  const entry = allEntries().get(name);
  if (!entry) throw new Error(`lexicon/en holds no entry named ${name}`);
  return entry;
}

let entries: ReadonlyMap<string, LexiconEntry> | undefined;

/** Every entry, in the order of files and lines. Throws where two have one name. */
export function allEntries(): ReadonlyMap<string, LexiconEntry> {
  if (entries) return entries;
  const folder = dirname(createRequire(import.meta.url).resolve('#lexicon/en/README.txt'));
  const read = readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && file !== 'README.txt')
    .toSorted()
    .flatMap((file) => parseLexicon(readFileSync(join(folder, file), 'utf8'), file));
  const byName = new Map(read.map((entry) => [entry.name, entry]));
  if (byName.size < read.length) throw new Error('lexicon/en has two entries of one name');
  entries = byName;
  return byName;
}

/** The entries of one file. Throws on a line that belongs to none. */
export function parseLexicon(text: string, file: string): readonly LexiconEntry[] {
  const found: Lines[] = [];
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const head = HEAD.exec(line);
    const current = found.at(-1);
    if (head) found.push({ name: head[1] ?? '', reason: head[2] ?? '', matches: [], refuses: [], items: [] });
    else if (!current) throw new Error(`${file}:${at + 1}: begin an entry with [name] and its reason`);
    else if (line.startsWith('+ ')) current.matches.push(line.slice(2));
    else if (line.startsWith('- ')) current.refuses.push(line.slice(2));
    else current.items.push(line);
  }
  return found.map(entryOf);
}

interface Lines {
  readonly name: string;
  readonly reason: string;
  readonly matches: string[];
  readonly refuses: string[];
  readonly items: string[];
}

const HEAD = /^\[([\w-]+)\]\s+(.+)$/u;
/** A line that is a pattern: `/…/`. */
const PATTERN = /^\/(.*)\/$/u;

function entryOf({ items, ...rest }: Lines): LexiconEntry {
  const patterns = items.flatMap((item) => PATTERN.exec(item)?.[1] ?? []);
  const words = items.filter((item) => !PATTERN.test(item)).map((item) => item.toLowerCase());
  // Longer phrases first: of alternatives, an expression takes the first that fits.
  const phrases = words.toSorted((a, b) => b.length - a.length).map(escapePattern);
  const whole = phrases.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`] : [];
  return { ...rest, words: new Set(words), pattern: new RegExp([...whole, ...patterns].join('|'), 'iu') };
}
