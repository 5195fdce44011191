import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openQueue, type QueueSize } from '../../src/limits/openQueue.ts';

const { signal } = new AbortController();

describe('openQueue', () => {
  it('lets so many in, the others in the order of their coming, one for each that leaves', async () => {
    const { enter } = queueOf({ atOnce: 2 });
    const order: string[] = [];
    const [first, second] = [await enter(signal), await enter(signal)];
    const entering = async (name: string) => {
      const queued = await enter(signal);
      order.push(name);
      return queued;
    };
    const [third, fourth] = [entering('third'), entering('fourth')];
    await sleep(1);
    expect(order).toEqual([]);
    first?.leave();
    first?.leave(); // lets in nobody else
    expect((await third)?.isLate).toBe(false);
    expect(order).toEqual(['third']);
    second?.leave();
    await fourth;
    expect(order).toEqual(['third', 'fourth']);
  });

  it('turns away at once who comes when the line is full', async () => {
    const { enter } = queueOf({ atOnce: 1, waiting: 1 });
    await enter(signal);
    void enter(signal);
    expect(await enter(signal)).toBeUndefined();
  });

  it('lets go who has waited too long, and the line is shorter then', async () => {
    const { enter } = queueOf({ atOnce: 1, waiting: 1, patienceMs: 5 });
    await enter(signal);
    expect(await enter(signal)).toMatchObject({ isLate: true });
    expect(await enter(signal)).toMatchObject({ isLate: true });
  });

  it('expects a wait by how long others took, no longer than is bearable', async () => {
    const { enter, expectedMs } = queueOf({ atOnce: 2, patienceMs: 9_000 });
    expect(expectedMs()).toBe(0);
    const [first] = [await enter(signal), await enter(signal)];
    expect(expectedMs()).toBe(9_000); // nobody knows yet
    await sleep(20);
    first?.leave();
    await enter(signal);
    const one = expectedMs();
    expect(one).toBeGreaterThanOrEqual(15);
    void enter(signal);
    void enter(signal);
    expect(expectedMs()).toBe(2 * one); // two go before
  });

  it('drops who is gone, waiting or before', async () => {
    const { enter } = queueOf({ atOnce: 1, waiting: 1 });
    const first = await enter(signal);
    const leaving = new AbortController();
    const gone = enter(leaving.signal);
    leaving.abort(new Error('gone'));
    await expect(gone).rejects.toThrow('gone');
    await expect(enter(leaving.signal)).rejects.toThrow('gone');
    const next = enter(signal);
    first?.leave();
    expect(await next).toMatchObject({ isLate: false });
  });
});

function queueOf(size: Partial<QueueSize>) {
  return openQueue({ atOnce: 1, waiting: 9, patienceMs: 60_000, ...size });
}
