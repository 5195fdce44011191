import type pg from 'pg';
import { postgresMigrations } from './postgresMigrations.ts';

/** Below this one, what the migrations use may be missing. */
const OLDEST_POSTGRES = 15;

/** Why a database cannot be used, and what to do, as a sentence. */
export class UnusableDatabase extends Error {
  override readonly name = 'UnusableDatabase';
}

const BEGIN = `
  BEGIN;
  SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || ' footnote migrations', 0));
  CREATE TABLE IF NOT EXISTS footnote_version (one SMALLINT PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL);
  INSERT INTO footnote_version VALUES (1, 0) ON CONFLICT DO NOTHING`;

/** Brings a database to the newest version, whole or not at all; of several processes that start at once, one does it. */
export async function migratePostgres(
  client: pg.ClientBase,
  steps: readonly string[] = postgresMigrations,
): Promise<void> {
  await refuseUnfit(client);
  try {
    await client.query(BEGIN);
    const { rows } = await client.query<{ version: number }>('SELECT version FROM footnote_version');
    const version = rows[0]?.version ?? 0;
    if (version > steps.length) throw new UnusableDatabase(tooNew(version, steps.length));
    for (const step of steps.slice(version)) await client.query(step);
    await client.query('UPDATE footnote_version SET version = $1 WHERE version < $1', [steps.length]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined); // the first error says more
    throw error;
  }
}

function tooNew(version: number, newest: number): string {
  return `The database in DATABASE_URL was made by a newer version of the bot (${version} > ${newest}): update the bot, or set DATABASE_URL to another database.`;
}

const FITNESS = `
  SELECT current_setting('server_version_num')::int / 10000 AS major, current_user AS "user",
    (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS "isUnbound"`;

async function refuseUnfit(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ major: number; user: string; isUnbound: boolean }>(FITNESS);
  const { major = 0, user = '', isUnbound = false } = rows[0] ?? {};
  if (major < OLDEST_POSTGRES) {
    throw new UnusableDatabase(
      `DATABASE_URL leads to PostgreSQL ${major}: Footnote needs ${OLDEST_POSTGRES} or newer. Upgrade the server, or set DATABASE_URL to a newer one.`,
    );
  }
  if (isUnbound) {
    throw new UnusableDatabase(
      `The user ${user} of DATABASE_URL passes by row-level security, which keeps servers apart: use one of its own that is no superuser (CREATE ROLE footnote LOGIN PASSWORD '…'; CREATE DATABASE footnote OWNER footnote;).`,
    );
  }
}
