// What becomes of work that the server does not carry out, or that waits in vain for its turn.
import type { Database } from '../database.ts';
import { NotKept, NotReadable } from '../notKept.ts';
import type { DatabaseWork } from '../storage.ts';
import type { TroubleWatch } from '../watchTrouble.ts';
import { hasWaitedInVain, isAway, isConflict } from './postgresErrors.ts';

export interface Attempts {
  /** Finds nothing while the server is away; rejects with `NotReadable` where its turn does not come. */
  read<T>(transaction: (work: DatabaseWork<T>) => Promise<T>, work: DatabaseWork<T>): Promise<T>;
  /** Rejects with `NotKept` where it is not done. A server that is away is not waited for by each: `retry` ends that. */
  write<T>(transaction: () => Promise<T>): Promise<T>;
  /** Tries even while the server is away; where it goes through, the trouble is over. */
  retry<T>(transaction: () => Promise<T>): Promise<T>;
}

/** Of a transaction that another one stood in the way of. */
const MOST_ATTEMPTS = 5;
const TOLD_EVERY_MS = 60_000;

type Warn = (details: object, message: string) => void;

export function attemptsWith(trouble: TroubleWatch, warn: Warn): Attempts {
  const tellBusy = seldom(() => warn({}, BUSY));

  async function retry<T>(transaction: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const result = await transaction();
        trouble.isOver();
        return result;
      } catch (error) {
        if (isConflict(error) && attempt < MOST_ATTEMPTS) continue;
        if (hasWaitedInVain(error)) {
          tellBusy();
          throw new NotKept('the database was busy for too long');
        }
        if (!isAway(error)) throw error;
        trouble.met(error);
        throw trouble.notKept();
      }
    }
  }

  return {
    async read(transaction, work) {
      if (trouble.current()) return work(NOTHING_STORED);
      try {
        return await transaction(work);
      } catch (error) {
        if (hasWaitedInVain(error)) {
          tellBusy();
          throw new NotReadable('the database was busy for too long');
        }
        if (!isAway(error)) throw error;
        trouble.met(error);
        return work(NOTHING_STORED);
      }
    },
    async write(transaction) {
      if (trouble.current()) throw trouble.notKept();
      return retry(transaction);
    },
    retry,
  };
}

const BUSY =
  'work for the database waited for seconds and was given up: look in pg_stat_activity and pg_locks for what holds it, or let more processes share the servers';

const NOTHING_STORED: Database = {
  all: async () => [],
  first: async () => undefined,
  value: async () => undefined,
  run: async () => 0,
};

/** The same at most once a minute. */
function seldom(tell: () => void): () => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - toldAt < TOLD_EVERY_MS) return;
    toldAt = performance.now();
    tell();
  };
}
