import MiniSearch, { type SearchResult } from 'minisearch';
import type { Collection } from '../papers/collection.ts';
import type { Paper } from '../papers/paper.ts';
import { yieldToEventLoop } from '../process/yieldToEventLoop.ts';
import { findPapers, findRelated } from './findPapers.ts';
import { lookUpPapers } from './lookUp/lookUpPapers.ts';
import { lookUpNames } from './lookUp/paperIds.ts';
import type { RecordIndex } from './lookUp/recordIndex.ts';
import { recordText, recordWords } from './lookUp/recordIndex.ts';
import { memoryIndex } from './memoryIndex.ts';
import { byInitial } from './nearWords.ts';
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
  const read = (query: string) => afterOthers(() => readQuery(query, terms));
  return searchOver(papers, {
    async papers(query, limit) {
      const weighed = await read(query); // on its own: a long text takes as long to read as to search
      return afterOthers(() => findPapers(weighed, limit, terms));
    },
    related: (id, limit) => afterOthers(() => findRelated(id, limit, terms)),
    lookUp: (query, limit) => afterOthers(() => lookUpPapers(query, limit, { terms, records })),
    read,
  });
}

async function afterOthers<T>(search: () => T): Promise<T> {
  await yieldToEventLoop();
  return search();
}

/** The records of a small collection. */
export function memoryRecords(papers: Iterable<Paper>): RecordIndex {
  const records = new Map<string, { title: string; text: string }>();
  const names = new Map<string, { id: string; place: number }>();
  const frequencies = new Map<string, number>();
  const mini = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: recordWords,
    processTerm: (word) => word,
  });
  for (const paper of papers) {
    const text = recordText(paper);
    records.set(paper.id, { title: paper.title, text });
    for (const [place, name] of lookUpNames(paper).entries()) {
      if (place < (names.get(name)?.place ?? Number.POSITIVE_INFINITY))
        names.set(name, { id: paper.id, place });
    }
    for (const word of new Set(recordWords(text))) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    mini.add({ id: paper.id, text });
  }
  return {
    named: (name) => names.get(name)?.id,
    frequency: (word) => frequencies.get(word) ?? 0,
    beginningWith: (typed) =>
      [...frequencies]
        .filter(([word]) => word.startsWith(typed) && word !== typed)
        .sort(([, a], [, b]) => b - a)
        .map(([word]) => word),
    sameInitial: byInitial(frequencies),
    all: () => frequencies,
    havingAll: (groups, limit) =>
      idsOf(
        mini.search({
          combineWith: 'AND',
          queries: groups.map((words) => ({ combineWith: 'OR', queries: [...words] })),
        }),
        limit,
      ),
    candidates: (words, limit) => idsOf(mini.search(words.join(' ')), limit),
    record: (id) => records.get(id) ?? { title: '', text: '' },
  };
}

function idsOf(results: readonly SearchResult[], limit: number): string[] {
  return results.slice(0, limit).map(({ id }) => String(id));
}
