import { describe, expect, it, vi } from 'vitest';
import { ownLane } from '../../../src/discord/gateway/identifyLane.ts';
import { identifyThrottler, type LogInLimit } from '../../../src/discord/gateway/identifyThrottler.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const FRESH: LogInLimit = { total: 1000, remaining: 1000, resetAfterMs: DAY_MS, buckets: 1 };

/** Log-ins on a clock that only waiting moves, each refused at once. */
function refused(limit: (spent: number) => LogInLimit | undefined = () => FRESH) {
  const clock = { now: 0 };
  let spent = 0;
  const [onLongPause, onFewLeft] = [vi.fn(), vi.fn()];
  const wait = async <T>(ms?: number, value?: T, { signal }: { signal?: AbortSignal | undefined } = {}) => {
    signal?.throwIfAborted();
    clock.now += ms ?? 0;
    return value as T; // what the real one gives back
  };
  const timing = { now: () => clock.now, wait };
  const lane = ownLane(timing);
  const throttler = () =>
    identifyThrottler({ lane, limit: async () => limit(spent), onLongPause, onFewLeft, ...timing });
  const throttlers = new Map<number, ReturnType<typeof throttler>>();
  const identify = async (signal = new AbortController().signal, shard = 0) => {
    const own = throttlers.get(shard) ?? throttler();
    throttlers.set(shard, own);
    await own.waitForIdentify(shard, signal);
    spent += 1;
  };
  return { clock, onLongPause, onFewLeft, identify };
}

describe('identifyThrottler', () => {
  it('spends far fewer than 1,000 log-ins in a day on which each is refused, and says so', async () => {
    const { clock, onLongPause, identify } = refused();
    let spent = 0;
    for (; clock.now < DAY_MS; spent += 1) await identify();
    expect(spent).toBeLessThan(800);
    expect(onLongPause).toHaveBeenCalled();
  });

  it('lets twenty in an hour through quickly, and again when the hour is over', async () => {
    const { clock, onLongPause, identify } = refused();
    for (let hour = 0; hour < 3; hour += 1) {
      const begun = clock.now;
      for (let spent = 0; spent < 20; spent += 1) await identify();
      expect(clock.now - begun).toBeLessThan(2 * MINUTE_MS);
      clock.now += 60 * MINUTE_MS;
    }
    expect(onLongPause).not.toHaveBeenCalled();
  });

  it('leaves the 5 s between two that Discord wants', async () => {
    const { clock, identify } = refused();
    await identify();
    await identify();
    expect(clock.now).toBeGreaterThan(5_000);
  });

  it('spends none whose connection is closed while it waits', async () => {
    const { clock, identify } = refused();
    await identify();
    for (let closed = 0; closed < 30; closed += 1) {
      await expect(identify(AbortSignal.abort())).rejects.toThrow('aborted');
    }
    await identify();
    expect(clock.now).toBeLessThan(MINUTE_MS);
  });

  it('never runs out of log-ins, however many connections are refused all day', async () => {
    const { clock, identify } = refused((spent) => ({
      ...FRESH,
      remaining: 1000 - spent,
      resetAfterMs: DAY_MS - clock.now,
    }));
    let spent = 0;
    for (; clock.now < DAY_MS; spent += 1) await identify(undefined, spent % 16);
    expect(spent).toBeLessThanOrEqual(1000);
    expect(spent).toBeGreaterThan(900);
  });

  it('waits until Discord grants more where none is left', async () => {
    const HOUR_MS = 60 * MINUTE_MS;
    const { clock, identify } = refused(() =>
      clock.now < HOUR_MS ? { ...FRESH, remaining: 0, resetAfterMs: HOUR_MS } : FRESH,
    );
    await identify();
    expect(clock.now).toBe(HOUR_MS);
  });

  it('sounds the alarm before the last fifth of the day’s log-ins, and not earlier', async () => {
    const { onFewLeft, identify } = refused((spent) => ({ ...FRESH, remaining: 201 - spent }));
    await identify();
    expect(onFewLeft).not.toHaveBeenCalled();
    await identify();
    expect(onFewLeft).toHaveBeenCalledWith({ ...FRESH, remaining: 200 });
  });

  it('lets connections of different buckets log in at once', async () => {
    const { clock, identify } = refused(() => ({ ...FRESH, buckets: 16 }));
    for (let shard = 0; shard < 16; shard += 1) await identify(undefined, shard);
    expect(clock.now).toBe(0);
    await identify(undefined, 16);
    expect(clock.now).toBeGreaterThan(5_000);
  });

  it('keeps to the hour where Discord does not say how many are left', async () => {
    const { clock, identify } = refused(() => undefined);
    let spent = 0;
    for (; clock.now < DAY_MS; spent += 1) await identify();
    expect(spent).toBeLessThan(800);
  });
});
