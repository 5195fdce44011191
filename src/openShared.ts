// Wiring of the operator's papers, which every place sees that has none of its own: opened once, and again when they change.
import { stat } from 'node:fs/promises';
import { loadPapersApart } from './collections/readApart.ts';
import { openIndex } from './openIndex.ts';
import { type Collection, collectionOf, withNotices } from './papers/collection.ts';
import { listSources } from './papers/listSources.ts';
import type { PaperNotice } from './papers/paperNotice.ts';
import { problemLines } from './papers/problem.ts';
import type { Config } from './process/config.ts';
import type { Log } from './process/log.ts';
import { createPause } from './process/yieldToEventLoop.ts';
import { searchIn } from './search/createSearch.ts';
import { emptyIndex } from './search/memoryIndex.ts';
import { analyseWhole } from './search/paperAnalysis.ts';
import type { Search } from './search/search.ts';
import { withPapersOf } from './search/searchOver.ts';

export interface OpenShared {
  current(): Search;
  /** Marks the papers with what is announced about them now. */
  mark(): Promise<void>;
  /** Reads them again where their files have changed, and are whole; what cannot be served leaves those that were there. */
  look(): Promise<void>;
}

export interface SharedOptions {
  readonly config: Config;
  readonly papers: Collection;
  readonly log: Log;
  readonly noticesOf: () => Promise<ReadonlyMap<string, PaperNotice>>;
}

/** A larger collection has its index on the disk, of which what has changed alone is written anew. */
const MOST_IN_MEMORY = 2_000;

export async function openShared({ config, papers, log, noticesOf }: SharedOptions): Promise<OpenShared> {
  const { PAPERS: source, STRICT_PAPERS: isStrict } = config;
  const marked = async (papers: Collection) => withNotices(papers, await noticesOf());
  let loaded = papers;
  let index = await openIndex({ config, papers, source, log });
  let search = withPapersOf(await marked(loaded), index);
  let read = await signatureOf(source);
  let seen = read;
  const reopen = async (found: Collection) => {
    const isSmall = found.size <= MOST_IN_MEMORY;
    index = isSmall ? await searchByTurns(found) : await openIndex({ config, papers: found, source, log });
    loaded = found;
    search = withPapersOf(await marked(loaded), index);
  };
  const refuse = (problems: readonly string[]) =>
    log.error({ source, problems }, 'the papers have changed and cannot be used: those that were there stay');
  return {
    current: () => search,
    async mark() {
      search = withPapersOf(await marked(loaded), index);
    },
    async look() {
      const now = await signatureOf(source);
      const isSettled = now === seen; // not in the middle of being written
      seen = now;
      if (!isSettled || now === read) return;
      read = now;
      const found = await loadPapersApart(source, { isStrict });
      if ('problem' in found) return refuse([found.problem]);
      if (found.refusal.length > 0) return refuse(problemLines(found.refusal));
      const { papers: put, notes, leftAside } = found;
      await reopen(collectionOf(put, [...leftAside, ...[...notes.values()].flat()]));
      log.info({ source, papers: loaded.size }, 'the papers have changed and are read again');
    },
  };
}

/** Names, sizes and times of all files: another one where anything was written. */
async function signatureOf(source: string): Promise<string> {
  const { files } = await listSources(source);
  const stats = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  return JSON.stringify(files.map((file, place) => [file, stats[place]?.size, stats[place]?.mtimeMs]));
}

/** Paper by paper, so that questions are answered meanwhile. */
async function searchByTurns(papers: Collection): Promise<Search> {
  const pause = createPause();
  const change = emptyIndex().change();
  for (const paper of papers) {
    change.put({ ...paper, analysis: analyseWhole(paper) });
    await pause();
  }
  return searchIn(papers, change.close());
}
