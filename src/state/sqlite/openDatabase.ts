import { closeSync, openSync } from 'node:fs';
import Libsql from 'libsql';
import { codeOf } from './diskError.ts';
import { migrate } from './migrate.ts';
import { firstValue, IN_MEMORY, inTransaction } from './sqliteDatabase.ts';

/** While it is opened nobody waits for an answer yet, and another process may be at its start, too. */
const OPENING_TIMEOUT_MS = 2_000;
/** Later everything stands still while SQLite waits for another process: the longer waiting is `Storage`'s, between turns. */
const BUSY_TIMEOUT_MS = 1;

/** A whole database of the newest version, in a file that is its owner's alone. Throws where there is none to be had. */
export function openDatabase(file: string): Libsql.Database {
  if (file !== IN_MEMORY) makeOwnersAlone(file);
  const database = new Libsql(file);
  try {
    database.pragma(`busy_timeout = ${OPENING_TIMEOUT_MS}`);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL'); // with WAL, a killed process loses nothing that was committed
    database.pragma('secure_delete = ON'); // what a member has deleted is overwritten, not only unlinked
    inTransaction(database, () => undefined); // fails where nothing can be written, before the long check
    checkWhole(database);
    migrate(database);
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function checkWhole(database: Libsql.Database): void {
  const verdict = firstValue(database, 'PRAGMA quick_check(1)');
  if (verdict !== 'ok') throw Object.assign(new Error(String(verdict)), { code: 'SQLITE_CORRUPT' });
}

/** SQLite gives the files beside it the same rights. */
function makeOwnersAlone(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
