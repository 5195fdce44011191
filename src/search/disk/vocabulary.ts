import type Database from 'libsql';
import type { KnownWord } from '../nearWords.ts';

/** The words of an index with the number of papers that have each: a table `(word, papers)`. */
export interface IndexVocabulary {
  frequency(word: string): number;
  /** The words that begin with the letter of a word. */
  sameInitial(word: string): readonly KnownWord[];
  all(): readonly KnownWord[];
}

const MAX_REMEMBERED = 20_000;

export function vocabulary(database: Database.Database, table: string): IndexVocabulary {
  return {
    frequency: numberByWord(database, { table, column: 'papers' }),
    ...wordsByInitial(database, table),
  };
}

/**
 * A number that a vocabulary has of each word; 0 where it has no such word. Remembered, since questions share most of
 * their words. Emptied when full.
 */
export function numberByWord(
  database: Database.Database,
  { table, column }: { readonly table: string; readonly column: 'papers' | 'number' },
): (word: string) => number {
  const statement = database.prepare(`SELECT ${column} FROM ${table} WHERE word = ?`).pluck();
  const remembered = new Map<string, number>();
  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const found = Number(statement.all(word)[0] ?? 0);
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(word, found);
    return found;
  };
}

/** Read once for each first letter that is asked for: the rows take longer to come than to compare. */
function wordsByInitial(database: Database.Database, table: string) {
  const initials = database.prepare(`SELECT DISTINCT substr(word, 1, 1) FROM ${table}`).pluck();
  const statement = database
    .prepare(`SELECT word, papers FROM ${table} WHERE word >= ? AND word < ? AND papers > 0`)
    .raw();
  const known = new Map<string, readonly KnownWord[]>();
  const sameInitial = (word: string): readonly KnownWord[] => {
    const initial = String.fromCodePoint(word.codePointAt(0) ?? 0);
    const words = known.get(initial) ?? (statement.all(initial, `${initial}\u{10ffff}`) as KnownWord[]); // raw rows of the two columns
    known.set(initial, words);
    return words;
  };
  let everyInitial: string[] | undefined;
  const all = () => {
    everyInitial ??= initials.all() as string[]; // plucked texts
    return everyInitial.flatMap(sameInitial);
  };
  return { sameInitial, all };
}
