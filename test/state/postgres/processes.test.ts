import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { openSharedState } from '../../../src/state/openSharedState.ts';
import type { Processes } from '../../../src/state/processes.ts';
import { inSchema, makeSchema } from '../../support/postgres/openedSchema.ts';

const server = inject('postgresUrl') ?? '';

/** So many processes of one bot, and the SQL of who looks into their database. */
async function processesOf(count: number) {
  const schema = `processes_${randomUUID().slice(0, 8)}`;
  await makeSchema(server, schema);
  const url = inSchema(server, schema);
  const key = randomBytes(32);
  const open = async (owner: string): Promise<Processes> => {
    const state = await openSharedState({ url, key, now: () => new Date(), warn: () => {} });
    if ('refusal' in state || !state.processes) throw new Error('no shared state');
    onTestFinished(() => state.close());
    return state.processes(owner);
  };
  const names = ['one', 'other', 'third'].slice(0, count);
  const processes = await Promise.all(names.map(open));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  const [one, other] = processes;
  if (!one) throw new Error('there is always one');
  return { processes, one, other: other ?? one, sql: (text: string) => client.query(text) };
}

async function takeTurn(process: Processes, lane: string, pauseMs: number): Promise<number> {
  for (;;) {
    const waitMs = await process.takeTurn(lane, pauseMs);
    if (waitMs === 0) return performance.now();
    await sleep(waitMs);
  }
}

describe('a lane', () => {
  it('gives one of many takers its turn, and tells the others how long to wait', async () => {
    const { processes } = await processesOf(2);
    const takers = Array.from({ length: 20 }, (_, index) => processes[index % 2] as Processes);
    const waits = await Promise.all(takers.map((taker) => taker.takeTurn('identify 0', 60_000)));
    expect(waits.filter((ms) => ms === 0)).toHaveLength(1);
    expect(waits.every((ms) => ms <= 60_000)).toBe(true);
  });

  it('is free again after its pause, and not before, by the clock of the database', async () => {
    const { one, sql } = await processesOf(1);
    await one.takeTurn('identify 0', 60_000);
    await sql('UPDATE lanes SET free_at = free_at - 59000');
    const waitMs = await one.takeTurn('identify 0', 60_000);
    expect(waitMs).toBeGreaterThan(0);
    expect(waitMs).toBeLessThanOrEqual(1_000);
    await sql('UPDATE lanes SET free_at = free_at - 1000');
    expect(await one.takeTurn('identify 0', 60_000)).toBe(0);
  });

  it('gives every taker a turn of its own in the end', async () => {
    const { processes } = await processesOf(2);
    const turns = [...processes, ...processes].map((taker) => takeTurn(taker, 'quick', 20));
    expect(new Set(await Promise.all(turns)).size).toBe(4);
  });

  it('leaves other lanes alone', async () => {
    const { one } = await processesOf(1);
    expect(await one.takeTurn('identify 0', 60_000)).toBe(0);
    expect(await one.takeTurn('identify 1', 60_000)).toBe(0);
  });
});

describe('leases of shards', () => {
  it('go to who comes first, and are shared once another one comes', async () => {
    const { one, other } = await processesOf(2);
    expect(await one.renewLeases(4, true)).toEqual({ held: [0, 1, 2, 3], share: 4 });
    expect(await other.renewLeases(4, true)).toEqual({ held: [], share: 2 });
    expect((await one.renewLeases(4, true)).share).toBe(2);
    await one.giveBack(4, [2, 3]);
    expect(await other.renewLeases(4, true)).toEqual({ held: [2, 3], share: 2 });
  });

  it('are never held by two, whoever asks at once', async () => {
    const { processes } = await processesOf(3);
    const held = await Promise.all(processes.map((each) => each.renewLeases(8, true)));
    const shards = held.flatMap((each) => each.held);
    expect(new Set(shards).size).toBe(shards.length);
  });

  it('are taken over once they were not renewed', async () => {
    const { one, other, sql } = await processesOf(2);
    await one.renewLeases(2, true);
    await sql('UPDATE shard_leases SET leased_until = 0; UPDATE live_processes SET alive_until = 0');
    expect(await other.renewLeases(2, true)).toEqual({ held: [0, 1], share: 2 });
    expect((await one.renewLeases(2, true)).held).toEqual([]);
  });

  it('are not taken where that may not be', async () => {
    const { one } = await processesOf(1);
    expect((await one.renewLeases(2, false)).held).toEqual([]);
  });

  it('are shared among those that are left', async () => {
    const { one, other } = await processesOf(2);
    await one.renewLeases(4, true);
    await other.renewLeases(4, true);
    await one.giveBack(4, [0, 1, 2, 3]);
    await one.leave();
    expect(await other.renewLeases(4, true)).toEqual({ held: [0, 1, 2, 3], share: 4 });
  });

  it('are held, too, by who took so long to renew them that it counts as dead', async () => {
    const { one, sql } = await processesOf(1);
    await sql(`CREATE FUNCTION late() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN new.alive_until = 0; RETURN new; END';
      CREATE TRIGGER late BEFORE INSERT ON live_processes FOR EACH ROW EXECUTE FUNCTION late()`);
    expect(await one.renewLeases(2, true)).toEqual({ held: [0, 1], share: 2 });
  });

  it('of another number of shards are others', async () => {
    const { one } = await processesOf(1);
    await one.renewLeases(2, true);
    expect((await one.renewLeases(3, true)).held).toEqual([0, 1, 2]);
  });
});

describe('a session with the gateway', () => {
  const at = { shard: 1, of: 2 };

  it('is read by another process, and stands sealed in the database', async () => {
    const { one, other, sql } = await processesOf(2);
    await one.writeSession(at, 'the session');
    expect(await other.readSession(at)).toBe('the session');
    expect(JSON.stringify((await sql('SELECT * FROM gateway_sessions')).rows)).not.toContain('the session');
  });

  it('is not overwritten by who has lost the shard', async () => {
    const { one, other } = await processesOf(2);
    await other.renewLeases(2, true);
    await other.writeSession(at, 'new');
    await one.writeSession(at, 'old');
    expect(await other.readSession(at)).toBe('new');
  });

  it('is forgotten', async () => {
    const { one } = await processesOf(1);
    await one.writeSession(at, 'the session');
    await one.writeSession(at, undefined);
    expect(await one.readSession(at)).toBeUndefined();
  });
});

describe('a task', () => {
  it('is begun by one of two, 200 times', async () => {
    const { one, other } = await processesOf(2);
    const begun = await Promise.all(
      Array.from({ length: 200 }, (_, number) =>
        Promise.all([one.beginTask(`${number}`, 'x'), other.beginTask(`${number}`, 'x')]),
      ),
    );
    expect(begun.every((pair) => pair.filter(Boolean).length === 1)).toBe(true);
  });

  it('is not begun again once it is over', async () => {
    const { one, other } = await processesOf(2);
    await one.beginTask('a', 'x');
    await one.endTask('a');
    expect(await other.beginTask('a', 'x')).toBe(false);
  });

  it('stays with who says that it lives, and is taken over once from who does not', async () => {
    const { processes, one, other, sql } = await processesOf(3);
    await one.beginTask('a', 'what is asked');
    expect(await other.takeOverTasks(true)).toEqual([]);
    await sql('UPDATE open_tasks SET leased_until = leased_until - 20000');
    await one.takeOverTasks(false); // says so
    expect(await other.takeOverTasks(true)).toEqual([]);
    await sql('UPDATE open_tasks SET leased_until = leased_until - 20000');
    const taken = await Promise.all(processes.slice(1).map((each) => each.takeOverTasks(true)));
    expect(taken.flat()).toEqual([{ id: 'a', what: 'what is asked' }]);
  });

  it('is not ended by who has lost it', async () => {
    const { one, other, sql } = await processesOf(2);
    await one.beginTask('a', 'x');
    await sql('UPDATE open_tasks SET leased_until = 0');
    await other.takeOverTasks(true);
    await one.endTask('a');
    expect((await sql('SELECT owner FROM open_tasks')).rows).toEqual([{ owner: 'other' }]);
  });

  it('is no longer its own who has lost it, also once it is over, and stays with who asks for it', async () => {
    const { one, other, sql } = await processesOf(2);
    await one.beginTask('a', 'x');
    await sql('UPDATE open_tasks SET leased_until = 0');
    expect(await one.keepTask('a')).toBe(true);
    expect(await other.takeOverTasks(true)).toEqual([]);
    await sql('UPDATE open_tasks SET leased_until = 0');
    await other.takeOverTasks(true);
    expect([await one.keepTask('a'), await other.keepTask('a')]).toEqual([false, true]);
    await other.endTask('a');
    expect(await one.keepTask('a')).toBe(false);
  });

  it('stands sealed in the database, and is gone when it is over or too old to be answered', async () => {
    const { one, other, sql } = await processesOf(2);
    await one.beginTask('a', 'what is asked');
    await one.beginTask('b', 'what is asked');
    expect(JSON.stringify((await sql('SELECT * FROM open_tasks')).rows)).not.toContain('what is asked');
    await one.endTask('a');
    await sql('UPDATE open_tasks SET begun_at = begun_at - 840000, leased_until = 0');
    expect(await other.takeOverTasks(true)).toEqual([]);
    expect((await sql('SELECT * FROM open_tasks')).rows).toEqual([]);
  });
});

describe('a claim', () => {
  it('is had by one, until it is released', async () => {
    const { one, other } = await processesOf(2);
    expect(await one.claim('post', '1')).toBe(true);
    expect(await other.claim('post', '1')).toBe(false);
    expect(await other.claim('task', '1')).toBe(true);
    await one.release('post', '1');
    expect(await other.claim('post', '1')).toBe(true);
  });
});
