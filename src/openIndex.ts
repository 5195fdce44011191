// Wiring of the search.
import { createHash } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { drawProgress } from './console/drawProgress.ts';
import type { Collection } from './papers/collection.ts';
import type { Config } from './process/config.ts';
import type { Log } from './process/log.ts';
import { makeFolder } from './process/makeFolder.ts';
import { openSearch } from './search/openSearch.ts';
import type { Search } from './search/search.ts';

const NAME_CHARACTERS = 8;

/** Where papers come from, and where their index may be saved. */
export interface Indexing {
  readonly config: Config;
  readonly papers: Collection;
  readonly source: string;
  readonly log: Log;
}

/** A search over papers; the index of a large collection is saved beside the state, a file for each source. */
export function openIndex({ config, papers, source, log }: Indexing): Promise<Search> {
  const name = createHash('sha1').update(resolve(source)).digest('hex').slice(0, NAME_CHARACTERS);
  return openSearch(papers, {
    file: join(writableFolder(dirname(config.STATE_FILE)), `index-${name}.db`),
    onNote: (note) => log.info(note),
    onProgress: drawProgress('Indexing papers', process.stderr),
  });
}

/** What can be made again at any time may stand in the system's own place where ours cannot be written. */
function writableFolder(folder: string): string {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return tmpdir();
  }
}
