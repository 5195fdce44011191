import type { WriteStream } from 'node:tty';

const BAR_CHARACTERS = 30;
/** What is done sooner needs no bar. */
const PATIENCE_MS = 500;

/** A bar for work that takes long: redrawn in a terminal, and nothing elsewhere. */
export function drawProgress(
  label: string,
  stream: Pick<WriteStream, 'isTTY' | 'write'>,
  now: () => number = Date.now,
): (done: number, all: number) => void {
  let started: number | undefined;
  return (done, all) => {
    started ??= now();
    if (!stream.isTTY || now() - started < PATIENCE_MS) return;
    const filled = Math.round((BAR_CHARACTERS * done) / Math.max(1, all));
    const bar = '█'.repeat(filled) + '░'.repeat(BAR_CHARACTERS - filled);
    stream.write(`\r${label} ${bar} ${done}/${all}${done === all ? '\n' : ''}`);
  };
}
