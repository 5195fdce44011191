// How the state file is first opened, with its key; or memory in its place.
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type Libsql from 'libsql';
import { makeFolder } from '../process/makeFolder.ts';
import { isBusy } from './diskFault.ts';
import {
  BUSY_PAUSES_MS,
  copyReadable,
  type Database,
  IN_MEMORY,
  KEPT_ASIDE,
  openDatabase,
  openOrSetAside,
  openOwn,
} from './openDatabase.ts';
import { freshKey, keyIn } from './pseudonym.ts';
import { setAside } from './setAside.ts';
import type { StorageOptions } from './storageOptions.ts';

const OTHER_KEY = 'the key beside it is not the one that was used since the start: restart the bot';

export interface Opened {
  readonly database: Database;
  /** The one beside the file; a fresh one where that cannot be read, or cannot be kept yet. */
  readonly key: Buffer;
  /** Why it is not the file. */
  readonly error?: unknown;
}

export async function openFirst(connect: typeof Libsql, options: StorageOptions): Promise<Opened> {
  const { file, busyPausesMs = BUSY_PAUSES_MS } = options;
  const fresh = freshKey();
  if (file === IN_MEMORY) return { database: openDatabase(connect, IN_MEMORY), key: fresh };
  let key: Buffer | undefined;
  for (let attempt = 0; ; attempt += 1) {
    try {
      makeFolder(dirname(file));
      key ??= wholeKey(options, fresh);
      return { database: openOrSetAside(connect, options), key };
    } catch (error) {
      const pauseMs = isBusy(error) ? busyPausesMs[attempt] : undefined;
      if (pauseMs === undefined) return { database: openInMemory(connect, file), key: key ?? fresh, error };
      await sleep(pauseMs);
    }
  }
}

/** Nothing that was stored under a broken key can be found by it: that is set aside with it. */
function wholeKey({ file, now, warn }: StorageOptions, fresh: Buffer): Buffer {
  const keyFile = keyFileOf(file);
  const key = keyIn(keyFile, fresh);
  if (key) return key;
  const aside = setAside(file, { now: now(), withKey: true });
  warn({ file, aside }, `the key of the state file is broken: both are started anew. ${KEPT_ASIDE}`);
  const written = keyIn(keyFile, fresh);
  if (!written) throw new Error(`${keyFile} does not hold the key that was just written`);
  return written;
}

function keyFileOf(file: string): string {
  return `${file}.key`;
}

/** Once more, for what was stored under this key meanwhile. */
export function openAgain(connect: typeof Libsql, file: string, key: Buffer): Database {
  makeFolder(dirname(file));
  if (!keyIn(keyFileOf(file), key)?.equals(key)) throw new Error(OTHER_KEY);
  return openOwn(connect, file);
}

/** With what the file lets be read, such as servers' settings. */
export function openInMemory(connect: typeof Libsql, file: string): Database {
  const database = openDatabase(connect, IN_MEMORY);
  copyReadable(file, database);
  return database;
}
