import type { Collection } from '../papers/collection.ts';
import { yieldToEventLoop } from '../process/yieldToEventLoop.ts';
import { findPapers, findRelated } from './findPapers.ts';
import { lookUpPapers } from './lookUp/lookUpPapers.ts';
import { memoryRecords } from './lookUp/memoryRecords.ts';
import { memoryIndex } from './memoryIndex.ts';
import { readQuery } from './readQuery.ts';
import type { Search } from './search.ts';
import { searchOver } from './searchOver.ts';

/**
 * A search over a collection, held in memory: one step of one search a round of the event loop, however many are asked
 * for.
 */
export function createSearch(papers: Collection): Search {
  const terms = memoryIndex(papers);
  const records = memoryRecords(papers);
  const read = (query: string) => inTurn(() => readQuery(query, terms));
  return searchOver(papers, {
    async papers(query, limit) {
      const weighed = await read(query); // a turn of its own: a long text takes as long to read as to search
      return inTurn(() => findPapers(weighed, limit, terms));
    },
    related: (id, limit) => inTurn(() => findRelated(id, limit, terms)),
    lookUp: (query, limit) => inTurn(() => lookUpPapers(query, limit, { terms, records })),
    read,
  });
}

async function inTurn<T>(search: () => T): Promise<T> {
  await yieldToEventLoop();
  return search();
}
