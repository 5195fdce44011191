// What the processes of one bot settle among themselves, in the database that they have in common and by its clock.
import type { Database } from './database.ts';
import type { StateContext } from './stateContext.ts';

/** As one process sees it. */
export interface Processes {
  /** Takes a turn, after which there is none for `pauseMs`; gives 0, or the milliseconds until one may be free. */
  takeTurn(lane: string, pauseMs: number): Promise<number>;
  readSession(shard: ShardNumber): Promise<string | undefined>;
  /** Stores nothing where another process has a lease of the shard by now; undefined forgets the session. */
  writeSession(shard: ShardNumber, session: string | undefined): Promise<void>;
  /** Renews the leases of this process, and with `mayTake` takes free ones up to its share. */
  renewLeases(
    of: number,
    mayTake: boolean,
  ): Promise<{ readonly held: readonly number[]; readonly share: number }>;
  giveBack(of: number, shards: readonly number[]): Promise<void>;
  /** This process counts no more when shards are shared out. */
  leave(): Promise<void>;
  /** Whether nobody has begun it before; `what` is kept, sealed, until it is over. */
  beginTask(id: string, what: string): Promise<boolean>;
  /** Whether it is still this process's; if so, no other takes it over for a while longer. */
  keepTask(id: string): Promise<boolean>;
  endTask(id: string): Promise<void>;
  /** Says that this process is alive; with `mayTake` takes the tasks of processes that have not said so lately. */
  takeOverTasks(mayTake: boolean): Promise<readonly { readonly id: string; readonly what: string }[]>;
  /** Whether nobody has claimed it before, for as long as claims are kept; rejects with `NotKept`, unlike `State.claim`. */
  claim(kind: string, id: string): Promise<boolean>;
  release(kind: string, id: string): Promise<void>;
}

export interface ShardNumber {
  readonly shard: number;
  readonly of: number;
}

/** Short, since nobody answers what comes to a shard in this time. Renewed every second. */
const LEASE_MS = 5_000;
/** Renewed every two seconds; a process that does not renew for longer is taken for dead. */
const TASK_MS = 10_000;
/** The token of an interaction is good for 15 minutes. */
const LONGEST_TASK_MS = 14 * 60_000;
const MOST_TASKS_AT_ONCE = 20;

const NOW = "CAST(unixepoch('subsec') * 1000 AS BIGINT)";

export function createProcesses(context: StateContext, owner: string): Processes {
  return { ...createTurns(context), ...createLeases(context, owner), ...createTasks(context, owner) };
}

/** The clock is read once the row is locked, not when the statement began to wait for it: so turns never come closer. */
const TAKE_TURN = `
  INSERT INTO lanes (name, free_at) VALUES (:lane, ${NOW} + :pause)
  ON CONFLICT (name) DO UPDATE SET free_at = ${NOW} + :pause WHERE lanes.free_at <= ${NOW}`;
const FREE_IN = `SELECT free_at - ${NOW} FROM lanes WHERE name = :lane`;

function createTurns({ storage }: StateContext): Pick<Processes, 'takeTurn'> {
  return {
    takeTurn: (lane, pauseMs) =>
      storage.write('no place', async (database) => {
        const isTaken = (await database.run(TAKE_TURN, { lane, pause: Math.round(pauseMs) })) === 1;
        return isTaken ? 0 : Math.max(1, Number(await database.value(FREE_IN, { lane })));
      }),
  };
}

const READ_SESSION = 'SELECT session FROM gateway_sessions WHERE shard = :shard AND shards = :of';
const WRITE_SESSION = `
  INSERT INTO gateway_sessions (shard, shards, session, kept_at)
  SELECT CAST(:shard AS BIGINT), CAST(:of AS BIGINT), CAST(:session AS TEXT), ${NOW} WHERE NOT EXISTS (
    SELECT 1 FROM shard_leases
    WHERE shard = :shard AND shards = :of AND owner <> :owner AND leased_until > ${NOW})
  ON CONFLICT (shard, shards) DO UPDATE SET session = excluded.session, kept_at = excluded.kept_at`;
const FORGET_SESSION = 'DELETE FROM gateway_sessions WHERE shard = :shard AND shards = :of';
const KNOW_SHARD = `
  INSERT INTO shard_leases (shard, shards, owner, leased_until) VALUES (:shard, :of, '', 0)
  ON CONFLICT DO NOTHING`;
const COUNT_KNOWN = 'SELECT count(*) FROM shard_leases WHERE shards = :of';
const LIVE = `
  INSERT INTO live_processes (owner, alive_until) VALUES (:owner, ${NOW} + ${LEASE_MS})
  ON CONFLICT (owner) DO UPDATE SET alive_until = excluded.alive_until`;
const FORGET_DEAD = `DELETE FROM live_processes WHERE alive_until <= ${NOW} OR owner = :leaving`;
const COUNT_LIVE = 'SELECT count(*) FROM live_processes';
const RENEW = `
  UPDATE shard_leases SET leased_until = ${NOW} + ${LEASE_MS} WHERE owner = :owner AND shards = :of`;
const TAKE_FREE = `
  UPDATE shard_leases SET owner = :owner, leased_until = ${NOW} + ${LEASE_MS}
  WHERE shards = :of AND leased_until <= ${NOW} AND shard IN (
    SELECT shard FROM shard_leases WHERE shards = :of AND leased_until <= ${NOW} ORDER BY shard LIMIT :most)`;
const HELD = 'SELECT shard FROM shard_leases WHERE owner = :owner AND shards = :of ORDER BY shard';
const GIVE_BACK = `
  UPDATE shard_leases SET owner = '', leased_until = 0 WHERE owner = :owner AND shards = :of AND shard = :shard`;

type Leasing = Pick<Processes, 'readSession' | 'writeSession' | 'renewLeases' | 'giveBack' | 'leave'>;

function createLeases({ storage }: StateContext, owner: string): Leasing {
  return {
    async readSession({ shard, of }) {
      const sealed = await storage.read('no place', (database) =>
        database.value(READ_SESSION, { shard, of }),
      );
      return typeof sealed === 'string' ? storage.sealing.open(sealed) : undefined;
    },
    async writeSession({ shard, of }, session) {
      const sealed = session === undefined ? undefined : storage.sealing.seal(session);
      await storage.write('no place', (database) =>
        sealed === undefined
          ? database.run(FORGET_SESSION, { shard, of })
          : database.run(WRITE_SESSION, { shard, of, owner, session: sealed }),
      );
    },
    renewLeases: (of, mayTake) =>
      storage.write('no place', (database) => renew(database, { of, owner, mayTake })),
    async giveBack(of, shards) {
      await storage.write('no place', async (database) => {
        for (const shard of shards) await database.run(GIVE_BACK, { owner, of, shard });
      });
    },
    async leave() {
      await storage.write('no place', (database) => database.run(FORGET_DEAD, { leaving: owner }));
    },
  };
}

interface Renewing {
  readonly of: number;
  readonly owner: string;
  readonly mayTake: boolean;
}

async function renew(database: Database, { of, owner, mayTake }: Renewing) {
  await database.run(LIVE, { owner });
  await database.run(FORGET_DEAD, { leaving: null });
  const known = Number(await database.value(COUNT_KNOWN, { of }));
  for (let shard = 0; known < of && shard < of; shard += 1) await database.run(KNOW_SHARD, { shard, of });
  await database.run(RENEW, { owner, of });
  const live = Number(await database.value(COUNT_LIVE)); // none where this took so long that its own time is over
  const share = Math.ceil(of / Math.max(1, live));
  const own = async () =>
    (await database.all<{ shard: number }>(HELD, { owner, of })).map(({ shard }) => shard);
  const most = share - (await own()).length;
  if (mayTake && most > 0) await database.run(TAKE_FREE, { owner, of, most });
  return { held: await own(), share };
}

const CLAIM = `
  INSERT INTO claims (kind, id, claimed_at) VALUES (:kind, :id, ${NOW}) ON CONFLICT DO NOTHING`;
const RELEASE = 'DELETE FROM claims WHERE kind = :kind AND id = :id';
const BEGIN_TASK = `
  WITH first AS (${CLAIM} RETURNING id)
  INSERT INTO open_tasks (id, owner, what, begun_at, leased_until)
  SELECT id, :owner, :what, ${NOW}, ${NOW} + ${TASK_MS} FROM first RETURNING id`;
const KEEP_TASK = `
  UPDATE open_tasks SET leased_until = ${NOW} + ${TASK_MS} WHERE id = :id AND owner = :owner RETURNING id`;
const END_TASK = 'DELETE FROM open_tasks WHERE id = :id AND owner = :owner RETURNING id';
const DROP_OLD_TASKS = `DELETE FROM open_tasks WHERE begun_at <= ${NOW} - ${LONGEST_TASK_MS}`;
const RENEW_TASKS = `UPDATE open_tasks SET leased_until = ${NOW} + ${TASK_MS} WHERE owner = :owner`;
const TAKE_LEFT_TASKS = `
  UPDATE open_tasks SET owner = :owner, leased_until = ${NOW} + ${TASK_MS}
  WHERE leased_until <= ${NOW} AND id IN (
    SELECT id FROM open_tasks WHERE leased_until <= ${NOW} ORDER BY begun_at LIMIT ${MOST_TASKS_AT_ONCE})
  RETURNING id, what`;

const TASK = 'task';

type Claiming = Pick<Processes, 'beginTask' | 'keepTask' | 'endTask' | 'takeOverTasks' | 'claim' | 'release'>;

function createTasks({ storage }: StateContext, owner: string): Claiming {
  return {
    async beginTask(id, what) {
      const task = { kind: TASK, id, owner, what: storage.sealing.seal(what) };
      return (await storage.writeOne('no place', BEGIN_TASK, task)).length === 1;
    },
    async keepTask(id) {
      return (await storage.writeOne('no place', KEEP_TASK, { id, owner })).length === 1;
    },
    async endTask(id) {
      await storage.writeOne('no place', END_TASK, { id, owner });
    },
    async takeOverTasks(mayTake) {
      const left = await storage.write('no place', async (database) => {
        await database.run(RENEW_TASKS, { owner });
        if (!mayTake) return [];
        await database.run(DROP_OLD_TASKS);
        return database.all<{ id: string; what: string }>(TAKE_LEFT_TASKS, { owner });
      });
      return left.flatMap(({ id, what: sealed }) => {
        const what = storage.sealing.open(sealed);
        return what === undefined ? [] : { id, what };
      });
    },
    claim: (kind, id) =>
      storage.write('no place', async (database) => (await database.run(CLAIM, { kind, id })) === 1),
    async release(kind, id) {
      await storage.write('no place', (database) => database.run(RELEASE, { kind, id }));
    },
  };
}
