import type { Collection } from '../papers/collection.ts';
import { takeTurn } from '../takeTurn.ts';
import { findPapers, findRelated } from './findPapers.ts';
import { lookUpPapers } from './lookUp/lookUpPapers.ts';
import { memoryRecords } from './lookUp/memoryRecords.ts';
import { memoryIndex } from './memoryIndex.ts';
import { readQuery } from './readQuery.ts';
import type { Search } from './search.ts';
import { searchOver } from './searchOver.ts';

/** A search over a collection, held in memory: one search a round of the event loop, however many are asked for. */
export function createSearch(papers: Collection): Search {
  const terms = memoryIndex(papers);
  const records = memoryRecords(papers);
  return searchOver(papers, {
    papers: (query, limit) => inTurn(() => findPapers(query, limit, terms)),
    related: (id, limit) => inTurn(() => findRelated(id, limit, terms)),
    lookUp: (query, limit) => inTurn(() => lookUpPapers(query, limit, { terms, records })),
    read: (query) => inTurn(() => readQuery(query, terms)),
  });
}

async function inTurn<T>(search: () => T): Promise<T> {
  await takeTurn();
  return search();
}
