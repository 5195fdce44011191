// The open database. While its file cannot be used, reads find nothing, writes are not kept, and nothing else fails.
import { setTimeout as sleep } from 'node:timers/promises';
import { openConnection, type StateConnection } from './connection.ts';
import { type Database, IN_MEMORY, inTransaction } from './database.ts';
import { isBusy, isDiskError } from './diskError.ts';
import { type LostRows, lostRows, noteUse } from './lostKey.ts';
import { NotKept } from './notKept.ts';
import { type Pseudonym, pseudonymWith } from './pseudonym.ts';
import { type Sealing, sealingWith } from './sealing.ts';
import { type StateTrouble, type TroubleWatch, watchTrouble } from './trouble.ts';
import type { StateRefusal } from './unusableState.ts';

export interface StorageOptions {
  /** A path, or `:memory:`. */
  readonly file: string;
  readonly now: () => Date;
  readonly warn: (details: object, message: string) => void;
  /** The pauses between attempts while another process holds the file; by default about a second in all. */
  readonly busyPausesMs?: readonly number[];
}

export interface Storage {
  /** Under the key of the file that is open now. */
  readonly pseudonym: Pseudonym;
  /** Under the same key. */
  readonly sealing: Sealing;
  /** From an empty database while the file cannot be read. */
  read<T>(work: Work<T>): Promise<T>;
  /** In a transaction. Rejects with `NotKept` where the file cannot take it. */
  write<T>(work: Work<T>): Promise<T>;
  /** The same where nobody needs to know. */
  writeIfPossible(work: Work<unknown>): Promise<void>;
  /** Empties the log of changes beside the file, which still holds what was deleted. */
  overwriteDeleted(): void;
  trouble(): StateTrouble | undefined;
  /** Whether there is a file that cannot be read: what it holds cannot be told. */
  isCutOff(): boolean;
  /** Rows of a key that is not there any more. */
  lostRows(): Promise<LostRows | undefined>;
  /** Opens a file that could not be used, puts one back that is gone, and finds out whether trouble is over. */
  mend(): Promise<void>;
  keptIn(): 'file' | 'memory';
  close(): void;
}

type Work<T> = (database: Database) => T;

const BUSY_PAUSES_MS: readonly number[] = [10, 20, 40, 80, 150, 300, 400];

export function openStorage(options: StorageOptions): Storage | StateRefusal {
  const trouble = watchTrouble(options);
  const connection = openConnection(options, trouble);
  if ('refusal' in connection) return connection;
  const pausesMs = options.busyPausesMs ?? BUSY_PAUSES_MS;
  const read = readerOf(connection, pausesMs);
  const write = writerOf(connection, { trouble, pausesMs });
  return {
    get pseudonym() {
      return pseudonymWith(connection.key);
    },
    get sealing() {
      return sealingWith(connection.key);
    },
    read,
    write,
    writeIfPossible: (work) => unlessNotKept(write(work)),
    overwriteDeleted: () => emptyLog(connection.database, options),
    trouble: trouble.current,
    isCutOff: () => !connection.isReadable,
    lostRows: () => read((database) => lostRows(database, connection.key)),
    async mend() {
      connection.mend();
      if (!trouble.current()) return;
      await unlessNotKept(write((database) => noteUse(database, connection.key, options.now())));
    },
    keptIn: () => (options.file === IN_MEMORY ? 'memory' : 'file'),
    close() {
      if (connection.isWritable) emptyLog(connection.database, options);
      connection.database.close();
    },
  };
}

function readerOf(connection: StateConnection, pausesMs: readonly number[]) {
  return async function read<T>(work: Work<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return work(connection.database);
      } catch (error) {
        if (!connection.isReadable || !(isBusy(error) || isDiskError(error))) throw error;
        const pauseMs = isBusy(error) ? pausesMs[attempt] : undefined;
        if (pauseMs === undefined) connection.cutOff(error);
        else await sleep(pauseMs);
      }
    }
  };
}

function writerOf(
  connection: StateConnection,
  { trouble, pausesMs }: { trouble: TroubleWatch; pausesMs: readonly number[] },
) {
  return async function write<T>(work: Work<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      if (!connection.isWritable) throw trouble.notKept();
      try {
        const result = inTransaction(connection.database, () => work(connection.database));
        trouble.isOver();
        return result;
      } catch (error) {
        if (!isBusy(error) && !isDiskError(error)) throw error;
        // A lock that has lasted is not waited for again by each write.
        const pauseMs = isBusy(error) && !trouble.current() ? pausesMs[attempt] : undefined;
        if (pauseMs === undefined) {
          trouble.met(error);
          throw trouble.notKept();
        }
        await sleep(pauseMs);
      }
    }
  };
}

async function unlessNotKept(writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (!(error instanceof NotKept)) throw error; // that it is not kept is told already
  }
}

/** Also leaves one whole file behind when it is closed, which libsql does not do by itself. */
function emptyLog(database: Database, { file, warn }: StorageOptions): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    warn({ err: error, file }, 'the log beside the state file is not emptied: keep them together');
  }
}
