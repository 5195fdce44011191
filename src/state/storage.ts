// The open database: a file, and while that cannot be used a database in memory that stands in for it.
import { setTimeout as sleep } from 'node:timers/promises';
import type Libsql from 'libsql';
import { isBrokenFile, isBusy, isDiskFault } from './diskFault.ts';
import { BUSY_PAUSES_MS, copyTexts, type Database, IN_MEMORY } from './openDatabase.ts';
import { type Opened, openAgain, openFirst, openInMemory } from './openFirst.ts';
import { type Pseudonym, pseudonymWith } from './pseudonym.ts';
import { createStandIn, type StandIn } from './standIn.ts';
import type { StorageOptions, Work } from './storageOptions.ts';

/** No method fails because the file is locked, full or broken: it goes over to memory and says so. */
export interface Storage {
  readonly pseudonym: Pseudonym;
  read<T>(work: Work<T>): Promise<T>;
  /** What is written while the file cannot be used is written into it once it can. */
  write<T>(work: Work<T>): Promise<T>;
  /** Empties the log of changes beside the file, which still holds what was deleted. */
  overwriteDeleted(): Promise<void>;
  keptIn(): 'file' | 'memory';
  /** Whether there is a file that cannot be used now: what it holds still stands in it. */
  isCutOff(): boolean;
  /** Tries once more to write what waits for the file. */
  close(): Promise<void>;
}

const GOING_ON_IN_MEMORY =
  'the state file cannot be used; going on in memory, and trying the file again: what is stored meanwhile is ' +
  'lost if the bot ends before. Check STATE_FILE, its rights, the free space and who else has it open';
const STAYING_IN_MEMORY =
  'the state file cannot be used; going on in memory: what is stored from now on is lost at the next start. ' +
  'Check STATE_FILE and what lies beside it, then restart';

export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { default: connect } = await import('libsql'); // a native module: loaded at the first use only
  const first = await openFirst(connect, options);
  const place = createPlace(connect, first, options);
  const run = runnerOn(place, options);
  return {
    pseudonym: pseudonymWith(first.key),
    read: (work) => run(work, false),
    write: (work) => run(work, true),
    async overwriteDeleted() {
      if (!place.standIn) emptyLog(place.database, options);
    },
    keptIn: () => (place.standIn || options.file === IN_MEMORY ? 'memory' : 'file'),
    isCutOff: () => place.standIn !== undefined,
    async close() {
      if (place.standIn) await place.standIn.end();
      if (!place.database.open) return;
      emptyLog(place.database, options);
      place.database.close();
    },
  };
}

/** Where things are kept now. */
interface Place {
  readonly database: Database;
  /** Undefined while the database is the one that is wanted. */
  readonly standIn: StandIn | undefined;
  /** Leaves the file, which failed with this error, for memory. */
  goOver(error: unknown): void;
}

function createPlace(connect: typeof Libsql, { key, ...first }: Opened, options: StorageOptions): Place {
  const { file, warn, onBack } = options;
  let { database } = first;
  let standIn = first.error === undefined ? undefined : standInAfter(first.error);

  function standInAfter(error: unknown): StandIn {
    const canReturn = (isBusy(error) || isDiskFault(error)) && !isBrokenFile(error);
    warn({ err: error, file }, canReturn ? GOING_ON_IN_MEMORY : STAYING_IN_MEMORY);
    return createStandIn({
      ...options,
      canReturn,
      open: () => openAgain(connect, file, key),
      onBack: goBack,
    });
  }

  function goBack(opened: Database): void {
    copyTexts(database, opened);
    emptyLog(opened, options);
    onBack?.();
    database = opened; // the one in memory stays open for what still reads from it
    standIn = undefined;
  }

  return {
    get database() {
      return database;
    },
    get standIn() {
      return standIn;
    },
    goOver(error) {
      const used = database;
      database = openInMemory(connect, file);
      copyTexts(used, database);
      used.close();
      standIn = standInAfter(error);
    },
  };
}

/** Runs work where things are kept; waits between turns while the file is locked, and leaves a file that fails. */
function runnerOn(place: Place, { file, busyPausesMs = BUSY_PAUSES_MS }: StorageOptions) {
  return async function run<T>(work: Work<T>, isWrite: boolean): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      const { database, standIn } = place;
      if (isWrite) standIn?.keep(work);
      try {
        return await work(database);
      } catch (error) {
        if (standIn || file === IN_MEMORY) throw error;
        if (database !== place.database) continue; // another caller has gone over to memory
        const pauseMs = isBusy(error) ? busyPausesMs[attempt] : undefined;
        if (pauseMs !== undefined) await sleep(pauseMs);
        else if (isBusy(error) || isDiskFault(error)) place.goOver(error);
        else throw error;
      }
    }
  };
}

/** Also leaves one whole file behind when it is closed, which libsql does not do by itself. */
function emptyLog(database: Database, { file, warn }: StorageOptions): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    warn({ err: error, file }, 'the log beside the state file is not emptied: keep them together');
  }
}
