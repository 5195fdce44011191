import type { Collection } from '../papers/collection.ts';
import { createSearch } from './createSearch.ts';
import type { OnProgress } from './disk/syncIndex.ts';
import type { Search } from './search.ts';
import { searchOver } from './searchOver.ts';

/**
 * Up to so many papers the longest searches in memory stay below the 20 ms that the event loop may be held (measured:
 * `npm run bench -- engines`).
 */
const MAX_IN_MEMORY = 2_000;

export interface OpenSearchOptions {
  /** Where the index of a large collection is saved, in a folder that exists. */
  readonly file: string;
  /** Called with a line that says which engine is used, and why. */
  readonly onNote: (note: string) => void;
  readonly onProgress: OnProgress;
  readonly maxInMemory?: number;
}

/** A search over a collection: in memory while that is quick, otherwise on disk and in a thread of its own. */
export async function openSearch(papers: Collection, options: OpenSearchOptions): Promise<Search> {
  const { file, onNote, maxInMemory = MAX_IN_MEMORY } = options;
  if (papers.size <= maxInMemory) {
    onNote(`search: ${papers.size} papers in memory`);
    return createSearch(papers);
  }
  const { diskSearch } = await import('./disk/diskSearch.ts'); // a small collection need not load SQLite
  const { core, synced } = await diskSearch(papers, options);
  onNote(`search: ${papers.size} papers on disk (SQLite FTS5), index ${synced}: ${file}`);
  return searchOver(papers, core);
}
