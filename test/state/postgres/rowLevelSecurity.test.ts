import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import type { Database } from '../../../src/state/database.ts';
import { openPostgresStorage } from '../../../src/state/postgres/openPostgresStorage.ts';
import type { Scope, Storage } from '../../../src/state/storage.ts';
import { inSchema, makeSchema } from '../../support/postgres/openedSchema.ts';

/** What belongs to no place, or to the program. */
const OF_NO_PLACE = [
  'keys',
  'clock',
  'counters',
  'claims',
  'lanes',
  'gateway_sessions',
  'shard_leases',
  'live_processes',
  'open_tasks',
  'quiet_members',
  'footnote_version',
];

const server = inject('postgresUrl') ?? '';
const schema = `rows_${randomUUID().slice(0, 8)}`;
const url = inSchema(server, schema);

beforeAll(() => makeSchema(server, schema));

async function opened(): Promise<Storage> {
  const storage = await openPostgresStorage({
    url,
    key: randomBytes(32),
    now: () => new Date(),
    warn: () => {},
  });
  if ('refusal' in storage) throw new Error(storage.refusal);
  onTestFinished(() => storage.close());
  return storage;
}

const put = (server: string) => (database: Database) =>
  database.run(
    `INSERT INTO settings (server, chosen) VALUES (:server, '{}') ON CONFLICT (server) DO UPDATE SET chosen = excluded.chosen`,
    { server },
  );
const seen = (database: Database) => database.all('SELECT server FROM settings ORDER BY server');

describe('rows of a place', () => {
  it.each<[string, Scope, readonly string[]]>([
    ['its own', { place: 'owls' }, ['owls']],
    ['another one', { place: 'bats' }, ['bats']],
    ['one that has none', { place: 'larks' }, []],
    ['none', 'no place', []],
    ['all, for work that spans them', { across: 'overview' }, ['bats', 'owls']],
  ])('are seen, changed and removed by work for %s', async (_, scope, places) => {
    const storage = await opened();
    for (const place of ['owls', 'bats']) await storage.write({ place }, put(place));
    expect(await storage.read(scope, seen)).toEqual(places.map((server) => ({ server })));
    const touch = (database: Database) => database.run(`UPDATE settings SET chosen = '{"threads":true}'`);
    expect(await storage.write(scope, touch)).toBe(places.length);
    const remove = (database: Database) => database.run('DELETE FROM settings');
    expect(await storage.write(scope, remove)).toBe(places.length);
  });

  it.each<[string, Scope]>([
    ['another place', { place: 'bats' }],
    ['none', 'no place'],
  ])('cannot be put by work for %s', async (_, scope) => {
    const storage = await opened();
    await expect(storage.write(scope, put('owls'))).rejects.toThrow(/row-level security/u);
  });

  it('are not seen by a connection that has named no place, even of the owner of the tables', async () => {
    const storage = await opened();
    await storage.write({ place: 'owls' }, put('owls'));
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    onTestFinished(() => client.end());
    expect((await client.query('SELECT * FROM settings')).rows).toEqual([]);
  });

  it('are fenced in every table that has a place', async () => {
    const storage = await opened();
    const open = await storage.read('no place', (database) =>
      database.all<{ name: string }>(
        `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = :schema::regnamespace
           AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname`,
        { schema },
      ),
    );
    expect(open.map(({ name }) => name)).toEqual(OF_NO_PLACE.toSorted());
  });
});
