import type { Collection } from '../papers/collection.ts';
import { findPapers, findRelated } from './findPapers.ts';
import { findSentences } from './findSentences.ts';
import { lookUpPapers } from './lookUp/lookUpPapers.ts';
import { memoryRecords } from './lookUp/memoryRecords.ts';
import { memoryIndex } from './memoryIndex.ts';
import type { Ranked } from './rank.ts';
import { readQuery } from './readQuery.ts';
import type { PaperHit, Search } from './search.ts';

/** Sentences are looked for in this many papers where none are named. */
const PAPERS_WITH_SENTENCES = 20;

/** A search over a collection, held in memory. */
export function createSearch(papers: Collection): Search {
  const indexes = { terms: memoryIndex(papers), records: memoryRecords(papers) };
  const hits = (ranked: readonly Ranked[]): PaperHit[] =>
    ranked.flatMap(({ id, score }) => {
      const paper = papers.get(id);
      return paper ? [{ paper, score }] : [];
    });
  const find = (query: string, limit: number) => hits(findPapers(query, limit, indexes.terms));

  return {
    collection: papers,
    papers: async (query, limit) => find(query, limit),
    lookUp: async (query, limit) => hits(lookUpPapers(query, limit, indexes)),
    related: async (paper, limit) => hits(findRelated(paper.id, limit, indexes.terms)),
    weigh: async (question) => readQuery(question, indexes.terms).words,
    sentences: async (query, limit, within) =>
      findSentences(
        readQuery(query, indexes.terms).weights,
        within ?? find(query, PAPERS_WITH_SENTENCES).map(({ paper }) => paper),
        limit,
      ),
  };
}
