import type { SourceClock } from '../../../src/sources/http/createLane.ts';

export interface PlayedClock extends SourceClock {
  /** All sleeps so far, in milliseconds. */
  readonly slept: readonly number[];
}

/** A clock whose sleeps pass at once: time is what has been slept. */
export function playedClock(start = Date.UTC(2026, 10, 26)): PlayedClock {
  let at = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => at,
    async sleep(millis, signal) {
      signal.throwIfAborted();
      slept.push(millis);
      const end = at + millis;
      await new Promise((resolve) => setImmediate(resolve));
      at = Math.max(at, end);
    },
    random: () => 0.5,
  };
}
