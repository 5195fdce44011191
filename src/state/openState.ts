// A state that one process has for itself.
import { deletionWishesOf } from './sqlite/deletionWishes.ts';
import { type FileStorageOptions, openFileStorage, openMemoryStorage } from './sqlite/openFileStorage.ts';
import { IN_MEMORY } from './sqlite/sqliteDatabase.ts';
import type { State } from './state.ts';
import { type StateOptions, stateOver } from './stateOver.ts';
import type { StateRefusal } from './storage.ts';

export type OwnStateOptions = StateOptions & Omit<FileStorageOptions, 'file'>;

const LOOK_EVERY_MS = 30_000;

/** The state in one SQLite file, or why it cannot be opened. Later it never fails for a disk: see `State`. */
export async function openState(file: string, options: OwnStateOptions): Promise<State | StateRefusal> {
  const storage = await openFileStorage({ ...options, file });
  if ('refusal' in storage) return storage;
  void storage.lostRows().then((lost) => {
    if (!lost) return;
    options.warn(
      { file, ...lost },
      `the key of the state file (${file}.key) is not the one that ${lost.rows} of its rows were stored under: their members can neither see nor delete them. Put the old key back from a backup; if it is lost, stop the bot and delete the state file`,
    );
  });
  return stateOver(storage, { lookEveryMs: LOOK_EVERY_MS, ...options, wishes: deletionWishesOf(file) });
}

/** A state that is gone with the process. */
export function openMemoryState(options: OwnStateOptions): State {
  const wishes = deletionWishesOf(IN_MEMORY);
  return stateOver(openMemoryStorage(options), { lookEveryMs: LOOK_EVERY_MS, ...options, wishes });
}
