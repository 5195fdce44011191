// Puts papers into the collection of a place, piece by piece, so that everything else goes on between.
import { createHash } from 'node:crypto';
import type { CollectionId } from '../collections/collectionId.ts';
import { yieldToEventLoop } from '../process/yieldToEventLoop.ts';
import type { Database } from './database.ts';
import { closeRevision, nextRevision, recordOf } from './paperRevision.ts';
import type { Changed, PaperStore, PaperToKeep, Renewal } from './paperStore.ts';
import type { ChangeStep, Storage } from './storage.ts';

const AT_ONCE = 40;

/** What a put that was cut short left is no part of the collection. */
const DROP_UNSEEN = 'DELETE FROM papers WHERE collection = :collection AND changed > :seen';
const CURRENT_CHECKSUM = `
  SELECT checksum FROM papers
  WHERE collection = :collection AND id = :id AND superseded_at IS NULL AND removed_at IS NULL AND changed <= :revision`;
const PUT = `
  INSERT INTO papers (collection, id, version, record, checksum, provenance, problems, analysis, analysed_by, added_at, added_by, changed)
  VALUES (:collection, :id, 1 + (SELECT coalesce(max(version), 0) FROM papers WHERE collection = :collection AND id = :id),
    :record, :checksum, :provenance, :problems, :analysis, :analysedBy, :at, :by, :revision)`;
const SUPERSEDE = `
  UPDATE papers SET superseded_at = :at WHERE collection = :collection AND superseded_at IS NULL AND changed < :revision
    AND id IN (SELECT id FROM papers WHERE collection = :collection AND changed = :revision)`;
const PUT_ANALYSIS = `
  UPDATE papers SET analysis = :analysis, analysed_by = :analysedBy
  WHERE collection = :collection AND id = :id AND superseded_at IS NULL`;

/** Who added it, and the source that it is followed from, stay the same. */
const RENEW = `
  INSERT INTO papers (collection, id, version, record, checksum, provenance, problems, analysis, analysed_by, added_at, added_by, source,
    source_key, changed)
  SELECT collection, id, 1 + (SELECT max(version) FROM papers WHERE collection = :collection AND id = :id),
    :record, :checksum, :provenance, :problems, :analysis, :analysedBy, :at, added_by, source, source_key, :revision
  FROM papers
  WHERE collection = :collection AND id = :id AND superseded_at IS NULL AND removed_at IS NULL AND changed < :revision
    AND record = :before`;

interface Putting {
  readonly step: ChangeStep;
  readonly collection: CollectionId;
  /** The pseudonym of who puts them; null where nobody does. */
  readonly by: string | null;
  readonly at: number;
}

/** Written piece by piece, unseen until the last step. */
export async function putAll(
  papers: readonly PaperToKeep[],
  { step, ...putting }: Putting,
): Promise<Changed> {
  const { collection, at } = putting;
  const revision = await step(async (database) => {
    const next = await nextRevision(database, collection);
    await database.run(DROP_UNSEEN, { collection, seen: next - 1 });
    return next;
  });
  let changed = 0;
  for (let first = 0; first < papers.length; first += AT_ONCE) {
    const piece = papers.slice(first, first + AT_ONCE);
    changed += await step((database) => putSome(database, piece, { ...putting, revision }));
    await yieldToEventLoop();
  }
  return step(async (database) => {
    await database.run(SUPERSEDE, { collection, revision, at });
    return closeRevision(database, { collection, revision, changed });
  });
}

async function putSome(
  database: Database,
  papers: readonly PaperToKeep[],
  { collection, by, at, revision }: Omit<Putting, 'step'> & { readonly revision: number },
): Promise<number> {
  let changed = 0;
  for (const each of papers) {
    const row = rowOf(each);
    const { id, checksum } = row;
    if ((await database.value(CURRENT_CHECKSUM, { collection, id, revision })) === checksum) continue;
    await database.run(PUT, { ...row, collection, at, by, revision });
    changed += 1;
  }
  return changed;
}

/** Puts newer texts in the place of those that were looked at, as long as they are there. */
export async function renewAll(
  papers: readonly Renewal[],
  { step, collection, at }: Omit<Putting, 'by'>,
): Promise<Changed> {
  return step(async (database) => {
    const revision = await nextRevision(database, collection);
    let changed = 0;
    for (const { before, ...renewed } of papers) {
      const row = { ...rowOf(renewed), collection, at, revision, before: recordOf(before) };
      changed += await database.run(RENEW, row);
    }
    await database.run(SUPERSEDE, { collection, revision, at });
    return closeRevision(database, { collection, revision, changed });
  });
}

function rowOf({ paper, provenance, problems, analysis, analysedBy }: PaperToKeep) {
  const record = recordOf(paper);
  const checksum = createHash('sha1').update(record).digest('base64');
  return {
    ...{ id: paper.id, record, checksum, analysis, analysedBy },
    provenance: JSON.stringify(provenance),
    problems: JSON.stringify(problems),
  };
}

/** What was found out about papers anew, of the version that is there. Nothing is lost where it cannot be kept. */
export async function putAnalyses(
  papers: Parameters<PaperStore['putAnalyses']>[1],
  { storage, collection }: { readonly storage: Storage; readonly collection: CollectionId },
): Promise<void> {
  for (let at = 0; at < papers.length; at += AT_ONCE) {
    await storage.writeIfPossible({ place: collection }, async (database) => {
      for (const { paper, analysis, analysedBy } of papers.slice(at, at + AT_ONCE))
        await database.run(PUT_ANALYSIS, { collection, id: paper.id, analysis, analysedBy });
    });
    await yieldToEventLoop();
  }
}
