// The contract of living collections: which papers a place sees, and how they change.
import type { Collection } from '../papers/collection.ts';
import type { Search } from '../search/search.ts';
import type { RenewedPaper } from '../sources/sync/checkNotices.ts';
import type { SourcedPaper } from '../state/paperStore.ts';
import type { Caller, CollectionId } from './collectionId.ts';

/** The papers of a place as they are at one moment. Nothing in it changes: a question keeps the one that it began with. */
export interface OpenCollection {
  readonly id: CollectionId;
  readonly papers: Collection;
  readonly search: Search;
  /** What the place has of its own, by id; undefined while it has never had any, and sees the shared papers alone. */
  readonly own?: ReadonlyMap<string, OwnPaper>;
}

/** A paper that a place has of its own. */
export interface OwnPaper extends SourcedPaper {
  /** From 1; another one after each change of the paper. */
  readonly version: number;
}

export interface Collections {
  /** What the place of a call sees now. */
  of(caller: Caller): Promise<OpenCollection>;
  /** Puts papers in the place of those with their ids; the first ones begin the place's own collection. Returns how many were not there like that. */
  put(caller: Caller, papers: readonly SourcedPaper[]): Promise<number>;
  /** Takes papers out of the place's own; undefined where none of them is there. */
  remove(caller: Caller, ids: readonly string[]): Promise<Removal | undefined>;
  /** Takes a removal back within `UNDO_MINUTES`; returns how many papers came back. */
  restore(caller: Caller, removal: Removal): Promise<number>;
  /** Puts newer versions of papers in the place of those that were looked at; what was cited of these stays kept. */
  renew(renewed: readonly RenewedPaper[]): Promise<void>;
  /** Deletes all that the place has of its own: it sees the shared papers again. */
  startOver(caller: Caller): Promise<void>;
}

export interface Removal {
  /** The revision that took them away. */
  readonly revision: number;
  readonly removed: number;
}

export const UNDO_MINUTES = 15;
