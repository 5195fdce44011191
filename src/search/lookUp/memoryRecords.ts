import MiniSearch, { type SearchResult } from 'minisearch';
import type { Paper } from '../../papers/paper.ts';
import { byInitial } from '../nearWords.ts';
import { lookUpNames } from './paperIds.ts';
import type { RecordIndex } from './recordIndex.ts';
import { recordText, recordWords } from './recordWords.ts';

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
