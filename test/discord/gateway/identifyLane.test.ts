import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ownLane } from '../../../src/discord/gateway/identifyLane.ts';

const PAUSE_MS = 6_000;
const signal = new AbortController().signal;

describe('ownLane', () => {
  it('gives turns of one bucket a pause apart, whoever asks at once and however often', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 12 }), async (buckets) => {
          const takenAt = new Map<number, number[]>();
          const wait = (ms = 0) => new Promise<never>((resolve) => setTimeout(resolve as () => void, ms));
          const lane = ownLane({ wait: wait as never }); // of the real one only this is used
          const taking = buckets.map(async (bucket) => {
            await lane({ bucket, pauseMs: PAUSE_MS, signal });
            takenAt.set(bucket, [...(takenAt.get(bucket) ?? []), performance.now()]);
          });
          await vi.advanceTimersByTimeAsync(PAUSE_MS * buckets.length);
          await Promise.all(taking);
          for (const times of takenAt.values()) {
            for (const [index, at] of times.slice(1).entries()) {
              expect(at - Number(times[index])).toBeGreaterThanOrEqual(PAUSE_MS);
            }
          }
        }),
        { numRuns: 30 },
      );
    } finally {
      vi.useRealTimers();
    }
  });

  it('spends no turn on who gave up waiting', async () => {
    const lane = ownLane();
    await lane({ bucket: 0, pauseMs: 20, signal });
    const giving = new AbortController();
    const waiting = lane({ bucket: 0, pauseMs: 60_000, signal: giving.signal });
    giving.abort();
    await expect(waiting).rejects.toThrow('aborted');
    await lane({ bucket: 0, pauseMs: 0, signal });
  });
});
