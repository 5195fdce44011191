import type Libsql from 'libsql';
import type { Database, SqlParameters, SqlValue } from '../database.ts';
import type { DatabaseWork } from '../storage.ts';

/** In place of a path. */
export const IN_MEMORY = ':memory:';

/** What stores ask for, carried out at once: a promise is settled when it is returned. */
export function databaseOver(sqlite: Libsql.Database): Database {
  const all = (sql: string, parameters: SqlParameters = {}) => sqlite.prepare(sql).all(parameters);
  return {
    all: async <Row>(sql: string, parameters?: SqlParameters) => all(sql, parameters) as Row[], // the caller's word
    first: async <Row>(sql: string, parameters?: SqlParameters) => all(sql, parameters)[0] as Row | undefined, // the same
    value: async (sql, parameters) => firstValue(sqlite, sql, parameters),
    run: async (sql, parameters = {}) => sqlite.prepare(sql).run(parameters).changes,
  };
}

/** The first column of the first row; undefined where there is none. (libsql's own `pluck` does nothing to `get`.) */
export function firstValue(
  sqlite: Libsql.Database,
  sql: string,
  parameters: SqlParameters = {},
): SqlValue | undefined {
  return sqlite.prepare(sql).pluck().all(parameters)[0] as SqlValue | undefined; // nothing stored is another type
}

/**
 * Done whole or not at all, and nobody else writes meanwhile. libsql's own transactions roll back after every error:
 * where SQLite has done so by itself, as on a full disk, that fails and hides the error.
 */
export function inTransaction<T>(sqlite: Libsql.Database, work: () => T): T {
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    sqlite.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(sqlite);
    throw error;
  }
}

/** The same for work of the stores; whoever calls sees to it that nothing else uses the connection meanwhile. */
export async function inAwaitedTransaction<T>(sqlite: Libsql.Database, work: DatabaseWork<T>): Promise<T> {
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    const result = await work(databaseOver(sqlite));
    sqlite.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(sqlite);
    throw error;
  }
}

function rollBack(sqlite: Libsql.Database): void {
  if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
}
