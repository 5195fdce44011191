import type Libsql from 'libsql';

export type Database = Libsql.Database;

/** In place of a path. */
export const IN_MEMORY = ':memory:';

/**
 * Done whole or not at all, and nobody else writes meanwhile. libsql's own transactions roll back after every error:
 * where SQLite has done so by itself, as on a full disk, that fails and hides the error.
 */
export function inTransaction<T>(database: Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

type Binding = string | number | null | Readonly<Record<string, string | number | null>>;

/** The first column of the first row; undefined where there is none. (libsql's own `pluck` does nothing to `get`.) */
export function firstValue(database: Database, sql: string, ...bindings: readonly Binding[]): unknown {
  return database
    .prepare(sql)
    .pluck()
    .all(...bindings)[0];
}
