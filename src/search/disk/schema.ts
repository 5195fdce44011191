import type Database from 'libsql';

/** Our own analysis has made the terms already: FTS5 splits at spaces and lines alone, and folds nothing. */
const TOKENS = `tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co S* P*'"`;

export const SCHEMA = `
  CREATE TABLE papers (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    checksum TEXT NOT NULL,
    terms BLOB NOT NULL, -- see packTerms
    length INTEGER NOT NULL,
    language TEXT NOT NULL DEFAULT 'english',
    title TEXT NOT NULL,
    record TEXT NOT NULL
  );
  CREATE VIRTUAL TABLE texts USING fts5(terms, content = '', contentless_delete = 1, ${TOKENS});
  CREATE VIRTUAL TABLE records USING fts5(words, content = '', contentless_delete = 1, ${TOKENS});
  CREATE TABLE vocabulary (word TEXT PRIMARY KEY, papers INTEGER NOT NULL, number INTEGER NOT NULL) WITHOUT ROWID;
  CREATE UNIQUE INDEX vocabulary_by_number ON vocabulary (number);
  CREATE TABLE record_vocabulary (word TEXT PRIMARY KEY, papers INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE names (name TEXT NOT NULL, place INTEGER NOT NULL, paper INTEGER NOT NULL, PRIMARY KEY (name, place, paper)) WITHOUT ROWID; -- the surest names of a paper have the first places
  CREATE TABLE acronyms (paper INTEGER NOT NULL, short TEXT NOT NULL, long TEXT NOT NULL);
  CREATE INDEX acronyms_by_short ON acronyms (short);
  CREATE INDEX acronyms_by_long ON acronyms (long);
  CREATE INDEX acronyms_by_paper ON acronyms (paper);
  CREATE INDEX names_by_paper ON names (paper);
  CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;

export function readFact(database: Database.Database, name: string): string | undefined {
  const row = database.prepare('SELECT value FROM facts WHERE name = ?').get(name);
  return row === undefined ? undefined : (row as { value: string }).value; // as SCHEMA declares it
}

export function writeFact(database: Database.Database, name: string, value: string): void {
  database.prepare('INSERT OR REPLACE INTO facts VALUES (?, ?)').run(name, value);
}
