import { type CollectionId, keptCollectionId } from '../collections/collectionId.ts';
import { defined } from '../defined.ts';
import type { Paper } from '../papers/paper.ts';
import { yieldToEventLoop } from '../process/yieldToEventLoop.ts';
import type { FollowSpec } from '../sources/sources.ts';
import type { SyncLease } from '../sources/sync/syncStore.ts';
import { applyStepIn } from './applyStepIn.ts';
import type { Database } from './database.ts';
import type { FollowStatus, FollowStore, KeptStep, NewFollowing, TakenSource } from './followStore.ts';
import type { StateContext } from './stateContext.ts';
import type { Scope, Storage } from './storage.ts';

/** So many are read at a time, so that everything else goes on between. */
const AT_ONCE = 200;
/** Of a source, for a person. */
const MOST_LEFT_ASIDE = 50;

export function createFollowStore({ storage, now }: StateContext): FollowStore {
  return {
    follow: (collection, following) => follow(collection, following, { storage, now }),
    whereFollowed: (id) => whereFollowed(id, storage),
    unfollow: (collection, id) =>
      storage.change(collection, (step) => step((database) => unfollowIn(database, collection, Number(id)))),
    async list(place) {
      const rows = await storage.read({ place }, (database) =>
        database.all<SourceRow>(LIST, { collection: place }),
      );
      return rows.map(statusOf);
    },
    async due(before) {
      const rows = await storage.read(SYNCS, (database) => database.all<SourceRow>(DUE, { before }));
      return rows.map(({ id }) => String(id));
    },
    async take(id, lease, at) {
      const found = await storage.write(SYNCS, (database) => takeIn(database, { id: Number(id), lease, at }));
      return found && takenOf(found, storage);
    },
    apply: (id, step, lease) => apply({ id: Number(id), step, lease }, { storage, now }),
    async release(id, ended, { owner }) {
      const releasing = { id: Number(id), ended: JSON.stringify(ended), owner };
      await storage.write(SYNCS, (database) => database.run(RELEASE, releasing));
    },
    currentPapers: (collection) => currentPapers(storage, collection),
  };
}

const SYNCS: Scope = { across: 'syncs' };

type Within = Pick<StateContext, 'storage' | 'now'>;

async function sourceOf(id: number, storage: Storage): Promise<SourceRow | undefined> {
  return storage.read(SYNCS, (database) => database.first(READ, { id }));
}

async function follow(
  collection: CollectionId,
  { spec, member, channel }: NewFollowing,
  { storage, now }: Within,
): Promise<boolean> {
  const { key, ...bare } = { key: undefined, ...spec };
  const { seal } = storage.sealing;
  const which = { collection, spec: JSON.stringify(bare) };
  const sealed = key === undefined ? null : seal(key);
  const row = {
    ...{ ...which, key: sealed, at: now().getTime() },
    by: storage.pseudonym('member', member),
    channel: channel === undefined ? null : seal(channel),
  };
  return storage.write({ place: collection }, async (database) => {
    if ((await database.run(FOLLOW, row)) > 0) return true;
    await database.run(REPLACE_KEY, { ...which, key: sealed });
    return false;
  });
}

async function whereFollowed(id: string, storage: Storage) {
  const row = await sourceOf(Number(id), storage);
  if (!row) return undefined;
  const channel = row.channel === null ? undefined : storage.sealing.open(row.channel);
  return { spec: JSON.parse(row.spec) as FollowSpec, channel }; // as `follow` wrote it
}

async function unfollowIn(database: Database, collection: CollectionId, id: number): Promise<boolean> {
  if ((await database.run(UNFOLLOW, { id, collection })) === 0) return false;
  await database.run('DELETE FROM source_papers WHERE source = :id', { id });
  await database.run('UPDATE papers SET source = NULL, source_key = NULL WHERE source = :id', { id });
  return true;
}

interface Found {
  readonly row: SourceRow;
  /** The keys of its papers. */
  readonly held: readonly string[];
}

/** Undefined where somebody else holds its lease. */
async function takeIn(
  database: Database,
  { id, lease, at }: { readonly id: number; readonly lease: SyncLease; readonly at: number },
): Promise<Found | undefined> {
  const row = await database.first<SourceRow>(TAKE, { ...lease, id, now: at });
  if (!row) return undefined;
  const held = await database.all<{ key: string }>(HELD, { id });
  return { row, held: held.map(({ key }) => key) };
}

function takenOf({ row, held }: Found, { sealing }: Storage): TakenSource {
  const { collection, spec, key, cursor, ended } = row;
  const opened = key === null ? undefined : sealing.open(key);
  return {
    ...{ collection: keptCollectionId(collection), held },
    spec: { ...(JSON.parse(spec) as FollowSpec), ...defined({ key: opened }) }, // as `follow` wrote it
    cursor: cursor ?? undefined,
    ended: ended === null ? undefined : JSON.parse(ended),
  };
}

async function apply(
  { id, step, lease }: { readonly id: number; readonly step: KeptStep; readonly lease: SyncLease },
  { storage, now }: Within,
): Promise<boolean> {
  const row = await sourceOf(id, storage);
  if (!row) return false;
  const { collection } = row;
  const leftAside = JSON.stringify(step.leftAside.slice(0, MOST_LEFT_ASIDE));
  const kept = { ...lease, id, cursor: step.cursor, leftAside };
  return storage.change(collection, (write) =>
    write(async (database) => {
      if ((await database.run(KEEP_STEP, kept)) === 0) return false;
      await applyStepIn(database, step, { collection, source: id, at: now().getTime() });
      return true;
    }),
  );
}

async function currentPapers(storage: Storage, collection: CollectionId): Promise<readonly Paper[]> {
  const papers: Paper[] = [];
  for (let after = 0; ; ) {
    const read = await storage.read({ place: collection }, (database) =>
      database.all<{ number: number; record: string }>(CURRENT, { collection, after, most: AT_ONCE }),
    );
    papers.push(...read.map(({ record }) => JSON.parse(record) as Paper)); // as it was kept
    if (read.length < AT_ONCE) return papers;
    after = read.at(-1)?.number ?? 0;
    await yieldToEventLoop();
  }
}

const FOLLOW = `
  INSERT INTO sources (collection, spec, key, channel, added_at, added_by) VALUES (:collection, :spec, :key, :channel, :at, :by)
  ON CONFLICT (collection, spec) DO NOTHING`;
const REPLACE_KEY =
  'UPDATE sources SET key = :key, began_at = NULL WHERE collection = :collection AND spec = :spec';
const UNFOLLOW = 'DELETE FROM sources WHERE id = :id AND collection = :collection';
const LIST = `
  SELECT *, (SELECT count(*) FROM source_papers WHERE source = sources.id) AS papers
  FROM sources WHERE collection = :collection ORDER BY id`;
const DUE =
  'SELECT * FROM sources WHERE coalesce(began_at, -1) < :before ORDER BY coalesce(began_at, -1), id';
const READ = 'SELECT * FROM sources WHERE id = :id';
const HELD = 'SELECT key FROM source_papers WHERE source = :id';
const TAKE = `
  UPDATE sources SET owner = :owner, leased_until = :until, began_at = :now
  WHERE id = :id AND (owner IS NULL OR leased_until <= :now)
  RETURNING *`;
const KEEP_STEP = `
  UPDATE sources SET cursor = :cursor, leased_until = :until, left_aside = :leftAside WHERE id = :id AND owner = :owner`;
const RELEASE = `
  UPDATE sources SET ended = :ended, owner = NULL, leased_until = NULL WHERE id = :id AND owner = :owner`;
const CURRENT = `
  SELECT number, record FROM papers
  WHERE collection = :collection AND superseded_at IS NULL AND removed_at IS NULL AND number > :after
  ORDER BY number LIMIT :most`;

interface SourceRow {
  readonly id: number;
  readonly collection: string;
  readonly spec: string;
  readonly key: string | null;
  readonly channel: string | null;
  readonly cursor: string | null;
  readonly began_at: number | null;
  readonly ended: string | null;
  readonly left_aside: string | null;
  readonly papers?: number;
}

function statusOf({ id, spec, papers = 0, began_at, ended, left_aside }: SourceRow): FollowStatus {
  return {
    ...{ id: String(id), spec: JSON.parse(spec), papers },
    leftAside: left_aside === null ? [] : JSON.parse(left_aside),
    ...defined({
      syncedAt: began_at === null ? undefined : new Date(began_at),
      ended: ended === null ? undefined : JSON.parse(ended),
    }),
  };
}
