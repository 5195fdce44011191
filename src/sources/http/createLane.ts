import pLimit from 'p-limit';
import { SourceError } from '../sourceError.ts';

/** How often a service may be asked. */
export interface Manners {
  /** Between the beginnings of two requests. */
  readonly spacingMs: number;
  readonly atOnce: number;
}

/** Where time comes from; a test hands in its own. */
export interface SourceClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects when the signal aborts. */
  sleep(millis: number, signal: AbortSignal): Promise<void>;
  /** From 0 to below 1. */
  random(): number;
}

/** All that is asked of one host goes through its lane, in order. */
export interface Lane {
  /** Rejects with `SourceError` where the host wants to be left alone for longer than anybody waits. */
  run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** Nothing begins before this time. */
  pauseUntil(millis: number): void;
  /** The host has said what it allows; never faster than it was set up for. */
  slowDown(manners: Manners): void;
}

/** Longer waits are told instead: whoever asked may ask again then. */
const MAX_WAIT_MS = 30_000;

/** `takeTurn`: takes the next turn of all processes, and tells how long it is until then. */
export function createLane(
  manners: Manners,
  { now, sleep }: SourceClock,
  takeTurn?: (spacingMs: number) => Promise<number>,
): Lane {
  const limit = pLimit(manners.atOnce);
  let { spacingMs } = manners;
  let pausedUntil = 0;
  // As if the last process had asked just now: a bot that is started over and over keeps the pace, too.
  let nextAt = now() + (spacingMs > LONG_SPACING_MS && !takeTurn ? spacingMs : 0);
  return {
    run: (work, signal) =>
      limit(async () => {
        for (;;) {
          signal.throwIfAborted();
          if (pausedUntil - now() > MAX_WAIT_MS) throw new SourceError(waitLine(pausedUntil - now()));
          const waitMs = Math.max(nextAt, pausedUntil) - now();
          if (waitMs <= 0) break;
          await sleep(waitMs, signal);
        }
        nextAt = now() + spacingMs; // at once: others look at it while this one waits for its turn
        const turnMs = (await takeTurn?.(spacingMs)) ?? 0;
        if (turnMs > MAX_WAIT_MS) throw new SourceError(waitLine(turnMs));
        if (turnMs > 0) {
          await sleep(turnMs, signal);
          nextAt = now() + spacingMs;
        }
        return work();
      }),
    pauseUntil(millis) {
      pausedUntil = Math.max(pausedUntil, millis);
    },
    slowDown(allowed) {
      spacingMs = Math.max(manners.spacingMs, allowed.spacingMs);
      limit.concurrency = Math.max(1, Math.min(manners.atOnce, allowed.atOnce));
    },
  };
}

const LONG_SPACING_MS = 1_000;
const MINUTE_MS = 60_000;

function waitLine(waitMs: number): string {
  const minutes = Math.ceil(waitMs / MINUTE_MS);
  return `asks not to be asked for ${minutes === 1 ? 'a minute' : `${minutes} minutes`}: try again then`;
}
