import type { Search } from '../search/search.ts';
import { readQuestion } from '../understanding/readQuestion.ts';
import type { Evidence, EvidencePaper } from './evidence.ts';
import { type Understood, understand } from './understand.ts';

const MAX_SEARCHES = 2;

/** The evidence of one question while it is answered: what was given stays as it is, more may join. */
export interface GrowingEvidence {
  readonly all: Evidence;
  /** What the last search came to. */
  readonly searched: Understood | undefined;
  /** Adds what other words find, at most twice; undefined afterwards. Returns what they find, best first, known or not. */
  searchAgain(query: string): Promise<readonly EvidencePaper[] | undefined>;
}

export function growingEvidence(found: Evidence, search: Search): GrowingEvidence {
  let papers = found.papers;
  let searches = 0;
  let searched: Understood | undefined;
  return {
    get all() {
      return { papers };
    },
    get searched() {
      return searched;
    },
    async searchAgain(raw) {
      const { question: query } = readQuestion(raw);
      if (query === '') return []; // to gather evidence, no words mean the whole collection
      if (searches >= MAX_SEARCHES) return undefined;
      searches += 1;
      searched = await understand(query, { search });
      const { evidence: hits } = searched;
      const known = new Set(papers.map(({ paper }) => paper.id));
      papers = [...papers, ...hits.papers.filter(({ paper }) => !known.has(paper.id))];
      return hits.papers;
    },
  };
}
