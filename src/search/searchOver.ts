import type { Collection } from '../papers/collection.ts';
import { isQuotable, type Paper } from '../papers/paper.ts';
import { sentencesOf } from '../papers/sentences.ts';
import { yieldToEventLoop } from '../process/yieldToEventLoop.ts';
import { analyse, languageOf } from './analyse.ts';
import type { FoundPapers } from './findPapers.ts';
import { bm25, type Ranked } from './rank.ts';
import { COMPARED, rankByExactWords } from './rankByExactWords.ts';
import type { ReadQuery } from './readQuery.ts';
import type { PaperHit, Search, SentenceHit } from './search.ts';

/** What an engine does, in memory or in a thread of its own; it knows papers by their ids. */
export interface SearchCore {
  papers(query: string, limit: number): Promise<FoundPapers>;
  related(id: string, limit: number): Promise<readonly Ranked[]>;
  lookUp(query: string, limit: number): Promise<readonly Ranked[]>;
  read(query: string): Promise<ReadQuery>;
}

/** Sentences are looked for in this many papers where none are named. */
const PAPERS_WITH_SENTENCES = 20;

/** Where most papers found have no abstract, this many times as many are looked at, up to the second number. */
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

/** The same search, its papers as another collection of the same ids has them. */
export function withPapersOf(collection: Collection, search: Search): Search {
  const hits = (found: readonly PaperHit[]) =>
    found.flatMap(({ paper: { id }, score }) => {
      const paper = collection.get(id);
      return paper ? [{ paper, score }] : [];
    });
  return {
    collection,
    papers: async (...asked) => hits(await search.papers(...asked)),
    lookUp: async (...asked) => hits(await search.lookUp(...asked)),
    related: async (...asked) => hits(await search.related(...asked)),
    weigh: (question) => search.weigh(question),
    async sentences(query, limit, within) {
      const found = await search.sentences(query, limit, within);
      return found.flatMap((hit) => {
        const paper = collection.get(hit.paper.id);
        return paper ? [{ ...hit, paper }] : [];
      });
    },
  };
}

/** Terms a sentence of an abstract has, on average (SciFact: 15.6). */
const AVERAGE_SENTENCE_TERMS = 16;

const analysed = new WeakMap<Paper, readonly (readonly string[])[]>();

/**
 * The sentences of some papers that have the weightiest terms, best first; none that has no term at all. A paper that is
 * read for the first time waits for its turn, so that nobody waits for all of them.
 */
export async function findSentences(
  weights: ReadonlyMap<string, number>,
  papers: readonly Paper[],
  limit: number,
): Promise<SentenceHit[]> {
  const hits: SentenceHit[] = [];
  for (const paper of papers) {
    if (!analysed.has(paper)) await yieldToEventLoop();
    for (const [sentence, terms] of sentenceTerms(paper).entries()) {
      const score = bm25([terms], weights, { averageLength: AVERAGE_SENTENCE_TERMS });
      if (score > 0) hits.push({ paper, sentence, score });
    }
  }
  return hits.sort((a, b) => b.score - a.score).slice(0, limit);
}

/** The terms of a paper: of its title, and of each sentence. */
export function termsOf(paper: Paper): readonly (readonly string[])[] {
  return [analyse(paper.title, languageOf(paper.abstract || paper.title)), ...sentenceTerms(paper)];
}

function sentenceTerms(paper: Paper): readonly (readonly string[])[] {
  const known = analysed.get(paper);
  if (known) return known;
  const language = languageOf(paper.abstract);
  const terms = sentencesOf(paper).map((sentence) => analyse(sentence, language));
  analysed.set(paper, terms);
  return terms;
}
