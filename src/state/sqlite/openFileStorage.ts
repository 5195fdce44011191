// The state in one SQLite file, or in memory.
import { setTimeout as sleep } from 'node:timers/promises';
import type Libsql from 'libsql';
import { oneAtATime } from '../../process/oneAtATime.ts';
import { lostRows, noteUse } from '../lostKey.ts';
import { unlessNotKept } from '../notKept.ts';
import { freshKey, pseudonymWith } from '../pseudonym.ts';
import { sealingWith } from '../sealing.ts';
import type { DatabaseWork, StateRefusal, Storage } from '../storage.ts';
import { type TroubleWatch, watchTrouble } from '../watchTrouble.ts';
import { memoryConnection, openConnection, type StateConnection } from './connection.ts';
import { codeOf, isBusy, isDiskError } from './diskError.ts';
import { databaseOver, IN_MEMORY, inAwaitedTransaction } from './sqliteDatabase.ts';

export interface FileStorageOptions {
  /** A path, or `:memory:`. */
  readonly file: string;
  readonly now: () => Date;
  readonly warn: (details: object, message: string) => void;
  /** The pauses between attempts while another process holds the file; by default about a second in all. */
  readonly busyPausesMs?: readonly number[];
}

const BUSY_PAUSES_MS: readonly number[] = [10, 20, 40, 80, 150, 300, 400];

export async function openFileStorage(options: FileStorageOptions): Promise<Storage | StateRefusal> {
  const trouble = watchFile(options);
  const connection = await openConnection(options, trouble);
  return 'refusal' in connection ? connection : storageOver(connection, options, trouble);
}

/** Gone with the process. */
export function openMemoryStorage(options: Omit<FileStorageOptions, 'file'>): Storage {
  const inMemory = { ...options, file: IN_MEMORY };
  return storageOver(memoryConnection(freshKey()), inMemory, watchFile(inMemory));
}

function watchFile({ file, now, warn }: FileStorageOptions): TroubleWatch {
  const remedy =
    'answers go on, but nothing is stored until it can be again. Check STATE_FILE, its rights, the free space and who else has it open';
  return watchTrouble({ now, warn, where: { file }, name: 'the state file', remedy, codeOf });
}

function storageOver(
  connection: StateConnection,
  options: FileStorageOptions,
  trouble: TroubleWatch,
): Storage {
  const inTurn = turnsOf();
  const { busyPausesMs: pausesMs = BUSY_PAUSES_MS } = options;
  const attempts: Attempts = { connection, inTurn, trouble, pausesMs };
  const changing = oneAtATime();
  const read = <T>(work: DatabaseWork<T>) => readWith(work, attempts);
  const write = <T>(work: DatabaseWork<T>) => writeWith(work, attempts);
  return {
    get pseudonym() {
      return pseudonymWith(connection.key);
    },
    get sealing() {
      return sealingWith(connection.key);
    },
    read: (_, work) => read(work),
    write: (_, work) => write(work),
    writeOne: (_, sql, parameters) => write((database) => database.all(sql, parameters)),
    writeIfPossible: (_, work) => unlessNotKept(write(work)),
    change: (collection, work) => changing(collection, () => work(write)),
    onForeignChange: () => {},
    overwriteDeleted: () => inTurn(async () => emptyLog(connection.database, options)),
    isShared: false,
    trouble: trouble.current,
    isCutOff: () => !connection.isReadable,
    lostRows: () => read((database) => lostRows(database, connection.key)),
    mend: () => mendIn(attempts, options.now),
    keptIn: () => (options.file === IN_MEMORY ? 'memory' : 'file'),
    close: () =>
      inTurn(async () => {
        if (connection.isWritable) emptyLog(connection.database, options);
        connection.database.close();
      }),
  };
}

async function mendIn(attempts: Attempts, now: () => Date): Promise<void> {
  const { connection, inTurn, trouble } = attempts;
  await inTurn(connection.mend);
  if (!trouble.current()) return;
  await unlessNotKept(writeWith((database) => noteUse(database, connection.key, now()), attempts));
}

/** What is done in its turn sees nothing half done by others: there is one connection for all. */
type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

function turnsOf(): InTurn {
  const turns = oneAtATime();
  return (work) => turns('', work);
}

interface Attempts {
  readonly connection: StateConnection;
  readonly inTurn: InTurn;
  readonly trouble: TroubleWatch;
  readonly pausesMs: readonly number[];
}

async function readWith<T>(work: DatabaseWork<T>, { connection, inTurn, pausesMs }: Attempts): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await inTurn(() => work(databaseOver(connection.database)));
    } catch (error) {
      if (!connection.isReadable || !(isBusy(error) || isDiskError(error))) throw error;
      const pauseMs = isBusy(error) ? pausesMs[attempt] : undefined;
      if (pauseMs === undefined) connection.cutOff(error);
      else await sleep(pauseMs);
    }
  }
}

async function writeWith<T>(
  work: DatabaseWork<T>,
  { connection, inTurn, trouble, pausesMs }: Attempts,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const result = await inTurn(async () => {
        if (!connection.isWritable) throw trouble.notKept();
        return inAwaitedTransaction(connection.database, work);
      });
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
}

/** Also leaves one whole file behind when it is closed, which libsql does not do by itself. */
function emptyLog(database: Libsql.Database, { file, warn }: FileStorageOptions): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    warn({ err: error, file }, 'the log beside the state file is not emptied: keep them together');
  }
}
