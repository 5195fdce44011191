import type { Collection } from '../../papers/collection.ts';
import type { SearchCore } from '../searchOver.ts';
import { type CallWorker, startWorker } from './startWorker.ts';
import { type OnProgress, type Synced, syncIndex } from './syncIndex.ts';

export interface DiskSearchOptions {
  readonly file: string;
  readonly onNote: (note: string) => void;
  readonly onProgress: OnProgress;
}

/** A search over an index file, which is brought up to the papers first, and built anew when it proves damaged. */
export async function diskSearch(
  papers: Collection,
  { file, onNote, onProgress }: DiskSearchOptions,
): Promise<{ readonly core: SearchCore; readonly synced: Synced }> {
  const call = startWorker(file);
  const sync = () => syncIndex(papers, call, onProgress);
  let mending: Promise<unknown> | undefined;
  /** One building for all the searches that found the damage; they wait for it. */
  const mend = (error: Error) => {
    mending ??= rebuild(error).finally(() => {
      mending = undefined;
    });
    return mending;
  };
  const rebuild = async (error: Error) => {
    onNote(`search: the index ${file} is damaged (${error.message}) and is built anew`);
    await call('forget');
    return sync();
  };
  const mended = async <T>(ask: () => Promise<T>): Promise<T> => {
    await mending;
    return ask().catch(async (error) => {
      if (!isDamage(error)) throw error;
      await mend(error);
      return ask();
    });
  };
  const ask: CallWorker = (method, ...parameters) => mended(() => call(method, ...parameters));

  const synced = await mended(sync);
  const core: SearchCore = {
    papers: (query, limit) => ask('papers', query, limit),
    related: (id, limit) => ask('related', id, limit),
    lookUp: (query, limit) => ask('lookUp', query, limit),
    read: (query) => ask('read', query),
  };
  return { core, synced };
}

/** What SQLite says of a file whose pages are not what they should be. */
function isDamage(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(?:CORRUPT|NOTADB)/u.test(code);
}
