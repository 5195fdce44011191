import type { Writable } from 'node:stream';

/** Ends once nobody reads the output any more, as behind `| head -1`: that is no error, and what is left has no reader. */
export function endWithReader(output: Writable, end: () => void): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    end();
  });
}
