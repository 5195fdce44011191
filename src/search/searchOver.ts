import type { Collection } from '../papers/collection.ts';
import { isQuotable } from '../papers/paper.ts';
import { yieldToEventLoop } from '../process/yieldToEventLoop.ts';
import type { FoundPapers } from './findPapers.ts';
import { findSentences } from './findSentences.ts';
import type { Ranked } from './rank.ts';
import { COMPARED, rankByExactWords } from './rankByExactWords.ts';
import type { ReadQuery } from './readQuery.ts';
import type { PaperHit, Search } from './search.ts';

/** What an engine does, in memory or in a thread of its own; it knows papers by their ids. */
export interface SearchCore {
  papers(query: string, limit: number): Promise<FoundPapers>;
  related(id: string, limit: number): Promise<readonly Ranked[]>;
  lookUp(query: string, limit: number): Promise<readonly Ranked[]>;
  read(query: string): Promise<ReadQuery>;
}

/** Sentences are looked for in this many papers where none are named. */
const PAPERS_WITH_SENTENCES = 20;

/** So many times as many papers are looked at, and at most so many, where most of those found are records. */
const WIDER = 8;
const WIDEST = 1_000;

/** A search over a collection by an engine. */
export function searchOver(papers: Collection, core: SearchCore): Search {
  const hits = (ranked: readonly Ranked[]): PaperHit[] =>
    ranked.flatMap(({ id, score }) => {
      const paper = papers.get(id);
      return paper ? [{ paper, score }] : [];
    });
  const find = async (query: string, limit: number) => {
    const { ranked, words } = await core.papers(query, Math.max(limit, COMPARED));
    await yieldToEventLoop();
    return (await rankByExactWords(hits(ranked), query, words)).slice(0, limit);
  };

  /** A record is short, and so scores high: more are searched for until enough of those found can be quoted. */
  const findQuotable = async (query: string, limit: number) => {
    if (papers.quotable === papers.size) return find(query, limit);
    for (let asked = limit; ; asked *= WIDER) {
      const found = await find(query, asked);
      const quotable = found.filter(({ paper }) => isQuotable(paper));
      const isAll = found.length < asked || asked >= WIDEST;
      if (quotable.length >= limit || isAll) return quotable.slice(0, limit);
    }
  };

  return {
    collection: papers,
    papers: (query, limit, only) => (only === undefined ? find(query, limit) : findQuotable(query, limit)),
    lookUp: async (query, limit) => hits(await core.lookUp(query, limit)),
    related: async (paper, limit) => hits(await core.related(paper.id, limit)),
    weigh: async (question) => (await core.read(question)).words,
    async sentences(query, limit, within) {
      const { weights } = await core.read(query);
      const among = within ?? (await findQuotable(query, PAPERS_WITH_SENTENCES)).map(({ paper }) => paper);
      return findSentences(weights, among, limit);
    },
  };
}
