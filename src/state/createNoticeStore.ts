import { defined } from '../defined.ts';
import type { Collection } from '../papers/collection.ts';
import type { Paper } from '../papers/paper.ts';
import { gravestNotice, type PaperNotice } from '../papers/paperNotice.ts';
import type { FollowSpec, Notice, Provenance } from '../sources/sources.ts';
import type { CheckedPaper, WatchedPaper } from '../sources/sync/checkNotices.ts';
import { type Database, putSql, type SqlParameters } from './database.ts';
import type { PaperNotices, UntoldRetraction } from './noticeStore.ts';
import { closeRevision, nextRevision } from './paperRevision.ts';
import { oldestKept } from './retention.ts';
import { SHARED } from './sharedVersions.ts';
import type { StateContext } from './stateContext.ts';
import type { Scope, Storage } from './storage.ts';

/** `shared`: the operator's papers. */
export function createNoticeStore(context: StateContext, shared: () => Collection): PaperNotices {
  const { storage } = context;
  const within: Within = { ...context, shared };
  return {
    dueForNotices: (before, most) => dueFor(before, most, within),
    async keepNotices(checked) {
      for (const collection of new Set(checked.map((each) => each.collection))) {
        const own = checked.filter((each) => each.collection === collection);
        await storage.change(collection, (step) => step((database) => keepIn(database, collection, own)));
      }
    },
    async ofShared() {
      const gravest = [...(await sharedRows(storage))].flatMap(([id, { found }]): [string, PaperNotice][] => {
        const notice = gravestNotice(noticesIn(found));
        return notice ? [[id, notice]] : [];
      });
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

const NOTICES: Scope = { across: 'notices' };

function readAll<Row>(storage: Storage, sql: string, parameters?: SqlParameters): Promise<readonly Row[]> {
  return storage.read(NOTICES, (database) => database.all<Row>(sql, parameters));
}

async function sharedRows(storage: Storage): Promise<ReadonlyMap<string, NoticeRow>> {
  const rows = await readAll<NoticeRow>(storage, OF_COLLECTION, { collection: SHARED });
  return new Map(rows.map((row) => [row.paper, row]));
}

async function dueFor(before: number, most: number, { storage, shared }: Within): Promise<WatchedPaper[]> {
  const rows = await readAll<DueRow>(storage, DUE, { before, most });
  const due = rows.map(({ collection, record, found, ...from }): WatchedPaper => {
    const arxivVersion = arxivVersionOf(from);
    return { collection, paper: JSON.parse(record), known: noticesIn(found), ...defined({ arxivVersion }) };
  });
  if (due.length >= most) return due;
  const known = await sharedRows(storage);
  const ofShared = [...shared()]
    .filter(({ id }) => (known.get(id)?.checked_at ?? -1) < before)
    .slice(0, most - due.length)
    .map((paper) => ({ collection: SHARED, paper, known: noticesIn(known.get(paper.id)?.found) }));
  return [...due, ...ofShared];
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
const DUE = `
  SELECT papers.collection, record, found, provenance, (SELECT spec FROM sources WHERE id = papers.source) AS spec FROM papers
  LEFT JOIN notices ON notices.collection = papers.collection AND notices.paper = papers.id
  WHERE papers.collection <> '${SHARED}' AND superseded_at IS NULL AND removed_at IS NULL AND coalesce(checked_at, -1) < :before
  ORDER BY coalesce(checked_at, -1) LIMIT :most`;
const OF_COLLECTION = 'SELECT * FROM notices WHERE collection = :collection';
const KEPT = 'SELECT found, told FROM notices WHERE collection = :collection AND paper = :paper';
const KEEP = putSql(
  'notices',
  ['collection', 'paper'],
  ['collection', 'paper', 'found', 'checked_at', 'told'],
);
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

interface NoticeRow {
  readonly paper: string;
  readonly found: string;
  readonly checked_at: number;
}
interface DueRow {
  readonly collection: string;
  readonly record: string;
  readonly found: string | null;
  readonly provenance: string;
  /** Of the source that it is followed from. */
  readonly spec: string | null;
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
async function keepIn(
  database: Database,
  collection: string,
  checked: readonly CheckedPaper[],
): Promise<void> {
  const revision = await nextRevision(database, collection);
  let changed = 0;
  for (const { paper, notices, checkedAt } of checked) {
    const which = { collection, paper: paper.id };
    const row = await database.first<{ found: string; told: number }>(KEPT, which);
    const before = noticesIn(row?.found);
    const isTold = row?.told === 1 && before.some(({ kind }) => kind === 'retracted');
    const found = JSON.stringify(notices);
    await database.run(KEEP, { ...which, found, checked_at: checkedAt, told: Number(isTold) });
    if (JSON.stringify(gravestNotice(before)) !== JSON.stringify(gravestNotice(notices)))
      changed += await database.run(TOUCH, { ...which, revision });
  }
  await closeRevision(database, { collection, revision, changed });
}

/** What Zotero holds is Zotero's to change, where its abstract may be from. */
function arxivVersionOf({ provenance, spec }: Pick<DueRow, 'provenance' | 'spec'>): number | undefined {
  const { source, version }: Provenance = JSON.parse(provenance);
  const isZotero = spec !== null && (JSON.parse(spec) as FollowSpec).kind === 'zotero'; // as it was followed
  return source !== 'arxiv' || version === undefined || isZotero ? undefined : Number(version);
}

function noticesIn(found: string | null | undefined): readonly Notice[] {
  return found ? JSON.parse(found) : [];
}
