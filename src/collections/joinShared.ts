// The operator's papers beside a server's own where they are too many to be put into its index.
import type { Collection } from '../papers/collection.ts';
import { identityKeysOf, isSamePaper } from '../papers/identifiers.ts';
import { isQuotable, type Paper } from '../papers/paper.ts';
import { createPause } from '../process/yieldToEventLoop.ts';
import type { Search } from '../search/search.ts';
import { searchBoth } from '../search/searchBoth.ts';
import type { OpenCollection } from './collections.ts';

/** The operator's papers by what they can be known by. */
export type SharedKeys = ReadonlyMap<string, Paper>;

export async function sharedKeysOf(papers: Collection): Promise<SharedKeys> {
  const pause = createPause();
  const keys = new Map<string, Paper>();
  for (const paper of papers) {
    for (const key of identityKeysOf(paper)) if (!keys.has(key)) keys.set(key, paper);
    await pause();
  }
  return keys;
}

/** What a place sees that keeps them: both are searched, and a paper that is its own, too, stands there once. */
export function joinShared(open: OpenCollection, shared: Search, keys: SharedKeys): OpenCollection {
  const hidden = new Set<string>();
  for (const paper of open.papers) {
    if (shared.collection.get(paper.id)) hidden.add(paper.id);
    for (const key of identityKeysOf(paper)) {
      const same = keys.get(key);
      if (same && isSamePaper(same, paper) !== undefined) hidden.add(same.id);
    }
  }
  const papers = joined(open.papers, shared.collection, hidden);
  return { ...open, papers, search: searchBoth(open.search, shared, papers) };
}

function joined(own: Collection, shared: Collection, hidden: ReadonlySet<string>): Collection {
  const hiddenQuotable = [...hidden].filter((id) => isQuotable(shared.get(id) ?? { abstract: '' })).length;
  return {
    size: own.size + shared.size - hidden.size,
    quotable: own.quotable + shared.quotable - hiddenQuotable,
    notes: own.notes,
    get: (id) => own.get(id) ?? (hidden.has(id) ? undefined : shared.get(id)),
    *[Symbol.iterator]() {
      yield* own;
      for (const paper of shared) if (!hidden.has(paper.id)) yield paper;
    },
  };
}
