import { type Caller, type CollectionId, keptCollectionId } from '../collections/collectionId.ts';
import { defined } from '../defined.ts';
import { putSql } from './database.ts';
import type { Sealing } from './sealing.ts';
import type { StateContext } from './stateContext.ts';
import type { Scope } from './storage.ts';

/** A digest of what is new that a channel gets every week. */
export interface WeeklyDigest {
  readonly channel: string;
  readonly nextAt: Date;
  /** When the surface last refused to say it there. */
  readonly refusedAt?: Date;
}

export interface DueDigest extends WeeklyDigest {
  readonly collection: CollectionId;
  /** Nobody, in the place whose papers are meant. */
  readonly caller: Caller;
}

/** One for each server, kept until it is stopped or the bot leaves the server; channel and server are sealed. */
export interface WeeklyDigests {
  set(collection: CollectionId, digest: { readonly caller: Caller; readonly channel: string }): Promise<Date>;
  /** False where there is none. */
  stop(collection: CollectionId): Promise<boolean>;
  of(collection: CollectionId): Promise<WeeklyDigest | undefined>;
  due(): Promise<readonly DueDigest[]>;
  /** Moves it to its next week, before it is said; false where another process has done that. */
  take(digest: DueDigest): Promise<boolean>;
  /** How it went: said, refused, or to be tried again in an hour. */
  end(digest: DueDigest, said: 'said' | 'refused' | 'later'): Promise<void>;
}

const WEEK_MS = 7 * 86_400_000;
const HOUR_MS = 3_600_000;
const TELLING: Scope = { across: 'telling' };

export function createWeeklyDigests({ storage, now }: StateContext): WeeklyDigests {
  const { sealing } = storage;
  const changesOne = async (collection: CollectionId, sql: string, values: object) =>
    (await storage.write({ place: collection }, (database) =>
      database.run(sql, { collection, ...values }),
    )) === 1;
  return {
    async set(collection, { caller, channel }) {
      const next = now().getTime() + WEEK_MS;
      const sealed = { channel: sealing.seal(channel), caller: sealing.seal(JSON.stringify(caller)) };
      await storage.write({ place: collection }, (database) =>
        database.run(SET, { collection, ...sealed, next_at: next, refused_at: null }),
      );
      return new Date(next);
    },
    stop: (collection) => changesOne(collection, STOP, {}),
    async of(collection) {
      const row = await storage.read({ place: collection }, (database) =>
        database.first<Row>(OF, { collection }),
      );
      return row && digestsOf(row, sealing)[0];
    },
    async due() {
      const at = { at: now().getTime() };
      const rows = await storage.read(TELLING, (database) => database.all<Row>(DUE, at));
      return rows.flatMap((row) => digestsOf(row, sealing));
    },
    take: ({ collection, nextAt }) =>
      changesOne(collection, TAKE, { next: nextWeek(nextAt, now()), was: nextAt.getTime() }),
    async end({ collection, nextAt }, said) {
      const at = now().getTime();
      const next = said === 'later' ? at + HOUR_MS : nextWeek(nextAt, now());
      const ending = { collection, next, refused: said === 'refused' ? at : null };
      await storage.writeIfPossible({ place: collection }, (database) => database.run(END, ending));
    },
  };
}

/** None where it was sealed under a key that is lost. */
function digestsOf(row: Row, { open }: Sealing): DueDigest[] {
  const [channel, caller] = [open(row.channel), open(row.caller)];
  if (channel === undefined || caller === undefined) return [];
  const refusedAt = row.refused_at === null ? undefined : new Date(row.refused_at);
  const times = { nextAt: new Date(row.next_at), ...defined({ refusedAt }) };
  const collection = keptCollectionId(row.collection);
  return [{ channel, caller: JSON.parse(caller), collection, ...times }]; // as `set` sealed them
}

/** The same time of the week; weeks in which the bot was off are passed over. */
function nextWeek(was: Date, now: Date): number {
  const weeks = Math.max(1, Math.ceil((now.getTime() - was.getTime() + 1) / WEEK_MS));
  return was.getTime() + weeks * WEEK_MS;
}

const SET = putSql(
  'weekly_digests',
  ['collection'],
  ['collection', 'channel', 'caller', 'next_at', 'refused_at'],
);
const STOP = 'DELETE FROM weekly_digests WHERE collection = :collection';
const OF = 'SELECT * FROM weekly_digests WHERE collection = :collection';
const DUE = 'SELECT * FROM weekly_digests WHERE next_at <= :at ORDER BY next_at';
const TAKE = 'UPDATE weekly_digests SET next_at = :next WHERE collection = :collection AND next_at = :was';
const END = 'UPDATE weekly_digests SET next_at = :next, refused_at = :refused WHERE collection = :collection';

interface Row {
  readonly collection: string;
  readonly channel: string;
  readonly caller: string;
  readonly next_at: number;
  readonly refused_at: number | null;
}
