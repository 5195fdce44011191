// Moves all that is kept from a file to PostgreSQL, or back: whole or not at all. The source stays as it is.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type pg from 'pg';
import { makeFolder } from '../process/makeFolder.ts';
import { type CopiedTable, copyTables } from './copyTables.ts';
import { isKeyInUse } from './lostKey.ts';
import { migratePostgres } from './postgres/migratePostgres.ts';
import { overClient } from './postgres/ownClient.ts';
import { continueNumbers, postgresCopy } from './postgres/postgresCopy.ts';
import { databaseOnClient } from './postgres/postgresDatabase.ts';
import { addressIn, databaseRefusal } from './postgres/postgresErrors.ts';
import { openDatabase } from './sqlite/openDatabase.ts';
import { sqliteCopy } from './sqlite/sqliteCopy.ts';
import { refusalOf } from './sqlite/unusableState.ts';

export type Moved = readonly CopiedTable[] | { readonly refusal: string };

interface Ends {
  readonly file: string;
  readonly url: string;
  /** STATE_KEY, in base64; without one, that of the file is to be set later. */
  readonly key: string | undefined;
}

/** Nobody else moves or starts at the same time. */
const BEGIN = `
  BEGIN ISOLATION LEVEL REPEATABLE READ; LOCK TABLE keys IN EXCLUSIVE MODE;
  SELECT set_config('footnote.place', '*', true)`;

export async function moveToPostgres({ file, url, key }: Ends): Promise<Moved> {
  if (!existsSync(file)) return { refusal: `There is no state file ${file}: set STATE_FILE.` };
  if (key !== undefined && key !== keyBeside(file))
    return {
      refusal: `STATE_KEY is not what ${file}.key holds: set it to that, or nobody finds what was moved.`,
    };
  const database = sourceIn(file);
  if ('refusal' in database) return database;
  try {
    database.exec('BEGIN IMMEDIATE'); // nobody writes meanwhile
    return await inTransaction(url, async (client) => {
      const copied = await copyTables(sqliteCopy(database), postgresCopy(client));
      if ('refusal' in copied)
        return { refusal: `The database at ${addressIn(url)} is not empty: ${copied.refusal}.` };
      await continueNumbers(client);
      return copied;
    });
  } finally {
    database.close(); // nothing of it has changed
  }
}

function sourceIn(file: string) {
  try {
    return openDatabase(file);
  } catch (error) {
    const refusal = refusalOf(error, file);
    if (refusal) return refusal;
    throw error;
  }
}

export async function moveToFile({ file, url, key = '' }: Ends): Promise<Moved> {
  for (const there of [file, `${file}.key`])
    if (existsSync(there)) return { refusal: `${there} is there already: move to a file that is not.` };
  makeFolder(dirname(file));
  const draft = `${file}.moving`;
  for (const end of ['', '-wal', '-shm']) rmSync(`${draft}${end}`, { force: true }); // of a move that was interrupted
  const copied = await inTransaction(url, async (client) =>
    (await isKeyInUse(databaseOnClient(client), Buffer.from(key, 'base64')))
      ? copyInto(draft, client)
      : OTHER_KEY,
  );
  if ('refusal' in copied) return copied;
  writeFileSync(`${file}.key`, key, { mode: 0o600, flag: 'wx' });
  renameSync(draft, file);
  return copied;
}

const OTHER_KEY = {
  refusal:
    'STATE_KEY is not the one that the database was used with last: set it to that, or nobody finds what was moved.',
};

async function copyInto(draft: string, client: pg.ClientBase): Promise<Moved> {
  const database = openDatabase(draft);
  try {
    database.exec('BEGIN IMMEDIATE');
    const copied = await copyTables(postgresCopy(client), sqliteCopy(database));
    database.exec('COMMIT');
    database.pragma('journal_mode = DELETE'); // one file, whatever name it gets
    return copied;
  } finally {
    database.close();
  }
}

/** In one transaction, which a refusal and an error end without a trace. */
async function inTransaction(url: string, work: (client: pg.ClientBase) => Promise<Moved>): Promise<Moved> {
  try {
    return await overClient(url, async (client) => {
      await migratePostgres(client);
      await client.query(BEGIN);
      const moved = await work(client);
      await client.query('refusal' in moved ? 'ROLLBACK' : 'COMMIT');
      return moved;
    });
  } catch (error) {
    return databaseRefusal(error, url);
  }
}

function keyBeside(file: string): string | undefined {
  return existsSync(`${file}.key`) ? readFileSync(`${file}.key`, 'utf8').trim() : undefined;
}
