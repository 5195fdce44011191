import { setTimeout as sleep } from 'node:timers/promises';
import type { IIdentifyThrottler } from '@discordjs/ws';

/** Discord takes one in 5 s. */
const PAUSE_MS = 6_000;
/** As many log-ins in an hour as a bad day of lost connections needs; more of them lead to nothing. */
const MOST_QUICK_IN_AN_HOUR = 20;
/** At this pace 720 a day are spent: after 1,000 Discord resets the token. */
const LONG_PAUSE_MS = 120_000;
const HOUR_MS = 3_600_000;

interface Sparing {
  /** Called when a log-in has to wait long, because too many were made. */
  readonly onLongPause: (pauseMs: number) => void;
  /** In milliseconds; default: a clock that nobody can set. */
  readonly now?: () => number;
  readonly wait?: typeof sleep;
}

/** Spaces out the log-ins of one connection. Rejects when the signal aborts; that log-in then does not count. */
export function identifyThrottler({
  onLongPause,
  now = () => performance.now(),
  wait = sleep,
}: Sparing): IIdentifyThrottler {
  let spentAt: number[] = [];
  return {
    async waitForIdentify(_shard, signal) {
      spentAt = spentAt.filter((at) => now() - at < HOUR_MS);
      const isTooOften = spentAt.length >= MOST_QUICK_IN_AN_HOUR;
      const last = spentAt.at(-1) ?? Number.NEGATIVE_INFINITY;
      const waitMs = Math.max(0, last + (isTooOften ? LONG_PAUSE_MS : PAUSE_MS) - now());
      if (isTooOften && waitMs > 0) onLongPause(waitMs);
      await wait(waitMs, undefined, { signal });
      spentAt.push(now());
    },
  };
}
