import type { Collection } from '../../papers/collection.ts';
import type { SearchCore } from '../searchOver.ts';
import { startWorker } from './startWorker.ts';
import { type OnProgress, type Synced, syncIndex } from './syncIndex.ts';

/** A search over an index file, which is brought up to the papers first. */
export async function diskSearch(
  papers: Collection,
  file: string,
  onProgress: OnProgress,
): Promise<{ readonly core: SearchCore; readonly synced: Synced }> {
  const call = startWorker(file);
  const synced = await syncIndex(papers, call, onProgress);
  const core: SearchCore = {
    papers: (query, limit) => call('papers', query, limit),
    related: (id, limit) => call('related', id, limit),
    lookUp: (query, limit) => call('lookUp', query, limit),
    read: (query) => call('read', query),
  };
  return { core, synced };
}
