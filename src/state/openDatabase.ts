import { closeSync, openSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type Libsql from 'libsql';
import { isBrokenFile } from './diskFault.ts';
import { migrate } from './migrate.ts';
import { RETENTION_DAYS } from './retention.ts';
import { setAside } from './setAside.ts';

export type Database = Libsql.Database;

export const IN_MEMORY = ':memory:';
/** Everything stands still while SQLite waits for another process: the longer waiting is `Storage`'s, between turns. */
const BUSY_TIMEOUT_MS = 1;
export const BUSY_PAUSES_MS: readonly number[] = [10, 20, 40, 80, 150, 300, 400];

/** Questions that no admin asked to keep: in memory, whatever the file is, for follow-ups alone. */
const MAKE_TEXTS = `
  PRAGMA temp_store = MEMORY;
  CREATE TEMP TABLE texts (
    receipt TEXT PRIMARY KEY, server TEXT, member TEXT NOT NULL, asked_at INTEGER NOT NULL, question TEXT NOT NULL
  )`;

/** A database of the newest version that can be written. Throws where there is none to be had. */
export function openDatabase(connect: typeof Libsql, file: string): Database {
  const database = new connect(file);
  try {
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL'); // with WAL, a killed process loses nothing that was committed
    database.pragma('secure_delete = ON'); // what a member has deleted is overwritten, not only unlinked
    database.transaction(() => undefined).immediate(); // fails where nothing can be written, before the long check
    checkWhole(database);
    migrate(database);
    database.exec(MAKE_TEXTS);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

export const KEPT_ASIDE = `It is kept aside for ${RETENTION_DAYS.receipts} days, or until a member or a server has something deleted`;

/** A broken file is moved aside, never overwritten, and a new one started in its place. */
export function openOrSetAside(
  connect: typeof Libsql,
  { file, now, warn }: { file: string; now: () => Date; warn: (details: object, message: string) => void },
): Database {
  try {
    return openOwn(connect, file);
  } catch (error) {
    if (!isBrokenFile(error)) throw error;
    const aside = setAside(file, { now: now() });
    warn({ err: error, file, aside }, `the state file is broken: a new one is started. ${KEPT_ASIDE}`);
    return openOwn(connect, file);
  }
}

/** A database in a file that is its owner's alone. */
export function openOwn(connect: typeof Libsql, file: string): Database {
  makeOwnersAlone(file);
  return openDatabase(connect, file);
}

/** Takes over the texts of questions, which live in memory alone and would go with their connection. */
export function copyTexts(from: Database, into: Database): void {
  const texts = from
    .prepare('SELECT receipt, server, member, asked_at, question FROM temp.texts')
    .raw()
    .all();
  const add = into.prepare('INSERT OR IGNORE INTO temp.texts VALUES (?, ?, ?, ?, ?)');
  for (const text of texts) add.run(text);
}

/** Takes over the tables that can still be read, such as servers' settings; returns how many there were. */
export function copyReadable(file: string, into: Database): number {
  // A read-only folder has no room for SQLite's side files: then as a file that nobody changes.
  return copyFrom(file, into) || copyFrom(`${pathToFileURL(file)}?immutable=1`, into);
}

function copyFrom(file: string, into: Database): number {
  try {
    into.prepare('ATTACH ? AS old').run(file);
    const tables = into.prepare("SELECT name FROM old.sqlite_schema WHERE type = 'table'").pluck().all();
    return tables.filter((table) => copyTable(String(table), into)).length;
  } catch {
    return 0; // the caller warns with this number
  } finally {
    detach(into);
  }
}

function detach(database: Database): void {
  const attached = database.prepare('PRAGMA database_list').all() as { name: string }[]; // the pragma's columns
  if (attached.some(({ name }) => name === 'old')) database.exec('DETACH old');
}

function copyTable(table: string, into: Database): boolean {
  try {
    into.exec(`INSERT INTO main.${table} SELECT * FROM old.${table}`);
    return true;
  } catch {
    return false; // not counted, and so warned about
  }
}

function checkWhole(database: Database): void {
  const row = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string }; // its only column
  if (row.quick_check === 'ok') return;
  throw Object.assign(new Error(row.quick_check), { code: 'SQLITE_CORRUPT' });
}

/** SQLite gives the files beside it the same rights. */
function makeOwnersAlone(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
