import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
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

const BYTES_PER_MEGABYTE = 2 ** 20;
/** From here on it takes a second or more, in one go: a bar would only appear when it is over. */
const LARGE_MEGABYTES = 8;

/** A bar for papers that are read from many files; of a single large file it is said beforehand that it is being read. */
export async function drawReading(
  source: string,
  stream: Pick<WriteStream, 'isTTY' | 'write'>,
): Promise<(done: number, all: number) => void> {
  const found = await stat(source).catch(() => undefined); // what is wrong with it is told by who reads it
  const megabytes = found?.isFile() ? Math.round(found.size / BYTES_PER_MEGABYTE) : 0;
  if (stream.isTTY && megabytes >= LARGE_MEGABYTES)
    stream.write(`Reading ${basename(source)} (${megabytes} MB) …\n`);
  return drawProgress('Reading papers', stream);
}
