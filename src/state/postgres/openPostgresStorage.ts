// The state in PostgreSQL, which several processes share.
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { oneAtATime } from '../../process/oneAtATime.ts';
import type { Database } from '../database.ts';
import { lostRows, noteKey, noteUse } from '../lostKey.ts';
import { unlessNotKept } from '../notKept.ts';
import { pseudonymWith } from '../pseudonym.ts';
import { sealingWith } from '../sealing.ts';
import type { DatabaseWork, StateRefusal, Storage } from '../storage.ts';
import { type TroubleWatch, watchTrouble } from '../watchTrouble.ts';
import { attemptsWith } from './attempts.ts';
import { listenForChanges } from './listenForChanges.ts';
import { migratePostgres } from './migratePostgres.ts';
import { overClient } from './ownClient.ts';
import { withLiterals } from './postgresDatabase.ts';
import { addressIn, DISK_FULL, databaseRefusal, isAway, postgresCodeOf } from './postgresErrors.ts';
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

async function prepare(pool: pg.Pool, { url, key, now }: PostgresOptions): Promise<void> {
  await overClient(url, migratePostgres);
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

function storageOn({ pool, connections }: OwnPool, options: PostgresOptions): Storage {
  const { url, key } = options;
  const trouble = watchTrouble({ ...options, ...WORDS, where: { server: addressIn(url) } });
  const attempts = attemptsWith(trouble, options.warn);
  const changing = oneAtATime();
  const read: Storage['read'] = (scope, work) =>
    attempts.read((reading) => readIn(pool, beginRead(scope), reading), work);
  const within = <T>(begin: string, work: DatabaseWork<T>) =>
    attempts.write(() => transact(pool, begin, work));
  const write: Storage['write'] = (scope, work) => within(beginWrite(scope), work);
  const change: Storage['change'] = (collection, work) =>
    changing(collection, () => within(beginChange(collection), (database) => work((step) => step(database))));
  const probe = probeFor(trouble, options);
  const listening = listenForChanges(url, (connection) => connections.has(connection));
  return {
    pseudonym: pseudonymWith(key),
    sealing: sealingWith(key),
    ...{ read, write, change },
    writeOne: (scope, sql, parameters) =>
      attempts.write(() => transactOne(pool, beginWrite(scope), withLiterals(sql, parameters))),
    writeIfPossible: (scope, work) => unlessNotKept(write(scope, work)),
    onForeignChange: listening.onChange,
    overwriteDeleted: async () => {},
    isShared: true,
    trouble: trouble.current,
    isCutOff: () => trouble.current() !== undefined,
    lostRows: () => read({ across: 'lost rows' }, (database) => lostRows(database, key)),
    async mend() {
      await listening.ensure();
      if (!trouble.current()) return;
      await unlessNotKept(attempts.retry(() => transact(pool, beginWrite('no place'), probe)));
    },
    keptIn: () => 'database',
    async close() {
      await listening.close();
      if (!pool.ended) await pool.end();
    },
  };
}

/** What finds out whether trouble is over. */
function probeFor(trouble: TroubleWatch, { key, now }: PostgresOptions): DatabaseWork<void> {
  return async (database) => {
    if (trouble.current()?.code === DISK_FULL) await database.run(TAKE_ROOM);
    await noteUse(database, key, now());
  };
}

/** A full disk still takes what fits into the room that tables have: whether there is more, this finds out. */
const TAKE_ROOM = `
  CREATE TEMPORARY TABLE room ON COMMIT DROP AS
  SELECT repeat(md5(number::text), 8) AS filling FROM generate_series(1, 4000) AS numbers (number)`;

const WORDS = {
  name: 'the database',
  remedy:
    'answers go on as WHEN_DATABASE_IS_AWAY says, and nothing is stored until it is back, which is noticed without a restart. Check DATABASE_URL and the PostgreSQL server',
  codeOf: postgresCodeOf,
};
