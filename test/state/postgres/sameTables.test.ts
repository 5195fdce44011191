import { randomUUID } from 'node:crypto';
import Libsql from 'libsql';
import pg from 'pg';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { migratePostgres } from '../../../src/state/postgres/migratePostgres.ts';
import { migrate } from '../../../src/state/sqlite/migrate.ts';
import { inSchema, makeSchema } from '../../support/postgres/openedSchema.ts';

/** PostgreSQL's own, and what only several processes need. */
const OWN = ['footnote_version', 'live_processes', 'open_tasks'];
/** Columns that older versions of the bot had. */
const LEFT_OVER = ['counters.expire'];

function columnsOfSqlite(): readonly string[] {
  const database = new Libsql(':memory:');
  migrate(database);
  const rows = database
    .prepare(
      `SELECT tables.name AS "table", columns.name AS "column" FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
       WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'`,
    )
    .all() as { table: string; column: string }[]; // the columns of the query
  return rows.map(({ table, column }) => `${table}.${column}`).sort();
}

async function columnsOfPostgres(): Promise<readonly string[]> {
  const server = inject('postgresUrl') ?? '';
  const schema = `same_${randomUUID().slice(0, 8)}`;
  await makeSchema(server, schema);
  const client = new pg.Client({ connectionString: inSchema(server, schema) });
  await client.connect();
  onTestFinished(() => client.end());
  await migratePostgres(client);
  const { rows } = await client.query<{ table_name: string; column_name: string }>(
    'SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = $1',
    [schema],
  );
  return rows.map(({ table_name, column_name }) => `${table_name}.${column_name}`).sort();
}

describe('the tables of both engines', () => {
  it('have the same columns, so that every store finds them', async () => {
    const isShared = (column: string) => !OWN.some((table) => column.startsWith(`${table}.`));
    const sqlite = columnsOfSqlite().filter((column) => !LEFT_OVER.includes(column));
    expect((await columnsOfPostgres()).filter(isShared)).toEqual(sqlite);
  });
});
