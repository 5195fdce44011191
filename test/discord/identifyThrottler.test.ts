import { describe, expect, it, vi } from 'vitest';
import { identifyThrottler } from '../../src/discord/identifyThrottler.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Log-ins on a clock that only waiting moves, each refused at once. */
function refused() {
  const clock = { now: 0 };
  const onLongPause = vi.fn();
  const wait = async <T>(ms?: number, value?: T, { signal }: { signal?: AbortSignal | undefined } = {}) => {
    signal?.throwIfAborted();
    clock.now += ms ?? 0;
    return value as T; // what the real one gives back
  };
  const throttler = identifyThrottler({ onLongPause, now: () => clock.now, wait });
  const identify = (signal = new AbortController().signal) => throttler.waitForIdentify(0, signal);
  return { clock, onLongPause, identify };
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
});
