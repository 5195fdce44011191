import type Database from 'libsql';
import type { RecordIndex } from '../lookUp/recordIndex.ts';
import { type KnownWord, nearWords } from '../nearWords.ts';
import type { TermIndex } from '../termIndex.ts';
import { matcher } from './matcher.ts';

/** The index of the texts in an open file. Everything is looked up when it is asked for: it starts at once. */
export function diskTerms(database: Database.Database): TermIndex {
  const totals = database.prepare('SELECT count(*) AS size, avg(length) AS length FROM papers').get();
  const { size, length } = totals as { size: number; length: number | null }; // as the query names them
  const frequency = wordCounter(database, 'vocabulary');
  const match = matcher(database, { table: 'texts', column: 'terms', frequency });
  const terms = database.prepare('SELECT terms FROM papers WHERE id = ?').pluck();
  const longForms = database.prepare('SELECT DISTINCT long FROM acronyms WHERE short = ? LIMIT 2').pluck();
  const begun = database
    .prepare('SELECT DISTINCT long FROM acronyms WHERE long = ?1 OR (long > ?1 AND long < ?2)')
    .pluck();
  const shortForms = database.prepare('SELECT DISTINCT short FROM acronyms WHERE long = ? LIMIT 2').pluck();
  const words = wordsByInitial(database, 'vocabulary');
  /** An acronym of two meanings is no acronym: guessing would find the wrong papers. */
  const onlyLong = (short: string) => onlyOne(longForms.all(short) as string[]); // plucked texts
  return {
    size,
    averageLength: length ?? 1,
    frequency,
    near: (term) => nearWords(term, words.sameInitial(term)),
    longForm: (short) => onlyLong(short)?.split(' '),
    longFormsFrom: (first, second) => {
      const two = `${first} ${second}`;
      return begun.all(two, `${two} \u{10ffff}`) as string[]; // plucked texts
    },
    shortForm(long) {
      const short = onlyOne(shortForms.all(long) as string[]); // plucked texts
      return short !== undefined && onlyLong(short) === long ? short : undefined;
    },
    candidates: (wanted, limit) =>
      match(wanted, limit).map(([id, text]) => ({ id, sentences: splitSentences(text) })),
    sentencesOf: (id) => splitSentences(String(terms.all(id)[0] ?? '')),
  };
}

function splitSentences(terms: string): string[][] {
  return terms.split('\n').map((sentence) => sentence.split(' '));
}

/** The records of the papers in an open file. */
export function diskRecords(database: Database.Database): RecordIndex {
  const named = database
    .prepare(
      'SELECT id FROM names JOIN papers ON number = paper WHERE name = ? ORDER BY place, paper LIMIT 1',
    )
    .pluck();
  const begun = database
    .prepare('SELECT word FROM record_vocabulary WHERE word > ? AND word < ? ORDER BY papers DESC LIMIT 20')
    .pluck();
  const words = wordsByInitial(database, 'record_vocabulary');
  const frequency = wordCounter(database, 'record_vocabulary');
  const match = matcher(database, { table: 'records', column: 'title', frequency });
  const record = database.prepare('SELECT title, record AS text FROM papers WHERE id = ?');
  return {
    named: (name) => named.all(name)[0] as string | undefined, // plucked text; libsql's `get` does not pluck
    frequency,
    beginningWith: (typed) => begun.all(typed, `${typed}\u{10ffff}`) as string[], // plucked texts
    near(word) {
      // Most errors leave the first letter, and the words that begin with it are few.
      const close = nearWords(word, words.sameInitial(word));
      return close.length > 0 ? close : nearWords(word, words.all());
    },
    candidates: (wanted, limit) => match(wanted, limit).map(([id]) => id),
    record: (id) =>
      (record.get(id) as { title: string; text: string } | undefined) ?? { title: '', text: '' }, // as the query names them
  };
}

/** In how many papers a word occurs: remembered, since questions share most of their words. Emptied when full. */
function wordCounter(database: Database.Database, table: string): (word: string) => number {
  const statement = database.prepare(`SELECT papers FROM ${table} WHERE word = ?`).pluck();
  const remembered = new Map<string, number>();
  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const papers = Number(statement.all(word)[0] ?? 0);
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(word, papers);
    return papers;
  };
}

const MAX_REMEMBERED = 20_000;

/** The known words, read once for each first letter that is asked for: their rows take longer to come than to compare. */
function wordsByInitial(database: Database.Database, table: string) {
  const initials = database.prepare(`SELECT DISTINCT substr(word, 1, 1) FROM ${table}`).pluck();
  const statement = database
    .prepare(`SELECT word, papers FROM ${table} WHERE word >= ? AND word < ? AND papers > 0`)
    .raw();
  const known = new Map<string, KnownWord[]>();
  const sameInitial = (word: string): KnownWord[] => {
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

function onlyOne(found: readonly string[]): string | undefined {
  return found.length === 1 ? found[0] : undefined;
}
