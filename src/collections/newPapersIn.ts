import { collectionOf } from '../papers/collection.ts';
import { createSearch } from '../search/createSearch.ts';
import type { OpenCollection } from './collections.ts';

/** Newer ones only: a digest of more is no digest, and reading them all would hold everybody up. */
const MOST_NEW = 100;

/** The new papers as a collection of their own. */
export function newPapersIn(open: OpenCollection, ids: readonly string[]): OpenCollection {
  const papers = ids.slice(-MOST_NEW).flatMap((id) => open.papers.get(id) ?? []);
  const search = createSearch(collectionOf(papers));
  return { ...open, papers: search.collection, search };
}
