import type { Collection } from '../papers/collection.ts';
import { identityKeysOf } from '../papers/identifiers.ts';
import type { Paper } from '../papers/paper.ts';
import { createPause } from '../process/yieldToEventLoop.ts';
import { analyseWhole, type PaperAnalysis } from '../search/paperAnalysis.ts';

/** A paper that may stand beside others. */
export interface BesidePaper {
  readonly paper: Paper;
  readonly analysis: PaperAnalysis;
  readonly keys: readonly string[];
}

/** More of them are not held a second time in memory: then a server that has papers of its own sees those alone. */
const MOST_BESIDE = 2_000;

/** The shared papers as they stand beside a server's own, read when they are first asked for; none where they are too many. */
export function sharedPapers(papers: Collection): () => Promise<readonly BesidePaper[]> {
  let read: Promise<readonly BesidePaper[]> | undefined;
  return () => {
    read ??= papers.size > MOST_BESIDE ? Promise.resolve([]) : readAll(papers);
    return read;
  };
}

async function readAll(papers: Collection): Promise<readonly BesidePaper[]> {
  const pause = createPause();
  const all: BesidePaper[] = [];
  for (const paper of papers) {
    all.push({ paper, analysis: analyseWhole(paper), keys: identityKeysOf(paper) });
    await pause();
  }
  return all;
}
