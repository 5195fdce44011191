import { createHash } from 'node:crypto';
import { createPause } from '../process/yieldToEventLoop.ts';
import { type Database, putSql } from './database.ts';
import type { KeptStep, KeyedPaper } from './followStore.ts';
import { closeRevision, nextRevision, recordOf } from './paperRevision.ts';

interface Applying {
  readonly collection: string;
  readonly source: number;
  readonly at: number;
}

/** Brings the papers of a source to what a step says, within a transaction and while nothing else changes the collection. */
export async function applyStepIn(database: Database, step: KeptStep, applying: Applying): Promise<void> {
  const { collection } = applying;
  const revision = await nextRevision(database, collection);
  await database.run(DROP_CUT_SHORT, { collection, revision });
  const changing = { ...applying, revision };
  const pause = createPause();
  let changed = 0;
  for (const paper of step.put) {
    changed += Number(await putIn(database, paper, changing));
    await pause();
  }
  for (const key of step.gone) changed += Number(await removeIn(database, key, changing));
  await closeRevision(database, { collection, revision, changed });
}

interface Changing extends Applying {
  readonly revision: number;
}

/** What a put that was cut short has left. */
const DROP_CUT_SHORT = 'DELETE FROM papers WHERE collection = :collection AND changed >= :revision';
const OWN_KEY = 'SELECT paper FROM source_papers WHERE source = :source AND key = :key';
const SET_KEY = putSql('source_papers', ['source', 'key'], ['source', 'key', 'collection', 'paper']);
const CURRENT = `
  SELECT checksum, source, removed_at FROM papers
  WHERE collection = :collection AND id = :id AND superseded_at IS NULL`;
const SUPERSEDE = `
  UPDATE papers SET superseded_at = :at WHERE collection = :collection AND id = :id AND superseded_at IS NULL`;
const PUT = `
  INSERT INTO papers (collection, id, version, record, checksum, provenance, problems, analysis, analysed_by, source, source_key,
    added_at, changed)
  VALUES (:collection, :id, 1 + (SELECT coalesce(max(version), 0) FROM papers WHERE collection = :collection AND id = :id),
    :record, :checksum, :provenance, :problems, :analysis, :analysedBy, :source, :key, :at, :revision)`;

interface Current {
  readonly checksum: string;
  readonly source: number | null;
  readonly removed_at: number | null;
}

/** Whether the collection changes by it. */
async function putIn(
  database: Database,
  kept: KeyedPaper,
  { collection, source, at, revision }: Changing,
): Promise<boolean> {
  const { key, paper, provenance, problems, analysis, analysedBy } = kept;
  const { id } = paper;
  const before = await database.value(OWN_KEY, { source, key });
  const renamed = before !== undefined && before !== id;
  if (renamed) await removeIn(database, key, { collection, source, at, revision });
  await database.run(SET_KEY, { source, key, collection, paper: id });
  const current = await database.first<Current>(CURRENT, { collection, id });
  const record = recordOf(paper);
  const checksum = createHash('sha1').update(record).digest('base64');
  const isGone = current !== undefined && current.removed_at !== null;
  const isTakenOut = isGone && before === id;
  const isOthers = current !== undefined && !isGone && current.source !== source;
  if (isTakenOut || isOthers || (current && !isGone && current.checksum === checksum)) return renamed;
  await database.run(SUPERSEDE, { collection, id, at });
  await database.run(PUT, {
    ...{ collection, id, record, checksum, analysis, analysedBy, source, key, at, revision },
    provenance: JSON.stringify(provenance),
    problems: JSON.stringify(problems),
  });
  return true;
}

const DROP_KEY = 'DELETE FROM source_papers WHERE source = :source AND key = :key';
const UNDER_ANOTHER_KEY = 'SELECT 1 FROM source_papers WHERE source = :source AND paper = :id';
const OTHER_HOLDER =
  'SELECT source, key FROM source_papers WHERE collection = :collection AND paper = :id AND source <> :source LIMIT 1';
const HAND_OVER = `
  UPDATE papers SET source = :other, source_key = :otherKey
  WHERE collection = :collection AND id = :id AND source = :source AND superseded_at IS NULL`;
const REMOVE = `
  UPDATE papers SET removed_at = :at, changed = :revision
  WHERE collection = :collection AND id = :id AND source = :source AND superseded_at IS NULL AND removed_at IS NULL`;

/** What another source holds, too, is handed over to it. */
async function removeIn(
  database: Database,
  key: string,
  { collection, source, at, revision }: Changing,
): Promise<boolean> {
  const held = await database.first<{ paper: string }>(OWN_KEY, { source, key });
  if (!held) return false;
  const id = held.paper;
  await database.run(DROP_KEY, { source, key });
  if ((await database.value(UNDER_ANOTHER_KEY, { source, id })) !== undefined) return false;
  const other = await database.first<{ source: number; key: string }>(OTHER_HOLDER, {
    collection,
    id,
    source,
  });
  if (other) {
    await database.run(HAND_OVER, { other: other.source, otherKey: other.key, collection, id, source });
    return false;
  }
  return (await database.run(REMOVE, { collection, id, source, at, revision })) > 0;
}
