import { keptCollectionId } from '../collections/collectionId.ts';
import { defined } from '../defined.ts';
import type { Paper } from '../papers/paper.ts';
import { yieldToEventLoop } from '../process/yieldToEventLoop.ts';
import type { FollowSpec } from '../sources/sources.ts';
import { applyStepIn } from './applyStepIn.ts';
import type { FollowStatus, FollowStore, TakenSource } from './followStore.ts';
import type { StateContext } from './stateContext.ts';

/** So many are read at a time, so that everything else goes on between. */
const AT_ONCE = 200;
/** Of a source, for a person. */
const MOST_LEFT_ASIDE = 50;

/** `changing`: the turns in which collections change. */
export function createFollowStore(
  { storage, now }: StateContext,
  changing: <T>(collection: string, work: () => Promise<T>) => Promise<T>,
): FollowStore {
  const all = async (sql: string, ...bindings: readonly (string | number)[]) =>
    (await storage.read((database) => database.prepare(sql).all(...bindings))) as SourceRow[]; // the columns of the table
  const specOf = ({ spec, key }: SourceRow): FollowSpec => {
    const opened = key === null ? undefined : storage.sealing.open(key);
    return { ...(JSON.parse(spec) as FollowSpec), ...defined({ key: opened }) }; // as `follow` wrote it
  };
  return {
    async follow(collection, { spec, member, channel }) {
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
    },
    async whereFollowed(id) {
      const [row] = await all(READ, Number(id));
      if (!row) return undefined;
      const channel = row.channel === null ? undefined : storage.sealing.open(row.channel);
      return { spec: JSON.parse(row.spec), channel };
    },
    unfollow: (collection, id) =>
      changing(collection, () =>
        storage.write((database) => {
          if (database.prepare(UNFOLLOW).run(Number(id), collection).changes === 0) return false;
          database.prepare('DELETE FROM source_papers WHERE source = ?').run(Number(id));
          database
            .prepare('UPDATE papers SET source = NULL, source_key = NULL WHERE source = ?')
            .run(Number(id));
          return true;
        }),
      ),
    list: async (collection) => (await all(LIST, collection)).map(statusOf),
    due: async (before) => (await all(DUE, before)).map(({ id }) => String(id)),
    async take(id, lease, at) {
      const found = await storage.write((database) => {
        const { changes } = database
          .prepare(TAKE)
          .run({ id: Number(id), owner: lease.owner, until: lease.until, now: at });
        if (changes === 0) return undefined;
        const held = database
          .prepare('SELECT key FROM source_papers WHERE source = ?')
          .pluck()
          .all(Number(id));
        return { row: database.prepare(READ).get(Number(id)) as SourceRow, held: held as string[] }; // their columns
      });
      if (!found) return undefined;
      const { row, held } = found;
      const taken: TakenSource = {
        ...{ collection: keptCollectionId(row.collection), spec: specOf(row), held },
        cursor: row.cursor ?? undefined,
        ended: row.ended === null ? undefined : JSON.parse(row.ended),
      };
      return taken;
    },
    async apply(id, step, lease) {
      const [row] = await all(READ, Number(id));
      if (!row) return false;
      const { collection } = row;
      const leftAside = JSON.stringify(step.leftAside.slice(0, MOST_LEFT_ASIDE));
      const kept = { ...lease, id: Number(id), cursor: step.cursor, leftAside };
      return changing(collection, () =>
        storage.write((database) => {
          if (database.prepare(KEEP_STEP).run(kept).changes === 0) return false;
          applyStepIn(database, step, { collection, source: Number(id), at: now().getTime() });
          return true;
        }),
      );
    },
    async release(id, ended, { owner }) {
      await storage.write((database) =>
        database.prepare(RELEASE).run(JSON.stringify(ended), Number(id), owner),
      );
    },
    async currentPapers(collection) {
      const papers: Paper[] = [];
      for (let after = 0; ; ) {
        const rows = await storage.read((database) =>
          database.prepare(CURRENT).all(collection, after, AT_ONCE),
        );
        const read = rows as { number: number; record: string }[]; // the columns of CURRENT
        papers.push(...read.map(({ record }) => JSON.parse(record) as Paper)); // as it was kept
        if (read.length < AT_ONCE) return papers;
        after = read.at(-1)?.number ?? 0;
        await yieldToEventLoop();
      }
    },
  };
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
