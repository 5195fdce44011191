import { type Caller, type CollectionId, collectionIdOf } from '../../src/collections/collectionId.ts';
import type { Collections, OpenCollection } from '../../src/collections/collections.ts';
import { createCollections } from '../../src/collections/createCollections.ts';
import type { Collection } from '../../src/papers/collection.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import type { Search } from '../../src/search/search.ts';
import type { State } from '../../src/state/state.ts';

interface KnowsPlaces {
  collectionOf(caller: Caller): CollectionId;
}

const unhidden: KnowsPlaces = {
  collectionOf: (caller) => collectionIdOf(caller, (domain, id) => `${domain} ${id}`),
};

/** The place of a server, by its pseudonym where a state is given. */
export function onServer(server: string, { collectionOf } = unhidden): CollectionId {
  return collectionOf({ member: '', place: { kind: 'server', server } });
}

/** The place of a member's direct messages, or of a terminal. */
export function withMember(member: string, { collectionOf } = unhidden): CollectionId {
  return collectionOf({ member, place: { kind: 'direct' } });
}

/** What is asked of a test's own papers. */
export function opened(papers: Collection): OpenCollection {
  return openedOver(createSearch(papers));
}

export function openedOver(search: Search): OpenCollection {
  return { id: withMember('ada'), papers: search.collection, search };
}

/** These papers wherever nobody has added any. */
export function collectionsOver(papers: Collection, state: State): Collections {
  return collectionsBeside(createSearch(papers), state);
}

export function collectionsBeside(shared: Search, state: State): Collections {
  return createCollections({ shared: () => shared, state, now: () => new Date(), analysedBy: () => 'test' });
}
