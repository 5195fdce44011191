// The contract of living collections: which papers a place sees.
import type { Collection } from '../papers/collection.ts';
import type { Search } from '../search/search.ts';
import type { Caller, CollectionId } from './collectionId.ts';

/** The papers of a place as they are at one moment. Nothing in it changes: a question keeps the one that it began with. */
export interface OpenCollection {
  readonly id: CollectionId;
  readonly papers: Collection;
  readonly search: Search;
}

export interface Collections {
  /** What the place of a call sees now. */
  of(caller: Caller): Promise<OpenCollection>;
}
