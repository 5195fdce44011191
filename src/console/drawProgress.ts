import type { WriteStream } from 'node:tty';

const BAR_CHARACTERS = 30;
/** Quicker than anybody reads: a folder of many files must not wait for its terminal. */
const REDRAW_MS = 100;
/** What is done sooner needs no bar. */
const PATIENCE_MS = 500;

/** A bar for work that takes long: redrawn in a terminal, and nothing elsewhere. */
export function drawProgress(
  label: string,
  stream: Pick<WriteStream, 'isTTY' | 'write'>,
  now: () => number = Date.now,
): (done: number, all: number) => void {
  let started: number | undefined;
  let drawn = Number.NEGATIVE_INFINITY;
  return (done, all) => {
    const at = now();
    started ??= at;
    if (!stream.isTTY || at - started < PATIENCE_MS) return;
    if (done < all && at - drawn < REDRAW_MS) return;
    drawn = at;
    const filled = Math.round((BAR_CHARACTERS * done) / Math.max(1, all));
    const bar = '█'.repeat(filled) + '░'.repeat(BAR_CHARACTERS - filled);
    stream.write(`\r${label} ${bar} ${done}/${all}${done === all ? '\n' : ''}`);
  };
}
