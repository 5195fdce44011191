import type Libsql from 'libsql';
import { migrations } from './migrations.ts';

/** Brings a database to the newest version, each step whole or not at all; also when two processes start at once. */
export function migrate(database: Libsql.Database, steps: readonly string[] = migrations): void {
  if (versionOf(database) > steps.length) {
    throw new Error(`was made by a newer version of the bot (${versionOf(database)} > ${steps.length})`);
  }
  const step = database.transaction(() => {
    const version = versionOf(database);
    const statements = steps[version];
    if (statements === undefined) return false;
    database.exec(statements);
    database.exec(`PRAGMA user_version = ${version + 1}`);
    return true;
  });
  while (step.immediate());
}

export function versionOf(database: Libsql.Database): number {
  const row = database.prepare('PRAGMA user_version').get() as { user_version: number }; // the pragma's only column
  return row.user_version;
}
