import type { Search } from '../../search/search.ts';
import type { Writer } from '../draft.ts';

const MAX_STATEMENTS = 3;

/** The writer that needs no model: it quotes the sentences nearest to the question. */
export function extractiveWriter(search: Search): Writer {
  return {
    name: 'extractive',
    async *write({ question, evidence }) {
      const papers = evidence.papers.slice(0, 1).map(({ paper }) => paper);
      for (const { paper, sentence } of await search.sentences(question, MAX_STATEMENTS, papers)) {
        const text = evidence.papers.find((found) => found.paper === paper)?.sentences[sentence];
        if (text) yield { text, citations: [{ paper: paper.id, sentence }] };
      }
      return { declined: 'not-in-corpus' };
    },
  };
}
