import type { Collection } from '../papers/collection.ts';
import { identityKeysOf } from '../papers/identifiers.ts';
import type { Paper } from '../papers/paper.ts';
import { createPause } from '../process/yieldToEventLoop.ts';
import { analyseWhole, type PaperAnalysis } from '../search/paperAnalysis.ts';
import { type SharedKeys, sharedKeysOf } from './joinShared.ts';

/** A paper that may stand beside others. */
export interface BesidePaper {
  readonly paper: Paper;
  readonly analysis: PaperAnalysis;
  readonly keys: readonly string[];
}

/** More of them are not put into the index of each server that keeps them: both are searched instead. */
const MOST_IN_ONE_INDEX = 2_000;

/** The operator's papers as they stand beside a server's own: to be put into its index, or searched apart from it. */
export type Besides = { readonly papers: readonly BesidePaper[] } | { readonly keys: SharedKeys };

/** Read when they are first asked for. */
export function sharedPapers(papers: Collection, mostInOneIndex = MOST_IN_ONE_INDEX): () => Promise<Besides> {
  let read: Promise<Besides> | undefined;
  return () => {
    read ??= papers.size > mostInOneIndex ? apart(papers) : readAll(papers);
    return read;
  };
}

async function apart(papers: Collection): Promise<Besides> {
  return { keys: await sharedKeysOf(papers) };
}

async function readAll(papers: Collection): Promise<Besides> {
  const pause = createPause();
  const all: BesidePaper[] = [];
  for (const paper of papers) {
    all.push({ paper, analysis: analyseWhole(paper), keys: identityKeysOf(paper) });
    await pause();
  }
  return { papers: all };
}
