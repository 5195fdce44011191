// Members and servers are stored under names that lead back to nobody without the key.
import { createHmac, randomBytes } from 'node:crypto';

/** Turns an id into its pseudonym; `domain` keeps equal ids of different kinds apart. */
export type Pseudonym = (domain: string, id: string) => string;

/** Of the key of pseudonyms and sealed texts. */
export const KEY_BYTES = 32;

/** The same key gives the same pseudonyms: deletion finds every row of a member. */
export function pseudonymWith(key: Buffer): Pseudonym {
  return (domain, id) =>
    createHmac('sha256', key).update(`${domain}\0${id}`).digest('base64url').slice(0, 22); // 132 bits
}

export function freshKey(): Buffer {
  return randomBytes(KEY_BYTES);
}
