import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { migratePostgres } from '../../../src/state/postgres/migratePostgres.ts';
import { openPostgresStorage } from '../../../src/state/postgres/openPostgresStorage.ts';
import { postgresMigrations } from '../../../src/state/postgres/postgresMigrations.ts';
import { freePort } from '../../support/freePort.ts';
import { movableAddress } from '../../support/postgres/movableAddress.ts';
import { inSchema, makeSchema } from '../../support/postgres/openedSchema.ts';

const server = inject('postgresUrl') ?? '';

async function freshSchema(): Promise<string> {
  const schema = `fresh_${randomUUID().slice(0, 8)}`;
  await makeSchema(server, schema);
  return inSchema(server, schema);
}

async function opening(url: string) {
  const key = randomBytes(32);
  const storage = await openPostgresStorage({
    url,
    key,
    now: () => new Date(),
    warn: () => {},
    patienceMs: 0,
  });
  if (!('refusal' in storage)) onTestFinished(() => storage.close());
  return storage;
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

const changed = (change: (url: URL) => void): string => {
  const url = new URL(server);
  change(url);
  return url.href;
};

describe('a database that cannot be used', () => {
  it.each<[string, () => Promise<string> | string, RegExp]>([
    ['there is no password', () => changed((url) => (url.password = '')), /does not take the password/u],
    [
      'row-level security does not bind the user',
      () => changed((url) => (url.username = 'boss')),
      /boss of DATABASE_URL passes by row-level security.*CREATE ROLE footnote/u,
    ],
    [
      'the password is wrong',
      () => changed((url) => (url.password = 'wrong-one')),
      /does not take the password/u,
    ],
    [
      'there is no such database',
      () => changed((url) => (url.pathname = '/none')),
      /no database of this name: create it/u,
    ],
    [
      'no server listens',
      async () => `postgres://a:secret-one@127.0.0.1:${await freePort()}/b`,
      /does not answer: start PostgreSQL/u,
    ],
    [
      'there is no such host',
      () => 'postgres://a:secret-one@nowhere.invalid/b',
      /is not to be found|does not answer/u,
    ],
  ])('is refused with the remedy where %s, and no password is shown', async (_, url, refusal) => {
    const refused = await opening(await url());
    expect(refused).toMatchObject({ refusal: expect.stringMatching(refusal) });
    expect(JSON.stringify(refused)).not.toMatch(/of-a-test|wrong-one|secret-one/u);
  });

  it('is refused where the user may create no tables', async () => {
    const client = await connected(server);
    const schema = `shut_${randomUUID().slice(0, 8)}`;
    await client.query(`CREATE SCHEMA ${schema}; REVOKE ALL ON SCHEMA ${schema} FROM CURRENT_USER`);
    expect(await opening(inSchema(server, schema))).toMatchObject({
      refusal: expect.stringContaining('does not let this user create tables'),
    });
  });

  it('is refused where the server is too old, before anything is made there', async () => {
    const schema = `old_${randomUUID().slice(0, 8)}`;
    await makeSchema(server, schema);
    const client = await connected(server);
    await client.query(
      `CREATE FUNCTION ${schema}.current_setting(name TEXT) RETURNS TEXT LANGUAGE sql AS $$ SELECT '140011' $$`,
    );
    expect(await opening(inSchema(server, `${schema},pg_catalog`))).toMatchObject({
      refusal: expect.stringMatching(
        /leads to PostgreSQL 14: Footnote needs 15 or newer\. Upgrade the server/u,
      ),
    });
    const { rows } = await client.query('SELECT 1 FROM pg_tables WHERE schemaname = $1', [schema]);
    expect(rows).toEqual([]);
  });

  it('is refused where a newer version of the bot made it', async () => {
    const url = await freshSchema();
    await opening(url);
    const client = await connected(url);
    await client.query('UPDATE footnote_version SET version = 999');
    expect(await opening(url)).toMatchObject({
      refusal: expect.stringMatching(/newer version of the bot \(999 > \d+\): update the bot/u),
    });
  });
});

describe('a refusal', () => {
  it('is passing where the server may be back soon, and not where the settings are wrong', async () => {
    const gone = await opening(`postgres://a:b@127.0.0.1:${await freePort()}/c`);
    const wrong = await opening(changed((url) => (url.pathname = '/none')));
    expect([gone, wrong]).toMatchObject([{ isPassing: true }, { isPassing: false }]);
  });

  it('names the remedy where all connections of the server are used up', async () => {
    const client = await connected(changed((url) => (url.username = 'boss')));
    const role = `crowded_${randomUUID().slice(0, 8)}`;
    await client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'of-a-test' CONNECTION LIMIT 0`);
    expect(await opening(changed((url) => (url.username = role)))).toMatchObject({
      refusal: expect.stringContaining('has no connection left: let other programs use fewer'),
      isPassing: true,
    });
  });
});

describe('a server that is not there yet at the start', () => {
  it('is waited for', async () => {
    const real = await freshSchema();
    const there = new URL(real);
    there.port = String(await freePort());
    const given = { key: randomBytes(32), now: () => new Date(), warn: () => {}, patienceMs: 20_000 };
    const opens = openPostgresStorage({ ...given, url: there.href });
    await new Promise((resolve) => setTimeout(resolve, 700));
    const address = await movableAddress(real, Number(there.port));
    onTestFinished(address.close);
    const storage = await opens;
    expect(storage).not.toHaveProperty('refusal');
    if (!('refusal' in storage)) await storage.close();
  });
});

describe('migrations', () => {
  it('are carried out once by processes that start at once', async () => {
    const url = await freshSchema();
    const opened = await Promise.all([opening(url), opening(url), opening(url)]);
    expect(opened.filter((each) => 'refusal' in each)).toEqual([]);
    const { rows } = await (await connected(url)).query('SELECT version FROM footnote_version');
    expect(rows).toEqual([{ version: postgresMigrations.length }]);
  });

  it('leave a database as it was where a step fails', async () => {
    const client = await connected(await freshSchema());
    await migratePostgres(client, ['CREATE TABLE a (b INT)']);
    await expect(migratePostgres(client, ['', 'CREATE TABLE c (d INT); NONSENSE'])).rejects.toThrow(
      'NONSENSE',
    );
    const { rows } = await client.query(`SELECT version, to_regclass('c') AS c FROM footnote_version`);
    expect(rows).toEqual([{ version: 1, c: null }]);
  });

  it.each(postgresMigrations.map((_, version) => version))('go on from version %i', async (version) => {
    const url = await freshSchema();
    await migratePostgres(await connected(url), postgresMigrations.slice(0, version));
    expect(await opening(url)).not.toHaveProperty('refusal');
  });
});
