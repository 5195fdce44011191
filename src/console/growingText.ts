import type { WriteStream } from 'node:tty';
import { createLogUpdate } from 'log-update'; // 7 draws wrongly where lines are inserted

/** A text at the foot of the terminal that is replaced as it grows; of one that is taller, the end is shown. */
export function growingText(output: WriteStream): { show(text: string): void; clear(): void } {
  const update = createLogUpdate(output, { showCursor: true });
  return { show: update, clear: () => update.clear() };
}
