import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { freshKey, KEY_BYTES } from '../pseudonym.ts';
import { UnusableState } from './unusableState.ts';

/** The key in this file, readable by the owner alone; `fresh` where there is no file yet. Throws where it holds none. */
export function keyIn(file: string, fresh: Buffer = freshKey()): Buffer {
  if (!existsSync(file)) writeWhole(file, fresh.toString('base64'));
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (key.length === KEY_BYTES) return key;
  throw new UnusableState(
    `cannot be used: its key ${file} is broken. Put back a backup of the key; without one, delete ${file}: a new one is made, and nobody can find or delete any more what was stored before.`,
  );
}

/** The file appears with all of its text or not at all, whatever stops the process; one that is there stays. */
function writeWhole(file: string, text: string): void {
  const draft = `${file}.new-${randomBytes(6).toString('hex')}`;
  try {
    writeSynced(draft, text);
    linkSync(draft, file); // unlike a rename, never replaces the key that another process has just made
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** It is on the disk when this returns. */
function writeSynced(file: string, text: string): void {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
