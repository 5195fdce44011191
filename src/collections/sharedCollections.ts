import type { Search } from '../search/search.ts';
import type { Caller, CollectionId } from './collectionId.ts';
import type { Collections } from './collections.ts';

/** The operator's papers, seen from every place. */
export function sharedCollections(search: Search, idOf: (caller: Caller) => CollectionId): Collections {
  return {
    of: async (caller) => ({ id: idOf(caller), papers: search.collection, search }),
  };
}
