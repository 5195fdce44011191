import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits for a turn to log in that is this bot's alone, in all of its processes, and keeps the next one `pauseMs` away.
 * Discord counts log-ins by bucket: the number of the shard modulo `max_concurrency`. Rejects when the signal aborts;
 * the turn is then not spent.
 */
export type IdentifyLane = (turn: IdentifyTurn) => Promise<void>;

export interface IdentifyTurn {
  readonly bucket: number;
  readonly pauseMs: number;
  readonly signal: AbortSignal;
}

interface LaneClock {
  /** In milliseconds; default: a clock that nobody can set. */
  readonly now?: () => number;
  readonly wait?: typeof sleep;
}

/** The lane of a bot that is one process. */
export function ownLane({ now = () => performance.now(), wait = sleep }: LaneClock = {}): IdentifyLane {
  const freeAt = new Map<number, number>();
  return async function takeTurn({ bucket, pauseMs, signal }) {
    signal.throwIfAborted();
    for (;;) {
      const waitMs = (freeAt.get(bucket) ?? 0) - now();
      if (waitMs <= 0) break; // nobody else comes between this look and the next line
      await wait(waitMs, undefined, { signal });
    }
    freeAt.set(bucket, now() + pauseMs);
  };
}

/** While the store is away nobody logs in: it is asked again after this. */
const AWAY_MS = 1_000;
/** The store's clock is looked at again at least so often: it may be set, or the pause of whoever was before cut short. */
const LONGEST_LOOK_MS = 5_000;

/**
 * The lane of a bot that is several processes. `take` takes the turn in a store that all have in common, and gives 0, or
 * the milliseconds until one may be free.
 */
export function sharedLane(
  take: (lane: string, pauseMs: number) => Promise<number>,
  wait: typeof sleep = sleep,
): IdentifyLane {
  return async function takeTurn({ bucket, pauseMs, signal }) {
    for (;;) {
      signal.throwIfAborted();
      const waitMs = await take(`identify ${bucket}`, pauseMs).catch(() => AWAY_MS); // the store tells of its own trouble
      if (waitMs === 0) return;
      await wait(Math.min(waitMs, LONGEST_LOOK_MS), undefined, { signal });
    }
  };
}
