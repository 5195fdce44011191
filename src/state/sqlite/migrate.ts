import type Libsql from 'libsql';
import { migrations } from './migrations.ts';
import { firstValue, inTransaction } from './sqliteDatabase.ts';
import { UnusableState } from './unusableState.ts';

/** Brings a database to the newest version, each step whole or not at all; also when two processes start at once. */
export function migrate(database: Libsql.Database, steps: readonly string[] = migrations): void {
  if (versionOf(database) > steps.length) {
    throw new UnusableState(
      `was made by a newer version of the bot (${versionOf(database)} > ${steps.length}): update the bot, or set STATE_FILE to another file.`,
    );
  }
  while (inTransaction(database, () => takeStep(database, steps)));
}

/** False where there is none left to take. */
function takeStep(database: Libsql.Database, steps: readonly string[]): boolean {
  const version = versionOf(database);
  const statements = steps[version];
  if (statements === undefined) return false;
  database.exec(statements);
  database.exec(`PRAGMA user_version = ${version + 1}`);
  return true;
}

export function versionOf(database: Libsql.Database): number {
  return Number(firstValue(database, 'PRAGMA user_version'));
}
