// A state that several processes share.
import type { DeletionWishes } from './forget.ts';
import { openPostgresStorage, type PostgresOptions } from './postgres/openPostgresStorage.ts';
import type { State } from './state.ts';
import { type StateOptions, stateOver } from './stateOver.ts';
import type { StateRefusal } from './storage.ts';

export type SharedStateOptions = StateOptions & PostgresOptions;

/** It is back within so long of the server. */
const LOOK_EVERY_MS = 500;

/** Kept by this process alone: another machine may be the next to start. */
const NO_WISHES: DeletionWishes = { all: () => [], keep: (wishes) => wishes.length === 0 };

/** The state in PostgreSQL, or why it cannot be opened. While the server is away, see `Storage`. */
export async function openSharedState(options: SharedStateOptions): Promise<State | StateRefusal> {
  const storage = await openPostgresStorage(options);
  if ('refusal' in storage) return storage;
  const lost = await storage.lostRows();
  if (lost) options.warn(lost, OTHER_KEY);
  return stateOver(storage, { lookEveryMs: LOOK_EVERY_MS, ...options, wishes: NO_WISHES });
}

const OTHER_KEY =
  'STATE_KEY is not the one that these rows were stored under: their members can neither see nor delete them. Set the old one again, the same for every process';
