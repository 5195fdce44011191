import type { CollectionId } from '../collections/collectionId.ts';
import { defined } from '../defined.ts';
import type { Paper } from '../papers/paper.ts';
import { gravestNotice } from '../papers/paperNotice.ts';
import { yieldToEventLoop } from '../process/yieldToEventLoop.ts';
import type { Database } from './database.ts';
import { closeRevision, nextRevision, standingOf } from './paperRevision.ts';
import type { Changed, NewPapers, PaperChange, PaperStore, PaperVersion } from './paperStore.ts';
import { putAll, putAnalyses, renewAll } from './putPapers.ts';
import { createSharedVersions, SHARED } from './sharedVersions.ts';
import type { StateContext } from './stateContext.ts';
import type { Storage } from './storage.ts';

/** So many are read or written at a time, so that everything else goes on between. */
const AT_ONCE = 40;

export function createPaperStore({ storage, now }: StateContext): PaperStore {
  const version: PaperStore['version'] = (collection, id, number) =>
    storage.read({ place: collection }, (database) => versionIn(database, { collection, id, number }));
  return {
    standing: (collection) =>
      storage.read({ place: collection }, (database) => standingOf(database, collection)),
    changes: (collection, since, until) => changesBetween(storage, collection, { since, until }),
    put: (collection, papers, member) =>
      storage.change(collection, (step) =>
        putAll(papers, { step, collection, by: storage.pseudonym('member', member), at: now().getTime() }),
      ),
    putAnalyses: (collection, papers) => putAnalyses(papers, { storage, collection }),
    remove: (collection, ids) =>
      storage.change(collection, (step) =>
        step((database) => removeIn(database, { collection, ids, at: now().getTime() })),
      ),
    restore: (collection, revision, notBefore) =>
      storage.change(collection, (step) =>
        step((database) => restoreIn(database, { collection, revision, notBefore: notBefore.getTime() })),
      ),
    newSinceDigest: (collection) =>
      storage.read({ place: collection }, (database) => newIn(database, collection)),
    setDigested: (collection) =>
      storage.write({ place: collection }, async (database) => {
        await database.run(SET_DIGESTED, { collection, at: now().getTime() });
      }),
    version,
    sharedVersion: (id, number) => version(SHARED, id, number),
    keepShared: createSharedVersions({ storage, now }),
    renew: (collection, papers) =>
      storage.change(collection, (step) => renewAll(papers, { step, collection, at: now().getTime() })),
    async startOver(collection) {
      await storage.change(collection, (step) => step((database) => eraseCollection(database, collection)));
      await storage.overwriteDeleted();
    },
  };
}

async function changesBetween(
  storage: Storage,
  collection: CollectionId,
  { since, until }: { readonly since: number; readonly until: number },
): Promise<readonly PaperChange[]> {
  const found: PaperChange[] = [];
  let [at, after] = [since, Number.MAX_SAFE_INTEGER];
  for (;;) {
    const read = await storage.read({ place: collection }, (database) =>
      database.all<Row>(CHANGES, { collection, at, after, until, most: AT_ONCE }),
    );
    found.push(...read.map(changeOf));
    if (read.length < AT_ONCE) return found;
    [at, after] = [read.at(-1)?.changed ?? until, read.at(-1)?.number ?? 0];
    await yieldToEventLoop();
  }
}

async function removeIn(
  database: Database,
  {
    collection,
    ids,
    at,
  }: { readonly collection: CollectionId; readonly ids: readonly string[]; readonly at: number },
): Promise<Changed> {
  const revision = await nextRevision(database, collection);
  let changed = 0;
  for (const id of ids) changed += await database.run(REMOVE, { collection, id, at, revision });
  return closeRevision(database, { collection, revision, changed });
}

async function versionIn(
  database: Database,
  {
    number,
    ...which
  }: { readonly collection: CollectionId; readonly id: string; readonly number?: number | undefined },
): Promise<PaperVersion | undefined> {
  const row = await database.first<Row>(VERSION, { ...which, version: number ?? null });
  return row && versionOf(row);
}

async function restoreIn(
  database: Database,
  restoring: { readonly collection: CollectionId; readonly revision: number; readonly notBefore: number },
): Promise<Changed> {
  const { collection } = restoring;
  const next = await nextRevision(database, collection);
  const changed = await database.run(RESTORE, { ...restoring, next });
  return closeRevision(database, { collection, revision: next, changed });
}

async function newIn(database: Database, collection: CollectionId): Promise<NewPapers> {
  const since = await database.value(DIGESTED, { collection });
  const rows = await database.all<{ id: string }>(NEW, { collection, since: since ?? -1 });
  return { ids: rows.map(({ id }) => id), ...defined({ since: since ? new Date(since) : undefined }) };
}

/** All that belongs to the collection of a server or a member, whose pseudonym is its id. */
export async function eraseCollection(database: Database, collection: string): Promise<void> {
  for (const table of ['papers', 'additions', 'source_papers', 'sources', 'notices'])
    await database.run(`DELETE FROM ${table} WHERE collection = :collection`, { collection });
  await database.run('DELETE FROM collections WHERE id = :collection', { collection });
}

const SET_DIGESTED = 'UPDATE collections SET digested_at = :at WHERE id = :collection';
const DIGESTED = 'SELECT digested_at FROM collections WHERE id = :collection';
/** Another text of a paper that was there is not new. */
const NEW = `
  SELECT id FROM papers AS new
  WHERE collection = :collection AND superseded_at IS NULL AND removed_at IS NULL AND added_at > :since
    AND NOT EXISTS (SELECT 1 FROM papers WHERE collection = :collection AND id = new.id AND added_at <= :since)
  ORDER BY number`;
/** What was announced about a paper. */
const FOUND =
  '(SELECT found FROM notices WHERE collection = papers.collection AND paper = papers.id) AS found';
const CHANGES = `
  SELECT number, changed, version, record, provenance, problems, analysis, analysed_by, removed_at, ${FOUND} FROM papers
  WHERE collection = :collection AND changed >= :at AND (changed, number) > (:at, :after) AND changed <= :until
    AND superseded_at IS NULL
  ORDER BY changed, number LIMIT :most`;
const REMOVE = `
  UPDATE papers SET removed_at = :at, changed = :revision
  WHERE collection = :collection AND id = :id AND superseded_at IS NULL AND removed_at IS NULL AND changed < :revision`;
const RESTORE = `
  UPDATE papers SET removed_at = NULL, changed = :next
  WHERE collection = :collection AND changed = :revision AND superseded_at IS NULL AND removed_at >= :notBefore`;
const VERSION = `
  SELECT *, ${FOUND} FROM papers WHERE collection = :collection AND id = :id AND version = coalesce(:version, version)
    AND changed <= (SELECT revision FROM collections WHERE id = :collection)
  ORDER BY version DESC LIMIT 1`;
interface Row {
  readonly number: number;
  readonly changed: number;
  readonly version: number;
  readonly record: string;
  readonly provenance: string;
  readonly problems: string;
  readonly analysis: string;
  readonly analysed_by: string;
  readonly added_at: number;
  readonly removed_at: number | null;
  readonly found: string | null;
}

function sourcedOf({ record, provenance, problems, found }: Row) {
  const notice = found === null ? undefined : gravestNotice(JSON.parse(found));
  const paper: Paper = { ...JSON.parse(record), ...defined({ notice }) };
  return { paper, provenance: JSON.parse(provenance), problems: JSON.parse(problems) };
}

function changeOf(row: Row): PaperChange {
  const { version, analysis, analysed_by: analysedBy, removed_at } = row;
  return { ...sourcedOf(row), version, analysis, analysedBy, isRemoved: removed_at !== null };
}

function versionOf(row: Row): PaperVersion {
  return { ...sourcedOf(row), version: row.version, addedAt: new Date(row.added_at) };
}
