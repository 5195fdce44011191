// The revisions of a collection: what is written under the next one is seen once that one is closed.
import { randomUUID } from 'node:crypto';
import type { Paper } from '../papers/paper.ts';
import type { Database } from './database.ts';
import type { Changed, Standing } from './paperStore.ts';

const STANDING = 'SELECT epoch, revision FROM collections WHERE id = :collection';
const CLOSE = `
  INSERT INTO collections (id, epoch, revision) VALUES (:collection, :epoch, :revision)
  ON CONFLICT (id) DO UPDATE SET revision = excluded.revision`;

export function standingOf(database: Database, collection: string): Promise<Standing | undefined> {
  return database.first(STANDING, { collection });
}

export async function nextRevision(database: Database, collection: string): Promise<number> {
  return 1 + ((await standingOf(database, collection))?.revision ?? 0);
}

interface Closing extends Changed {
  readonly collection: string;
}

/** From now on the change is seen; one that changed nothing leaves no trace. */
export async function closeRevision(
  database: Database,
  { collection, revision, changed }: Closing,
): Promise<Changed> {
  if (changed === 0) return { revision: revision - 1, changed };
  await database.run(CLOSE, { collection, revision, epoch: randomUUID() });
  return { revision, changed };
}

/** A paper as it is stored: what is announced about it stands apart, and makes no other version of it. */
export function recordOf({ notice: _, ...paper }: Paper): string {
  return JSON.stringify(paper);
}
