import { createHash } from 'node:crypto';
import type { Database } from './database.ts';
import type { KeptStep, KeyedPaper } from './followStore.ts';
import { closeRevision, nextRevision, recordOf } from './paperRevision.ts';

interface Applying {
  readonly collection: string;
  readonly source: number;
  readonly at: number;
}

/** Brings the papers of a source to what a step says, within a transaction and while nothing else changes the collection. */
export function applyStepIn(database: Database, step: KeptStep, applying: Applying): void {
  const { collection } = applying;
  const revision = nextRevision(database, collection);
  database.prepare('DELETE FROM papers WHERE collection = ? AND changed >= ?').run(collection, revision); // left by a put cut short
  const changing = { ...applying, revision };
  const changes = [
    ...step.put.map((paper) => putIn(database, paper, changing)),
    ...step.gone.map((key) => removeIn(database, key, changing)),
  ];
  closeRevision(database, { collection, revision, changed: changes.filter(Boolean).length });
}

interface Changing extends Applying {
  readonly revision: number;
}

const OWN_KEY = 'SELECT paper FROM source_papers WHERE source = ? AND key = ?';
const SET_KEY = 'INSERT OR REPLACE INTO source_papers (source, key, collection, paper) VALUES (?, ?, ?, ?)';
const CURRENT = `
  SELECT checksum, source, removed_at FROM papers WHERE collection = ? AND id = ? AND superseded_at IS NULL`;
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
function putIn(
  database: Database,
  kept: KeyedPaper,
  { collection, source, at, revision }: Changing,
): boolean {
  const { key, paper, provenance, problems, analysis, analysedBy } = kept;
  const { id } = paper;
  const before = database.prepare(OWN_KEY).get(source, key) as { paper: string } | undefined; // its column
  const renamed = before !== undefined && before.paper !== id;
  if (renamed) removeIn(database, key, { collection, source, at, revision });
  database.prepare(SET_KEY).run(source, key, collection, id);
  const current = database.prepare(CURRENT).get(collection, id) as Current | undefined; // its columns
  const record = recordOf(paper);
  const checksum = createHash('sha1').update(record).digest('base64');
  const isGone = current !== undefined && current.removed_at !== null;
  const isTakenOut = isGone && before?.paper === id;
  const isOthers = current !== undefined && !isGone && current.source !== source;
  if (isTakenOut || isOthers || (current && !isGone && current.checksum === checksum)) return renamed;
  database.prepare(SUPERSEDE).run({ collection, id, at });
  database.prepare(PUT).run({
    ...{ collection, id, record, checksum, analysis, analysedBy, source, key, at, revision },
    provenance: JSON.stringify(provenance),
    problems: JSON.stringify(problems),
  });
  return true;
}

const OTHER_HOLDER =
  'SELECT source, key FROM source_papers WHERE collection = ? AND paper = ? AND source <> ? LIMIT 1';
const HAND_OVER = `
  UPDATE papers SET source = :other, source_key = :otherKey
  WHERE collection = :collection AND id = :id AND source = :source AND superseded_at IS NULL`;
const REMOVE = `
  UPDATE papers SET removed_at = :at, changed = :revision
  WHERE collection = :collection AND id = :id AND source = :source AND superseded_at IS NULL AND removed_at IS NULL`;

/** What another source holds, too, is handed over to it. */
function removeIn(database: Database, key: string, { collection, source, at, revision }: Changing): boolean {
  const held = database.prepare(OWN_KEY).get(source, key) as { paper: string } | undefined; // its column
  if (!held) return false;
  const id = held.paper;
  database.prepare('DELETE FROM source_papers WHERE source = ? AND key = ?').run(source, key);
  const isTwice = database
    .prepare('SELECT 1 FROM source_papers WHERE source = ? AND paper = ?')
    .get(source, id);
  if (isTwice) return false; // under another key
  const other = database.prepare(OTHER_HOLDER).get(collection, id, source) as
    | { source: number; key: string }
    | undefined; // its columns
  if (other) {
    const given = { other: other.source, otherKey: other.key, collection, id, source };
    database.prepare(HAND_OVER).run(given);
    return false;
  }
  return database.prepare(REMOVE).run({ collection, id, source, at, revision }).changes > 0;
}
