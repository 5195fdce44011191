// Where the state is kept, whatever the engine. While it cannot be used, reads find nothing, writes are not kept, and nothing else fails.
import type { Database, SqlParameters } from './database.ts';
import type { LostRows } from './lostKey.ts';
import type { Pseudonym } from './pseudonym.ts';
import type { Sealing } from './sealing.ts';
import type { StateTrouble } from './stateTrouble.ts';

/**
 * Whose rows some work may see and change: those of one place, by its pseudonym; of all places, for the few works that have
 * to span them; or those that belong to no place.
 */
export type Scope = { readonly place: string } | { readonly across: Spanning } | 'no place';

type Spanning =
  | 'purge'
  | 'overview'
  | 'forgetting'
  | 'syncs'
  | 'notices'
  | 'lost rows'
  | 'feedback'
  | 'telling';

/** It may be run again from its beginning where the engine could not carry it out, so it changes nothing but the database. */
export type DatabaseWork<T> = (database: Database) => Promise<T>;

export interface Storage {
  /** Under the key that is in use now. */
  readonly pseudonym: Pseudonym;
  /** Under the same key. */
  readonly sealing: Sealing;
  /** From an empty database while the state cannot be read. */
  read<T>(scope: Scope, work: DatabaseWork<T>): Promise<T>;
  /** In a transaction; of one place, no other comes between. Rejects with `NotKept` where it cannot be kept. */
  write<T>(scope: Scope, work: DatabaseWork<T>): Promise<T>;
  /** The same for one statement with RETURNING, whose rows it gives: over a network that takes half as long. */
  writeOne<Row>(scope: Scope, sql: string, parameters: SqlParameters): Promise<readonly Row[]>;
  /** As `write`, where nobody needs to know. */
  writeIfPossible(scope: Scope, work: DatabaseWork<unknown>): Promise<void>;
  /** A change of a collection in one or several steps: no other change of the same collection comes between. */
  change<T>(collection: string, work: (step: ChangeStep) => Promise<T>): Promise<T>;
  /** Calls with each collection that another process has changed; those of one file are not heard of. */
  onForeignChange(listener: (collection: string) => void): void;
  /** Overwrites what was deleted, of which the file or its log may still hold a copy. */
  overwriteDeleted(): Promise<void>;
  /** Whether other processes count and change the same meanwhile. */
  readonly isShared: boolean;
  trouble(): StateTrouble | undefined;
  /** Whether what is stored cannot be read now, so that nobody can say what there is. */
  isCutOff(): boolean;
  /** Rows of a key that is not there any more. */
  lostRows(): Promise<LostRows | undefined>;
  /** Tries whether the trouble is over, and repairs what can be repaired. */
  mend(): Promise<void>;
  keptIn(): 'file' | 'memory' | 'database';
  close(): Promise<void>;
}

/** A write in the collection's own place. */
export type ChangeStep = <T>(work: DatabaseWork<T>) => Promise<T>;

/** A state that cannot be opened. */
export interface StateRefusal {
  /** One line with the remedy. */
  readonly refusal: string;
  /** Whether something is stored there: to go on without it could be mistaken for its loss. */
  readonly holdsData: boolean;
  /** Whether a later attempt may open it, so that a supervisor should start the bot again. */
  readonly isPassing?: boolean;
}
