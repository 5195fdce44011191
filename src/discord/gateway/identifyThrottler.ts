import { setTimeout as sleep } from 'node:timers/promises';
import type { IIdentifyThrottler } from '@discordjs/ws';
import type { IdentifyLane } from './identifyLane.ts';

/** Discord takes one in 5 s. */
const PAUSE_MS = 6_000;
/** As many log-ins in an hour as a bad day of lost connections needs; more of them lead to nothing. */
const MOST_QUICK_IN_AN_HOUR = 20;
/** At this pace 720 a day are spent: after 1,000 Discord resets the token. */
const LONG_PAUSE_MS = 120_000;
const HOUR_MS = 3_600_000;
/** From here on the log-ins that are left are spread evenly over the time until Discord grants new ones. */
const FEW_LEFT = 0.5;
/** From here on somebody should look: whatever eats them does not stop by itself. */
const ALARMING = 0.2;

/** What Discord says of the log-ins of a day, those of all processes together. */
export interface LogInLimit {
  readonly total: number;
  readonly remaining: number;
  readonly resetAfterMs: number;
  /** How many buckets there are. */
  readonly buckets: number;
}

interface Sparing {
  readonly lane: IdentifyLane;
  /** Asked before each log-in; undefined where Discord does not say. */
  readonly limit: () => Promise<LogInLimit | undefined>;
  /** Called when a log-in has to wait long, because too many were made. */
  readonly onLongPause: (pauseMs: number) => void;
  /** Called before a log-in that is one of the last of the day. */
  readonly onFewLeft: (limit: LogInLimit) => void;
  /** In milliseconds; default: a clock that nobody can set. */
  readonly now?: () => number;
  readonly wait?: typeof sleep;
}

/**
 * Spaces out the log-ins: those of one connection by the hour, and those of the whole bot by what is left of the day.
 * Rejects when the signal aborts; that log-in then does not count.
 */
export function identifyThrottler({
  lane,
  limit,
  onLongPause,
  onFewLeft,
  now = () => performance.now(),
  wait = sleep,
}: Sparing): IIdentifyThrottler {
  let spentAt: number[] = [];
  const waitLong = async (signal: AbortSignal) => {
    spentAt = spentAt.filter((at) => now() - at < HOUR_MS);
    if (spentAt.length < MOST_QUICK_IN_AN_HOUR) return;
    const waitMs = (spentAt.at(-1) ?? 0) + LONG_PAUSE_MS - now();
    if (waitMs <= 0) return;
    onLongPause(waitMs);
    await wait(waitMs, undefined, { signal });
  };
  const untilOneIsLeft = async (signal: AbortSignal) => {
    for (;;) {
      const left = await limit();
      if (left && left.remaining <= left.total * ALARMING) onFewLeft(left);
      if (!left || left.remaining > 0) return left;
      await wait(Math.max(PAUSE_MS, left.resetAfterMs), undefined, { signal });
    }
  };
  return {
    async waitForIdentify(shard, signal) {
      signal.throwIfAborted();
      await waitLong(signal);
      const left = await untilOneIsLeft(signal);
      const bucket = shard % (left?.buckets ?? 1);
      await lane({ bucket, pauseMs: paceOf(left), signal });
      spentAt.push(now());
    },
  };
}

/** So slow that what is left lasts until there is more, whatever asks for it and however often. */
function paceOf(left: LogInLimit | undefined): number {
  if (!left || left.remaining > left.total * FEW_LEFT) return PAUSE_MS;
  return Math.max(PAUSE_MS, (left.resetAfterMs * left.buckets) / Math.max(1, left.remaining));
}
