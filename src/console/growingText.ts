import { clearScreenDown, cursorTo, moveCursor } from 'node:readline';
import type { WriteStream } from 'node:tty';

/** A text at the foot of the terminal that is replaced as it grows; one that is taller than the terminal is not shown. */
export function growingText(output: WriteStream): { show(text: string): void; clear(): void } {
  let rows = 0;
  const clear = () => {
    if (rows === 0) return;
    moveCursor(output, 0, -rows);
    cursorTo(output, 0);
    clearScreenDown(output);
    rows = 0;
  };
  return {
    clear,
    show(text) {
      const height = text.split('\n').length;
      if (height >= output.rows) return;
      clear();
      output.write(`${text}\n`);
      rows = height;
    },
  };
}
