import type Database from 'libsql';
import type { Wanted } from '../termIndex.ts';

interface Matched {
  /** The FTS5 table. */
  readonly table: string;
  /** What is wanted of a paper beside its id. */
  readonly column: string;
  /** In how many papers a word occurs. */
  readonly frequency: (word: string) => number;
}

/** Words found in so few papers, all together, make a paper a candidate alone. */
const TELLING_PAPERS = 2_000;
/** Below so many occurrences it is quicker to score every paper than to choose. */
const FEW_OCCURRENCES = 10_000;

/**
 * Finds the papers that have some words (given the rarest first), best first by FTS5's own BM25 (1.2 and 0.75, as ours):
 * the id and the wanted column of each. Scoring a paper costs ten times as much as finding it, so those that have a
 * single frequent word are not scored: they never come near the best.
 */
export function matcher(database: Database.Database, { table, column, frequency }: Matched) {
  const scored = (condition: string) =>
    // `ORDER BY rank` takes half as long again.
    `SELECT rowid AS paper, bm25(${table}) AS score FROM ${table} WHERE ${table} MATCH ? ${condition} ORDER BY score LIMIT ?`;
  const first = database
    .prepare(`SELECT id, ${column}, score FROM (${scored('')}) JOIN papers ON number = paper ORDER BY score`)
    .raw();
  const near = (condition: string) =>
    database
      .prepare(
        `SELECT id, ${column} FROM
           (SELECT found.*, min(score) OVER () AS best, row_number() OVER (ORDER BY score) AS place FROM (${scored(condition)}) AS found)
         JOIN papers ON number = paper WHERE place <= ? OR score <= ? * best ORDER BY place`,
      )
      .raw();
  const every = near('');
  // Without its plus, `rowid` would be looked up one by one.
  const chosen = near(`AND +rowid IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`);

  /** Mostly the first are enough: asking for all that are near the best takes twice as long. */
  const firstOrNear = (text: string, { least, most, ofBest }: Wanted): unknown[] => {
    const rows = first.all(text, least) as [id: string, wanted: unknown, score: number][]; // raw rows of the three columns
    const [best, last] = [rows[0]?.[2] ?? 0, rows.at(-1)?.[2] ?? 0];
    const isEnough = rows.length < least || most <= least || last > ofBest * best; // FTS5's scores are below zero
    return isEnough ? rows : every.all(text, most, least, ofBest);
  };

  return <Column>(words: readonly string[], wanted: Wanted): [id: string, wanted: Column][] => {
    if (words.length === 0) return [];
    const occurrences = words.reduce((sum, word) => sum + frequency(word), 0);
    const { least, most, ofBest } = wanted;
    const rows =
      occurrences < FEW_OCCURRENCES
        ? firstOrNear(anyOf(words), wanted)
        : chosen.all(anyOf(words), promising(words, frequency), most, least, ofBest);
    return rows as [string, Column][]; // raw rows that begin with the two columns
  };
}

/** FTS5's expression for the papers that have a telling word, or two others. */
function promising(words: readonly string[], frequency: (word: string) => number): string {
  let papers = 0;
  const telling = words.filter((word, at) => {
    papers += frequency(word);
    return at === 0 || papers <= TELLING_PAPERS;
  });
  const others = words.slice(telling.length);
  const pairs = others
    .slice(1)
    .map((word, at) => `(${quoted(word)} AND (${anyOf(others.slice(0, at + 1))}))`);
  return [anyOf(telling), ...pairs].join(' OR ');
}

/** FTS5's expression for the papers that have one of some words. */
export function anyOf(words: readonly string[]): string {
  return words.map(quoted).join(' OR ');
}

function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}
