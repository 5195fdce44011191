// Members and servers are stored under names that lead back to nobody without the key.
import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

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

/** The key in this file, made on first use and readable by the owner alone. Throws where it cannot be kept. */
export function keyIn(file: string): Buffer {
  try {
    writeFileSync(file, freshKey().toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`${file} does not hold a key of ${KEY_BYTES} bytes`);
  return key;
}
