// Members and servers are stored under names that lead back to nobody without the key.
import { createHmac, randomBytes } from 'node:crypto';
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
import { UnusableState } from './unusableState.ts';

/** Turns an id into its pseudonym; `domain` keeps equal ids of different kinds apart. */
export type Pseudonym = (domain: string, id: string) => string;

const KEY_BYTES = 32;

/** The same key gives the same pseudonyms: deletion finds every row of a member. */
export function pseudonymWith(key: Buffer): Pseudonym {
  return (domain, id) =>
    createHmac('sha256', key).update(`${domain}\0${id}`).digest('base64url').slice(0, 22); // 132 bits
}

export function freshKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

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
