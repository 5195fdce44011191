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
import type { Storage } from './storage.ts';

/** So many are read at a time, so that everything else goes on between. */
const AT_ONCE = 200;
/** Of a source, for a person. */
const MOST_LEFT_ASIDE = 50;

/** One change of a collection after the other. */
type Changing = <T>(collection: string, work: () => Promise<T>) => Promise<T>;

interface Within extends Pick<StateContext, 'storage' | 'now'> {
  readonly changing: Changing;
}

export function createFollowStore({ storage, now }: StateContext, changing: Changing): FollowStore {
  const within: Within = { storage, now, changing };
  return {
    follow: (collection, following) => follow(collection, following, within),
    whereFollowed: (id) => whereFollowed(id, within),
    unfollow: (collection, id) =>
      changing(collection, () => storage.write((database) => unfollowIn(database, collection, Number(id)))),
    list: async (collection) => (await rowsOf(storage, LIST, collection)).map(statusOf),
    due: async (before) => (await rowsOf(storage, DUE, before)).map(({ id }) => String(id)),
    take: async (id, lease, at) => {
      const found = await storage.write((database) => takeIn(database, { id: Number(id), lease, at }));
      return found && takenOf(found, storage);
    },
    apply: (id, step, lease) => apply({ id: Number(id), step, lease }, within),
    release: (id, ended, { owner }) =>
      storage.write((database) => {
        database.prepare(RELEASE).run(JSON.stringify(ended), Number(id), owner);
      }),
    currentPapers: (collection) => currentPapers(storage, collection),
  };
}

async function rowsOf(storage: Storage, sql: string, binding: string | number): Promise<SourceRow[]> {
  return (await storage.read((database) => database.prepare(sql).all(binding))) as SourceRow[]; // the columns of the table
}

async function follow(
  collection: CollectionId,
  { spec, member, channel }: NewFollowing,
  { storage, now }: Within,
): Promise<boolean> {
  const { key, ...bare } = { key: undefined, ...spec };
  const row = {
    ...{ collection, spec: JSON.stringify(bare), at: now().getTime() },
    by: storage.pseudonym('member', member),
    key: key === undefined ? null : storage.sealing.seal(key),
    channel: channel === undefined ? null : storage.sealing.seal(channel),
  };
  return storage.write((database) => {
    if (database.prepare(FOLLOW).run(row).changes > 0) return true;
    database.prepare(REPLACE_KEY).run(row.key, collection, row.spec);
    return false;
  });
}

async function whereFollowed(id: string, { storage }: Within) {
  const [row] = await rowsOf(storage, READ, Number(id));
  if (!row) return undefined;
  const channel = row.channel === null ? undefined : storage.sealing.open(row.channel);
  return { spec: JSON.parse(row.spec) as FollowSpec, channel }; // as `follow` wrote it
}

function unfollowIn(database: Database, collection: CollectionId, id: number): boolean {
  if (database.prepare(UNFOLLOW).run(id, collection).changes === 0) return false;
  database.prepare('DELETE FROM source_papers WHERE source = ?').run(id);
  database.prepare('UPDATE papers SET source = NULL, source_key = NULL WHERE source = ?').run(id);
  return true;
}

interface Found {
  readonly row: SourceRow;
  /** The keys of its papers. */
  readonly held: readonly string[];
}

/** Undefined where somebody else holds its lease. */
function takeIn(
  database: Database,
  {
    id,
    lease: { owner, until },
    at,
  }: { readonly id: number; readonly lease: SyncLease; readonly at: number },
): Found | undefined {
  if (database.prepare(TAKE).run({ id, owner, until, now: at }).changes === 0) return undefined;
  const held = database.prepare('SELECT key FROM source_papers WHERE source = ?').pluck().all(id);
  return { row: database.prepare(READ).get(id) as SourceRow, held: held as string[] }; // their columns
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
  { storage, now, changing }: Within,
): Promise<boolean> {
  const [row] = await rowsOf(storage, READ, id);
  if (!row) return false;
  const { collection } = row;
  const leftAside = JSON.stringify(step.leftAside.slice(0, MOST_LEFT_ASIDE));
  const kept = { ...lease, id, cursor: step.cursor, leftAside };
  return changing(collection, () =>
    storage.write((database) => {
      if (database.prepare(KEEP_STEP).run(kept).changes === 0) return false;
      applyStepIn(database, step, { collection, source: id, at: now().getTime() });
      return true;
    }),
  );
}

async function currentPapers(storage: Storage, collection: CollectionId): Promise<readonly Paper[]> {
  const papers: Paper[] = [];
  for (let after = 0; ; ) {
    const rows = await storage.read((database) => database.prepare(CURRENT).all(collection, after, AT_ONCE));
    const read = rows as { number: number; record: string }[]; // the columns of CURRENT
    papers.push(...read.map(({ record }) => JSON.parse(record) as Paper)); // as it was kept
    if (read.length < AT_ONCE) return papers;
    after = read.at(-1)?.number ?? 0;
    await yieldToEventLoop();
  }
}

const FOLLOW = `
  INSERT INTO sources (collection, spec, key, channel, added_at, added_by) VALUES (:collection, :spec, :key, :channel, :at, :by)
  ON CONFLICT (collection, spec) DO NOTHING`;
const REPLACE_KEY = 'UPDATE sources SET key = ?, began_at = NULL WHERE collection = ? AND spec = ?';
const UNFOLLOW = 'DELETE FROM sources WHERE id = ? AND collection = ?';
const LIST = `
  SELECT *, (SELECT count(*) FROM source_papers WHERE source = sources.id) AS papers
  FROM sources WHERE collection = ? ORDER BY id`;
const DUE = 'SELECT * FROM sources WHERE coalesce(began_at, -1) < ? ORDER BY coalesce(began_at, -1), id';
const READ = 'SELECT * FROM sources WHERE id = ?';
const TAKE = `
  UPDATE sources SET owner = :owner, leased_until = :until, began_at = :now
  WHERE id = :id AND (owner IS NULL OR leased_until <= :now)`;
const KEEP_STEP = `
  UPDATE sources SET cursor = :cursor, leased_until = :until, left_aside = :leftAside WHERE id = :id AND owner = :owner`;
const RELEASE = 'UPDATE sources SET ended = ?, owner = NULL, leased_until = NULL WHERE id = ? AND owner = ?';
const CURRENT = `
  SELECT number, record FROM papers
  WHERE collection = ? AND superseded_at IS NULL AND removed_at IS NULL AND number > ? ORDER BY number LIMIT ?`;

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
