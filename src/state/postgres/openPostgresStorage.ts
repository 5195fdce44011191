// The state in PostgreSQL, which several processes share.
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { oneAtATime } from '../../process/oneAtATime.ts';
import type { Database } from '../database.ts';
import { lostRows, noteKey, noteUse } from '../lostKey.ts';
import { unlessNotKept } from '../notKept.ts';
import { pseudonymWith } from '../pseudonym.ts';
import { sealingWith } from '../sealing.ts';
import type { DatabaseWork, Scope, StateRefusal, Storage } from '../storage.ts';
import { watchTrouble } from '../watchTrouble.ts';
import { listenForChanges } from './listenForChanges.ts';
import { migratePostgres } from './migratePostgres.ts';
import { withLiterals } from './postgresDatabase.ts';
import { addressIn, databaseRefusal, isAway, isConflict, postgresCodeOf } from './postgresErrors.ts';
import {
  beginChange,
  beginRead,
  beginWrite,
  type OwnPool,
  openPool,
  readIn,
  transact,
  transactOne,
} from './transact.ts';

export interface PostgresOptions {
  readonly url: string;
  /** Of pseudonyms and sealed texts: the same for all processes. */
  readonly key: Buffer;
  readonly now: () => Date;
  readonly warn: (details: object, message: string) => void;
  /** How long a server that does not answer is waited for at the start. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 15_000;
const ATTEMPT_EVERY_MS = 500;
/** Of a transaction that another one stood in the way of. */
const MOST_ATTEMPTS = 5;

export async function openPostgresStorage(options: PostgresOptions): Promise<Storage | StateRefusal> {
  const own = openPool(options.url);
  const { pool } = own;
  try {
    await untilReached(() => prepare(pool, options), options.patienceMs ?? PATIENCE_MS);
    return storageOn(own, options);
  } catch (error) {
    await pool.end();
    return databaseRefusal(error, options.url);
  }
}

async function prepare(pool: pg.Pool, { key, now }: PostgresOptions): Promise<void> {
  const client = await pool.connect();
  try {
    await migratePostgres(client);
  } finally {
    client.release();
  }
  const note = (database: Database) => noteKey(database, key, { now: now(), isNew: false });
  await transact(pool, beginWrite({ across: 'lost rows' }), note);
}

async function untilReached(work: () => Promise<void>, patienceMs: number): Promise<void> {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error) || performance.now() >= end) throw error;
      await sleep(ATTEMPT_EVERY_MS);
    }
  }
}

function storageOn({ pool, connections }: OwnPool, { url, key, now, warn }: PostgresOptions): Storage {
  const trouble = watchTrouble({
    ...{
      now,
      warn,
      where: { server: addressIn(url) },
      name: 'the database',
      remedy: AWAY,
      codeOf: postgresCodeOf,
    },
  });
  const changing = oneAtATime();
  const listeners: ((collection: string) => void)[] = [];
  const listening = listenForChanges(url, {
    isOwn: (connection) => connections.has(connection),
    onChanged: (collection) => {
      for (const listener of listeners) listener(collection);
    },
  });

  async function read<T>(scope: Scope, work: DatabaseWork<T>): Promise<T> {
    if (trouble.current()) return work(NOTHING_STORED);
    try {
      return await readIn(pool, beginRead(scope), work);
    } catch (error) {
      if (!isAway(error)) throw error;
      trouble.met(error);
      return work(NOTHING_STORED);
    }
  }

  async function tryWrite<T>(transaction: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const result = await transaction();
        trouble.isOver();
        return result;
      } catch (error) {
        if (isConflict(error) && attempt < MOST_ATTEMPTS) continue;
        if (!isAway(error)) throw error;
        trouble.met(error);
        throw trouble.notKept();
      }
    }
  }

  /** A server that is away is not waited for by each write: `mend` finds out when it is back. */
  async function keep<T>(transaction: () => Promise<T>): Promise<T> {
    if (trouble.current()) throw trouble.notKept();
    return tryWrite(transaction);
  }
  const write: Storage['write'] = (scope, work) => keep(() => transact(pool, beginWrite(scope), work));

  return {
    pseudonym: pseudonymWith(key),
    sealing: sealingWith(key),
    read,
    write,
    writeOne: (scope, sql, parameters) =>
      keep(() => transactOne(pool, beginWrite(scope), withLiterals(sql, parameters))),
    writeIfPossible: (scope, work) => unlessNotKept(write(scope, work)),
    change: (collection, work) =>
      changing(collection, () =>
        keep(() => transact(pool, beginChange(collection), (database) => work((step) => step(database)))),
      ),
    onForeignChange(listener) {
      listeners.push(listener);
      void listening.ensure();
    },
    overwriteDeleted: async () => {},
    isShared: true,
    trouble: trouble.current,
    isCutOff: () => trouble.current() !== undefined,
    lostRows: () => read({ across: 'lost rows' }, (database) => lostRows(database, key)),
    async mend() {
      if (listeners.length > 0) await listening.ensure();
      if (!trouble.current()) return;
      const note = (database: Database) => noteUse(database, key, now());
      await unlessNotKept(tryWrite(() => transact(pool, beginWrite('no place'), note)));
    },
    keptIn: () => 'database',
    async close() {
      await listening.close();
      if (!pool.ended) await pool.end();
    },
  };
}

const AWAY =
  'answers go on as WHEN_DATABASE_IS_AWAY says, and nothing is stored until it is back, which is noticed without a restart. Check DATABASE_URL and the PostgreSQL server';

/** What reads find while the server is away. */
const NOTHING_STORED: Database = {
  all: async () => [],
  first: async () => undefined,
  value: async () => undefined,
  run: async () => 0,
};
