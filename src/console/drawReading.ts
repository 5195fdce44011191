import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { WriteStream } from 'node:tty';
import { drawProgress } from './drawProgress.ts';

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
