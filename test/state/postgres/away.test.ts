import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { NotKept } from '../../../src/state/notKept.ts';
import { openSharedState } from '../../../src/state/openSharedState.ts';
import type { State } from '../../../src/state/state.ts';
import { onServer } from '../../support/collections.ts';
import { movableAddress } from '../../support/postgres/movableAddress.ts';
import { type Cluster, startCluster } from '../../support/postgres/startCluster.ts';
import { receipt } from '../../support/state.ts';

const key = randomBytes(32);
const COUNTER = { name: 'questions', whose: 'ada', window: '2026-03-01', limit: 5 } as const;
const LONG = { timeout: 60_000 };

let cluster: Cluster;
beforeEach(async () => {
  cluster = await startCluster();
}, 30_000);
afterEach(() => cluster.stop());

/** A state over the server at this address, with what it warned of. */
async function opened(url: string): Promise<{ state: State; warnings: string[] }> {
  const warnings: string[] = [];
  const warn = (details: object, message: string) => {
    expect(JSON.stringify(details)).not.toContain('of-a-test');
    warnings.push(message);
  };
  const state = await openSharedState({ url, key, now: () => new Date('2026-03-01T12:00:00Z'), warn });
  if ('refusal' in state) throw new Error(state.refusal);
  onTestFinished(() => state.close());
  return { state, warnings };
}

describe('a server that is away', LONG, () => {
  it('costs what is to be stored and no error, is told once, and is used again when it is back', async () => {
    const { state, warnings } = await opened(cluster.primary.url);
    await state.receipts.keep(receipt());
    cluster.primary.kill();
    await state.receipts.keep(receipt({ id: 'late' }));
    expect(await state.receipts.read(onServer('owls', state), 'r1')).toBeUndefined();
    await expect(state.settings.change('owls', { threads: true })).rejects.toThrow(NotKept);
    expect(await state.settings.read('owls')).toMatchObject({ privateByDefault: true }); // not known: the careful way
    expect([state.isAway(), warnings.length]).toEqual([true, 1]);
    expect(warnings[0]).toContain('Check DATABASE_URL');
    cluster.primary.start();
    await vi.waitUntil(() => !state.isAway(), { timeout: 5_000 });
    expect(warnings).toEqual([expect.any(String), 'the database can be used again']);
    expect(await state.receipts.read(onServer('owls', state), 'r1')).toBeDefined();
    await state.settings.change('owls', { threads: true });
  });

  it('lets no process spend money, and each ask no more than the quota, which is counted later', async () => {
    const [{ state: one }, { state: other }] = [
      await opened(cluster.primary.url),
      await opened(cluster.primary.url),
    ];
    const money = { ...COUNTER, name: 'microUsd', isMoney: true };
    expect(await one.counters.take(money, 1)).toEqual({ taken: true, used: 1 });
    cluster.primary.kill();
    await one.receipts.keep(receipt());
    await other.receipts.keep(receipt());
    for (const { counters } of [one, other]) {
      expect(await counters.take(money, 1)).toMatchObject({ taken: false });
      const takes = await Promise.all(Array.from({ length: 9 }, () => counters.take(COUNTER, 1)));
      expect(takes.filter(({ taken }) => taken)).toHaveLength(5);
    }
    cluster.primary.start();
    await vi.waitUntil(async () => (await one.counters.used(COUNTER)) === 10, { timeout: 5_000 });
    expect(await other.counters.take(COUNTER, 1)).toMatchObject({ taken: false });
    await vi.waitUntil(async () => (await one.counters.take(money, 1)).taken, { timeout: 5_000 });
  });

  it('has each claim answered once in each process, and deletes what it was asked to once it is back', async () => {
    const { state } = await opened(cluster.primary.url);
    await state.receipts.keep(receipt());
    cluster.primary.kill();
    expect([await state.claim('mention', '1'), await state.claim('mention', '1')]).toEqual([true, false]);
    expect(await state.forgetMember('ada')).toMatchObject({ isDone: false });
    cluster.primary.start();
    await vi.waitUntil(async () => !state.isAway() && (await state.storedAbout('ada')).receipts === 0, {
      timeout: 10_000,
    });
  });
});

describe('a primary that dies, with a standby that is promoted', LONG, () => {
  it('loses no write that was acknowledged, refuses for seconds at most, and needs no restart', async () => {
    const standby = await cluster.standby();
    const address = await movableAddress(cluster.primary.url);
    onTestFinished(address.close);
    const states = [(await opened(address.url)).state, (await opened(address.url)).state];
    const acknowledged: string[] = [];
    const refusedAt: number[] = [];
    let isOver = false;
    const writing = states.map(async (state, process) => {
      for (let number = 0; !isOver; number++) {
        try {
          await state.settings.change(`server ${process} ${number}`, { threads: true });
          acknowledged.push(`server ${process} ${number}`);
        } catch (error) {
          expect(error).toBeInstanceOf(NotKept);
          refusedAt.push(performance.now());
          await sleep(20);
        }
      }
    });
    await vi.waitUntil(() => acknowledged.length > 200, { timeout: 20_000 });
    cluster.primary.kill();
    standby.promote();
    address.moveTo(standby.port);
    const before = acknowledged.length;
    await vi.waitUntil(() => acknowledged.length > before + 100, { timeout: 20_000 });
    isOver = true;
    await Promise.all(writing);
    // The one that is read from may not have found the new primary yet: until then it finds nothing.
    await vi.waitUntil(() => states.every((state) => !state.isAway()), { timeout: 20_000 });
    const kept = await Promise.all(acknowledged.map((server) => states[0]?.settings.exist(server)));
    expect(kept.filter((isKept) => !isKept)).toEqual([]);
    const refusedMs = (refusedAt.at(-1) ?? 0) - (refusedAt[0] ?? 0);
    process.stdout.write(
      `Failover: ${acknowledged.length} writes acknowledged, none lost; refused for ${Math.round(refusedMs)} ms.\n`,
    );
    expect(refusedAt.length).toBeGreaterThan(0);
    expect(refusedMs).toBeLessThan(5_000);
  });
});
