import type { Collection } from '../papers/collection.ts';
import { yieldToEventLoop } from '../process/yieldToEventLoop.ts';
import { findPapers, findRelated } from './findPapers.ts';
import { type Indexes, lookUpPapers } from './lookUp/lookUpPapers.ts';
import { indexOfPapers } from './memoryIndex.ts';
import { readQuery } from './readQuery.ts';
import type { Search } from './search.ts';
import { searchOver } from './searchOver.ts';

/** A search over a collection, held in memory. */
export function createSearch(papers: Collection): Search {
  return searchIn(papers, indexOfPapers(papers));
}

/** A search by an index of the same papers: one step of one search a round of the event loop, however many are asked for. */
export function searchIn(papers: Collection, indexes: Indexes): Search {
  const { terms } = indexes;
  const read = (query: string) => afterOthers(() => readQuery(query, terms));
  return searchOver(papers, {
    async papers(query, limit) {
      const weighed = await read(query); // on its own: a long text takes as long to read as to search
      return afterOthers(() => findPapers(weighed, limit, terms));
    },
    related: (id, limit) => afterOthers(() => findRelated(id, limit, terms)),
    lookUp: (query, limit) => afterOthers(() => lookUpPapers(query, limit, indexes)),
    read,
  });
}

async function afterOthers<T>(search: () => T): Promise<T> {
  await yieldToEventLoop();
  return search();
}
