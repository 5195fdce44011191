import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** Writes to a new file (`wx`) or at the end of one (`a`), readable by the owner alone; it is on the disk when this returns. */
export function writeSynced(file: string, text: string, flags: 'wx' | 'a'): void {
  const descriptor = openSync(file, flags, 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
