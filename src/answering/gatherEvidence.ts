import { sentencesOf } from '../papers/sentences.ts';
import type { Search } from '../search/search.ts';
import type { Evidence } from './evidence.ts';

const MAX_PAPERS = 8;

/** The papers found for a question, each with its sentences. */
export async function gatherEvidence(question: string, search: Search): Promise<Evidence> {
  const hits = await search.papers(question, MAX_PAPERS);
  return { papers: hits.map(({ paper, score }) => ({ paper, sentences: sentencesOf(paper), score })) };
}
