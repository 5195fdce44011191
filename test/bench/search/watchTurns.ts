import { readFileSync } from 'node:fs';

const NANOSECONDS_PER_MILLISECOND = 1e6;

export interface Turns {
  /** The longest that one turn of the event loop ran, in milliseconds. */
  readonly ranMillis: number;
  /** The longest that a turn waited for a core, since other threads and programs had them all. */
  readonly waitedMillis: number;
}

/** Watches the turns of this thread's event loop until the given function is called. Linux counts both times apart. */
export function watchTurns(): () => Turns {
  let isWatching = true;
  let [ranMillis, waitedMillis] = [0, 0];
  let last = readTimes();
  const look = () => {
    const now = readTimes();
    ranMillis = Math.max(ranMillis, now.ran - last.ran);
    waitedMillis = Math.max(waitedMillis, now.waited - last.waited);
    last = now;
    if (isWatching) setImmediate(look);
  };
  setImmediate(look);
  return () => {
    isWatching = false;
    return { ranMillis, waitedMillis };
  };
}

function readTimes(): { readonly ran: number; readonly waited: number } {
  const [ran = 0, waited = 0] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ').map(Number);
  return { ran: ran / NANOSECONDS_PER_MILLISECOND, waited: waited / NANOSECONDS_PER_MILLISECOND };
}
