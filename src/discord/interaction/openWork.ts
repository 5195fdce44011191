import { within } from '../rest/within.ts';

/** What is under way. */
export interface OpenWork {
  readonly size: number;
  /** Never rejects: `work` deals with its own errors. */
  add(work: Promise<void>): void;
  /** Waits until nothing is under way, or the time is over. */
  wait(limitMs: number): Promise<void>;
}

export function openWork(): OpenWork {
  const open = new Set<Promise<void>>();
  return {
    get size() {
      return open.size;
    },
    add(work) {
      const tracked = work.finally(() => open.delete(tracked));
      open.add(tracked);
    },
    async wait(limitMs) {
      // Running out of time here is expected: the caller deals with what is still open.
      await within(limitMs, () => Promise.all(open)).catch(() => undefined);
    },
  };
}
