import type { Collection } from '../papers/collection.ts';
import type { Paper } from '../papers/paper.ts';
import { gravestNotice, type PaperNotice } from '../papers/paperNotice.ts';
import type { Notice } from '../sources/sources.ts';
import type { CheckedPaper, WatchedPaper } from '../sources/sync/checkNotices.ts';
import type { Database } from './database.ts';
import type { PaperNotices, UntoldRetraction } from './noticeStore.ts';
import { closeRevision, nextRevision } from './paperRevision.ts';
import { oldestKept } from './retention.ts';
import type { StateContext } from './stateContext.ts';

/** In place of a collection's id, all of which are longer. */
const SHARED = 'shared';

export interface NoticeStoreOptions {
  /** The turns in which collections change. */
  readonly changing: <T>(collection: string, work: () => Promise<T>) => Promise<T>;
  /** The operator's papers. */
  readonly shared: () => Collection;
}

export function createNoticeStore(
  { storage, now }: StateContext,
  { changing, shared }: NoticeStoreOptions,
): PaperNotices {
  const read = async <T>(sql: string, ...bindings: readonly (string | number)[]) =>
    (await storage.read((database) => database.prepare(sql).all(...bindings))) as T[]; // the columns of each query
  const sharedRows = async () =>
    new Map((await read<NoticeRow>(OF_COLLECTION, SHARED)).map((row) => [row.paper, row]));
  return {
    async dueForNotices(before, most) {
      const rows = await read<DueRow>(DUE, before, most);
      const due = rows.map(
        ({ collection, record, found }): WatchedPaper => ({
          collection,
          paper: JSON.parse(record),
          known: noticesIn(found),
        }),
      );
      if (due.length >= most) return due;
      const known = await sharedRows();
      const ofShared = [...shared()]
        .filter(({ id }) => (known.get(id)?.checked_at ?? -1) < before)
        .slice(0, most - due.length)
        .map((paper) => ({ collection: SHARED, paper, known: noticesIn(known.get(paper.id)?.found) }));
      return [...due, ...ofShared];
    },
    async keepNotices(checked) {
      for (const collection of new Set(checked.map((each) => each.collection))) {
        const own = checked.filter((each) => each.collection === collection);
        await changing(collection, () => storage.write((database) => keepIn(database, collection, own)));
      }
    },
    async ofShared() {
      const gravest = [...(await sharedRows())].flatMap(([id, { found }]): [string, PaperNotice][] => {
        const notice = gravestNotice(noticesIn(found));
        return notice ? [[id, notice]] : [];
      });
      return new Map(gravest);
    },
    async untold() {
      const own = await read<UntoldRow>(UNTOLD_OWN);
      const known = [...shared()];
      const rows = await read<NoticeRow>(UNTOLD_SHARED, SHARED);
      const ofShared = rows.flatMap(({ paper, found }) => {
        const there = known.find(({ id }) => id === paper);
        return there ? [{ collection: SHARED, paper: there, found }] : [];
      });
      const all = [...own.map((row) => ({ ...row, paper: JSON.parse(row.record) as Paper })), ...ofShared];
      return Promise.all(all.map(({ collection, paper, found }) => retractionOf(collection, paper, found)));
    },
    async setTold({ collection, paper }) {
      await storage.write((database) => database.prepare(SET_TOLD).run(collection, paper.id));
    },
  };

  async function retractionOf(collection: string, paper: Paper, found: string): Promise<UntoldRetraction> {
    const since = oldestKept('citings', now()).getTime();
    const rows =
      collection === SHARED
        ? await read<CitingRow>(CITING_SHARED, paper.id, since)
        : await read<CitingRow>(CITING, paper.id, since, collection);
    const channels = new Map<string, number>();
    for (const { channel } of rows) {
      const opened = storage.sealing.open(channel);
      if (opened !== undefined) channels.set(opened, (channels.get(opened) ?? 0) + 1);
    }
    const notice = noticesIn(found).find(({ kind }) => kind === 'retracted');
    return {
      ...{ collection, paper },
      notice: notice ?? { kind: 'retracted', link: paper.link ?? '' }, // the query asks for one
      channels: [...channels].map(([channel, answers]) => ({ channel, answers })),
    };
  }
}

const IS_RETRACTED = `found LIKE '%"kind":"retracted"%'`;
const DUE = `
  SELECT papers.collection, record, found FROM papers
  LEFT JOIN notices ON notices.collection = papers.collection AND notices.paper = papers.id
  WHERE superseded_at IS NULL AND removed_at IS NULL AND coalesce(checked_at, -1) < ?
  ORDER BY coalesce(checked_at, -1) LIMIT ?`;
const OF_COLLECTION = 'SELECT * FROM notices WHERE collection = ?';
const KEPT = 'SELECT found, told FROM notices WHERE collection = ? AND paper = ?';
const KEEP = `
  INSERT OR REPLACE INTO notices (collection, paper, found, checked_at, told)
  VALUES (:collection, :paper, :found, :checkedAt, :told)`;
const TOUCH = `
  UPDATE papers SET changed = ? WHERE collection = ? AND id = ? AND superseded_at IS NULL AND removed_at IS NULL`;
const UNTOLD_OWN = `
  SELECT notices.collection, notices.found, papers.record FROM notices
  JOIN papers ON papers.collection = notices.collection AND papers.id = notices.paper AND superseded_at IS NULL
  WHERE told = 0 AND ${IS_RETRACTED}`;
const UNTOLD_SHARED = `SELECT * FROM notices WHERE told = 0 AND collection = ? AND ${IS_RETRACTED}`;
const SET_TOLD = 'UPDATE notices SET told = 1 WHERE collection = ? AND paper = ?';
const CITING = `
  SELECT channel FROM citings, json_each(citings.papers) AS cited
  WHERE cited.value = ? AND asked_at > ? AND is_private = 0 AND coalesce(server, member) = ?`;
/** Places that have no paper of their own with that id have seen the operator's. */
const CITING_SHARED = `
  SELECT channel FROM citings, json_each(citings.papers) AS cited
  WHERE cited.value = ? AND asked_at > ? AND is_private = 0
    AND NOT EXISTS (SELECT 1 FROM papers WHERE collection = coalesce(server, member) AND id = cited.value)`;

interface NoticeRow {
  readonly paper: string;
  readonly found: string;
  readonly checked_at: number;
}
interface DueRow {
  readonly collection: string;
  readonly record: string;
  readonly found: string | null;
}
interface UntoldRow {
  readonly collection: string;
  readonly record: string;
  readonly found: string;
}
interface CitingRow {
  readonly channel: string;
}

/** A paper whose gravest notice is another one now changes its collection, without being another version. */
function keepIn(database: Database, collection: string, checked: readonly CheckedPaper[]): void {
  const revision = nextRevision(database, collection);
  let changed = 0;
  for (const { paper, notices, checkedAt } of checked) {
    const row = database.prepare(KEPT).get(collection, paper.id) as
      | { found: string; told: number }
      | undefined; // its columns
    const before = noticesIn(row?.found);
    const isTold = row?.told === 1 && before.some(({ kind }) => kind === 'retracted');
    const found = JSON.stringify(notices);
    database.prepare(KEEP).run({ collection, paper: paper.id, found, checkedAt, told: Number(isTold) });
    if (JSON.stringify(gravestNotice(before)) !== JSON.stringify(gravestNotice(notices)))
      changed += database.prepare(TOUCH).run(revision, collection, paper.id).changes;
  }
  closeRevision(database, { collection, revision, changed });
}

function noticesIn(found: string | null | undefined): readonly Notice[] {
  return found ? JSON.parse(found) : [];
}
