// The open database: a file while the disk allows it, memory after that.
import { dirname } from 'node:path';
import type Libsql from 'libsql';
import { makeFolder } from '../makeFolder.ts';
import { isDiskFault } from './diskFault.ts';
import { copyReadable, type Database, openDatabase, openOrSetAside } from './openDatabase.ts';
import { freshKey, keyIn, type Pseudonym, pseudonymWith } from './pseudonym.ts';

export interface StorageOptions {
  /** A path, or `:memory:`. */
  readonly file: string;
  readonly now: () => Date;
  readonly warn: (details: object, message: string) => void;
}

export interface Storage {
  readonly pseudonym: Pseudonym;
  /** Runs the work; where the disk fails, goes over to memory, warns and runs it there. */
  run<T>(work: (database: Database) => T | Promise<T>): Promise<T>;
  keptIn(): 'file' | 'memory';
  close(): void;
}

const IN_MEMORY = ':memory:';

const GOING_ON_IN_MEMORY =
  'the state file cannot be used; going on in memory: what is stored from now on is lost at the next start. ' +
  'Check STATE_FILE, its rights and the free space, then restart';

export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { default: connect } = await import('libsql'); // a native module: loaded at the first use only
  let { database, key, keptIn } = openFirst(connect, options);
  return {
    pseudonym: pseudonymWith(key),
    async run(work) {
      const used = database;
      try {
        return await work(used);
      } catch (error) {
        if (keptIn === 'file' && isDiskFault(error)) {
          database = openInMemory(connect, options, error);
          keptIn = 'memory';
          used.close();
        }
        if (used === database) throw error;
        return work(database);
      }
    },
    keptIn: () => keptIn,
    close: () => closeWhole(database, options),
  };
}

/** Leaves one whole file behind, which libsql does not do by itself. */
function closeWhole(database: Database, { file, warn }: StorageOptions): void {
  if (!database.open) return;
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    warn({ err: error, file }, 'the state file was left with its log beside it: keep them together');
  }
  database.close();
}

interface Opened {
  readonly database: Database;
  readonly key: Buffer;
  readonly keptIn: 'file' | 'memory';
}

function openFirst(connect: typeof Libsql, options: StorageOptions): Opened {
  const { file } = options;
  if (file === IN_MEMORY) {
    return { database: openDatabase(connect, IN_MEMORY), key: freshKey(), keptIn: 'memory' };
  }
  let key: Buffer | undefined;
  try {
    makeFolder(dirname(file));
    key = keyIn(`${file}.key`);
    return { database: openOrSetAside(connect, options), key, keptIn: 'file' };
  } catch (error) {
    return { database: openInMemory(connect, options, error), key: key ?? freshKey(), keptIn: 'memory' };
  }
}

function openInMemory(connect: typeof Libsql, { file, warn }: StorageOptions, error: unknown): Database {
  const database = openDatabase(connect, IN_MEMORY);
  const tablesCopied = copyReadable(file, database);
  warn({ err: error, file, tablesCopied }, GOING_ON_IN_MEMORY);
  return database;
}
