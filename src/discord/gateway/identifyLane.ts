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
