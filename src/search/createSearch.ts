import type { Collection } from '../papers/collection.ts';
import { findPapers, findRelated } from './findPapers.ts';
import { lookUpPapers } from './lookUp/lookUpPapers.ts';
import { memoryRecords } from './lookUp/memoryRecords.ts';
import { memoryIndex } from './memoryIndex.ts';
import { readQuery } from './readQuery.ts';
import type { Search } from './search.ts';
import { searchOver } from './searchOver.ts';

/** A search over a collection, held in memory. */
export function createSearch(papers: Collection): Search {
  const terms = memoryIndex(papers);
  const records = memoryRecords(papers);
  return searchOver(papers, {
    papers: async (query, limit) => findPapers(query, limit, terms),
    related: async (id, limit) => findRelated(id, limit, terms),
    lookUp: async (query, limit) => lookUpPapers(query, limit, { terms, records }),
    read: async (query) => readQuery(query, terms),
  });
}
