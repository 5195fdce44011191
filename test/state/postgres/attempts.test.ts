import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import pg from 'pg';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { NotKept, NotReadable } from '../../../src/state/notKept.ts';
import { attemptsWith } from '../../../src/state/postgres/attempts.ts';
import { beginRead, beginWrite, openPool, readIn, transact } from '../../../src/state/postgres/transact.ts';
import { watchTrouble } from '../../../src/state/watchTrouble.ts';
import { freePort } from '../../support/freePort.ts';
import { inSchema, makeSchema } from '../../support/postgres/openedSchema.ts';

const server = inject('postgresUrl') ?? '';

/** Attempts over a pool of one connection, with what they warned of. */
function attemptsAt(url: string, { freeWithinMs = 1_000 } = {}) {
  const warnings: string[] = [];
  const warn = (_: object, message: string) => warnings.push(message);
  const words = { name: 'the database', remedy: 'look there', where: {}, codeOf: () => '' };
  const trouble = watchTrouble({ ...words, now: () => new Date(), warn });
  const { pool } = openPool(url, { most: 1, freeWithinMs });
  onTestFinished(() => pool.end());
  const attempts = attemptsWith(trouble, warn);
  return {
    ...{ attempts, warnings, trouble, pool },
    read: () =>
      attempts.read(
        (work) => readIn(pool, beginRead('no place'), work),
        (database) => database.value('SELECT 1'),
      ),
    write: () =>
      attempts.write(() =>
        transact(pool, beginWrite('no place'), (database) => database.run('CREATE TABLE IF NOT EXISTS a ()')),
      ),
  };
}

async function schemaOfItsOwn(): Promise<string> {
  const schema = `pool_${randomUUID().slice(0, 8)}`;
  await makeSchema(server, schema);
  return inSchema(server, schema);
}

describe('a pool whose connections are all busy', () => {
  it('refuses after a while, which is told once and is no outage', async () => {
    const { read, write, pool, trouble, warnings } = attemptsAt(await schemaOfItsOwn());
    const busy = await pool.connect();
    await expect(read()).rejects.toThrow(NotReadable);
    await expect(write()).rejects.toThrow(NotKept);
    busy.release();
    expect(trouble.current()).toBeUndefined();
    expect(warnings).toEqual([expect.stringContaining('waited for seconds')]);
    expect(await read()).toBe(1);
    await write();
  });

  it('lets work wait for the one that gets free in time', async () => {
    const { read, pool, warnings } = attemptsAt(await schemaOfItsOwn());
    const busy = await pool.connect();
    const reading = read();
    busy.release();
    expect(await reading).toBe(1);
    expect(warnings).toEqual([]);
  });
});

describe('a lock that a stranger holds', () => {
  it('refuses what needs it after a while, which is no outage', async () => {
    const url = await schemaOfItsOwn();
    const { write, attempts, pool, trouble, warnings } = attemptsAt(url);
    await write();
    const stranger = new pg.Client({ connectionString: url });
    await stranger.connect();
    onTestFinished(() => stranger.end());
    await stranger.query('BEGIN; LOCK TABLE a');
    const waiting = transact(pool, beginWrite('no place'), async (database) => {
      expect(await database.value('SHOW lock_timeout')).toBe('9s');
      await database.run("SET LOCAL lock_timeout = '50ms'");
      await database.run('DELETE FROM a');
    });
    await expect(attempts.write(() => waiting)).rejects.toThrow(NotKept);
    expect([trouble.current(), warnings.length]).toEqual([undefined, 1]);
    await stranger.query('ROLLBACK');
    await write();
  });
});

describe('a server that does not answer', () => {
  it('is an outage: what is read is nothing, and nothing is kept', async () => {
    const { read, write, trouble, warnings } = attemptsAt(`postgres://a:b@127.0.0.1:${await freePort()}/c`);
    expect(await read()).toBeUndefined();
    await expect(write()).rejects.toThrow(NotKept);
    expect(trouble.current()).toBeDefined();
    expect(warnings).toEqual(['the database cannot be used: look there']);
  });

  it('is one, too, where it takes connections and says nothing', async () => {
    const port = await freePort();
    const silent = createServer(() => {}).listen(port, '127.0.0.1');
    onTestFinished(() => void silent.close());
    await once(silent, 'listening');
    const { read, trouble } = attemptsAt(`postgres://a:b@127.0.0.1:${port}/c`, { freeWithinMs: 8_000 });
    expect(await read()).toBeUndefined();
    expect(trouble.current()).toBeDefined();
  }, 20_000);
});
