import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type HeldShards, holdShards, type ShardLeases } from '../../../src/discord/gateway/shardLeases.ts';

type Answer = HeldShards | Error;

/** Shards held by what each renewal answers; the last answer stays. */
function holding(...answers: readonly Answer[]) {
  const stop = new AbortController();
  const done: string[] = [];
  const asked: boolean[] = [];
  const leases: ShardLeases = {
    async renew(mayTake) {
      const answer = answers[Math.min(asked.length, answers.length - 1)];
      asked.push(mayTake);
      if (answer instanceof Error || !answer) throw answer;
      return answer;
    },
    async giveBack(shards) {
      done.push(`gave back ${shards.join()}`);
    },
    async leave() {
      done.push('left');
    },
  };
  const over = holdShards({
    leases,
    log: { info: vi.fn(), warn: vi.fn(), error: vi.fn() },
    stop: stop.signal,
    open: async (shard) => void done.push(`opened ${shard}`),
    close: async (shard, isOurs) => void done.push(`closed ${shard}${isOurs ? ', keeping its session' : ''}`),
    onHeld: (shards) => done.push(`holds ${shards.join()}`),
    renewedMs: 1,
  });
  onTestFinished(async () => {
    stop.abort();
    await over;
  });
  const settled = (times: number) => vi.waitUntil(() => asked.length >= times, { interval: 1 });
  const end = () => {
    stop.abort();
    return over;
  };
  return { done, asked, settled, end };
}

describe('holdShards', () => {
  it('opens what is held, once', async () => {
    const { done, settled } = holding({ held: [0, 2], share: 2 });
    await settled(3);
    expect(done).toEqual(['holds ', 'opened 0', 'opened 2', 'holds 0,2']);
  });

  it('closes what another process has by now, and leaves its session alone', async () => {
    const { done, settled } = holding({ held: [0, 1], share: 2 }, { held: [1], share: 2 });
    await settled(3);
    expect(done.slice(4)).toEqual(['closed 0', 'holds 1']);
  });

  it('gives back what is more than its share, session and all', async () => {
    const { done, settled } = holding(
      { held: [0, 1, 2], share: 3 },
      { held: [0, 1, 2], share: 2 },
      { held: [0, 1], share: 2 },
    );
    await settled(4);
    expect(done.slice(5)).toEqual(['closed 2, keeping its session', 'gave back 2', 'holds 0,1']);
  });

  it('keeps its shards open while they cannot be settled, and takes no others right after', async () => {
    const away = new Error('no database');
    const { done, asked, settled } = holding({ held: [0], share: 1 }, away, away, { held: [0], share: 1 });
    await settled(5);
    expect(done).toEqual(['holds ', 'opened 0', 'holds 0']);
    expect(asked.slice(0, 5)).toEqual([true, true, false, false, false]);
  });

  it('gives all back when it is stopped', async () => {
    const { done, settled, end } = holding({ held: [0, 1], share: 2 });
    await settled(1);
    await end();
    expect(done.slice(-4)).toEqual([
      'closed 0, keeping its session',
      'closed 1, keeping its session',
      'gave back 0,1',
      'left',
    ]);
  });
});
