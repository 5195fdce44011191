import type { Collection } from '../papers/collection.ts';
import type { Paper } from '../papers/paper.ts';
import { gravestNotice, type PaperNotice } from '../papers/paperNotice.ts';
import type { CheckedPaper } from '../sources/sync/checkNotices.ts';
import type { Database, SqlParameters } from './database.ts';
import { dueForNotices, NOTICES, type NoticeRow, noticesIn, sharedNotices } from './dueForNotices.ts';
import type { PaperNotices, UntoldRetraction } from './noticeStore.ts';
import { closeRevision, nextRevision } from './paperRevision.ts';
import { oldestKept } from './retention.ts';
import { SHARED } from './sharedVersions.ts';
import type { StateContext } from './stateContext.ts';
import type { Storage } from './storage.ts';

/** `shared`: the operator's papers. */
export function createNoticeStore(context: StateContext, shared: () => Collection): PaperNotices {
  const { storage } = context;
  const within: Within = { ...context, shared };
  return {
    dueForNotices: (before, atOnce) => dueForNotices({ before, atOnce }, context, shared),
    async keepNotices(checked) {
      for (const collection of new Set(checked.map((each) => each.collection))) {
        const own = checked.filter((each) => each.collection === collection);
        await storage.change(collection, (step) => step((database) => keepIn(database, collection, own)));
      }
    },
    async ofShared() {
      const gravest = [...(await sharedNotices(storage))].flatMap(
        ([id, { found }]): [string, PaperNotice][] => {
          const notice = gravestNotice(noticesIn(found));
          return notice ? [[id, notice]] : [];
        },
      );
      return new Map(gravest);
    },
    untold: () => untold(within),
    async setTold({ collection, paper }) {
      const told = { collection, paper: paper.id };
      await storage.write({ place: collection }, (database) => database.run(SET_TOLD, told));
    },
  };
}

interface Within extends StateContext {
  readonly shared: () => Collection;
}

function readAll<Row>(storage: Storage, sql: string, parameters?: SqlParameters): Promise<readonly Row[]> {
  return storage.read(NOTICES, (database) => database.all<Row>(sql, parameters));
}

async function untold({ storage, shared, now }: Within): Promise<readonly UntoldRetraction[]> {
  const own = await readAll<UntoldRow>(storage, UNTOLD_OWN);
  const known = [...shared()];
  const rows = await readAll<NoticeRow>(storage, UNTOLD_SHARED, { collection: SHARED });
  const ofShared = rows.flatMap(({ paper, found }): Untold[] => {
    const there = known.find(({ id }) => id === paper);
    return there ? [{ collection: SHARED, paper: there, found }] : [];
  });
  const all = [
    ...own.map(({ record, ...row }): Untold => ({ ...row, paper: JSON.parse(record) })),
    ...ofShared,
  ];
  return Promise.all(all.map((each) => retractionOf(each, { storage, now })));
}

interface Untold {
  readonly collection: string;
  readonly paper: Paper;
  readonly found: string;
}

async function retractionOf(
  { collection, paper, found }: Untold,
  { storage, now }: Pick<Within, 'storage' | 'now'>,
): Promise<UntoldRetraction> {
  const cited = { paper: paper.id, since: oldestKept('citings', now()).getTime() };
  const rows = await (collection === SHARED
    ? readAll<CitingRow>(storage, CITING_SHARED, cited)
    : readAll<CitingRow>(storage, CITING, { ...cited, collection }));
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

const IS_RETRACTED = `found LIKE '%"kind":"retracted"%'`;
const KEPT = `
  SELECT paper, found, told, checked_at FROM notices
  WHERE collection = :collection AND paper IN (SELECT value FROM json_each(:papers))`;
/** One statement for all papers of which the same is kept, which is nothing for nearly all. */
const KEEP = `
  INSERT INTO notices (collection, paper, found, checked_at, told)
  SELECT :collection, value, :found, :checkedAt, :told FROM json_each(:papers) WHERE true
  ON CONFLICT (collection, paper) DO UPDATE
  SET found = excluded.found, checked_at = excluded.checked_at, told = excluded.told`;
const TOUCH = `
  UPDATE papers SET changed = :revision
  WHERE collection = :collection AND id = :paper AND superseded_at IS NULL AND removed_at IS NULL`;
const UNTOLD_OWN = `
  SELECT notices.collection, notices.found, papers.record FROM notices
  JOIN papers ON papers.collection = notices.collection AND papers.id = notices.paper AND superseded_at IS NULL
  WHERE told = 0 AND notices.collection <> '${SHARED}' AND ${IS_RETRACTED}`;
const UNTOLD_SHARED = `SELECT * FROM notices WHERE told = 0 AND collection = :collection AND ${IS_RETRACTED}`;
const SET_TOLD = 'UPDATE notices SET told = 1 WHERE collection = :collection AND paper = :paper';
const CITING = `
  SELECT channel FROM citings, json_each(citings.papers) AS cited
  WHERE cited.value = :paper AND asked_at > :since AND is_private = 0 AND coalesce(server, member) = :collection`;
/** Places that have no paper of their own with that id have seen the operator's. */
const CITING_SHARED = `
  SELECT channel FROM citings, json_each(citings.papers) AS cited
  WHERE cited.value = :paper AND asked_at > :since AND is_private = 0
    AND NOT EXISTS (SELECT 1 FROM papers WHERE collection = coalesce(server, member) AND id = cited.value)`;

interface UntoldRow {
  readonly collection: string;
  readonly record: string;
  readonly found: string;
}
interface CitingRow {
  readonly channel: string;
}

/** A paper whose gravest notice is another one now changes its collection, without being another version. */
async function keepIn(
  database: Database,
  collection: string,
  checked: readonly CheckedPaper[],
): Promise<void> {
  const revision = await nextRevision(database, collection);
  const papers = JSON.stringify(checked.map(({ paper }) => paper.id));
  const rows = await database.all<NoticeRow>(KEPT, { collection, papers });
  const known = new Map(rows.map((row) => [row.paper, row]));
  const alike = new Map<string, { readonly kept: Kept; readonly papers: string[] }>();
  let changed = 0;
  for (const { paper, notices, checkedAt } of checked) {
    const row = known.get(paper.id);
    const before = noticesIn(row?.found);
    const isTold = row?.told === 1 && before.some(({ kind }) => kind === 'retracted');
    const kept = { found: JSON.stringify(notices), checkedAt, told: Number(isTold) };
    const name = JSON.stringify(kept);
    if (!alike.get(name)?.papers.push(paper.id)) alike.set(name, { kept, papers: [paper.id] });
    if (JSON.stringify(gravestNotice(before)) !== JSON.stringify(gravestNotice(notices)))
      changed += await database.run(TOUCH, { collection, paper: paper.id, revision });
  }
  for (const each of alike.values())
    await database.run(KEEP, { collection, ...each.kept, papers: JSON.stringify(each.papers) });
  await closeRevision(database, { collection, revision, changed });
}

interface Kept {
  readonly found: string;
  readonly checkedAt: number;
  readonly told: number;
}
