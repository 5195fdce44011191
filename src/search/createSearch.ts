import MiniSearch from 'minisearch';
import type { Collection } from '../papers/collection.ts';
import { sentencesOf } from '../papers/sentences.ts';
import { analyse } from './analyse.ts';
import type { Search } from './search.ts';

/** A search over a collection, held in memory. */
export function createSearch(papers: Collection): Search {
  const paperIndex = indexOf(
    [...papers].map(({ id, title, abstract }) => ({ id, text: `${title}\n${abstract}` })),
  );
  const places = [...papers].flatMap((paper) =>
    sentencesOf(paper).map((text, sentence) => ({ paper, sentence, text })),
  );
  const sentenceIndex = indexOf(places.map(({ text }, id) => ({ id, text })));
  const findPapers = (query: string, limit: number) =>
    paperIndex
      .search(query)
      .slice(0, limit)
      .flatMap(({ id, score }) => {
        const paper = papers.get(id);
        return paper ? [{ paper, score }] : [];
      });

  return {
    papers: async (query, limit) => findPapers(query, limit),
    lookUp: async (query, limit) => findPapers(query, limit),
    related: async (paper, limit) =>
      findPapers(`${paper.title} ${paper.abstract}`, limit + 1)
        .filter((hit) => hit.paper !== paper)
        .slice(0, limit),
    async sentences(query, limit, within) {
      return sentenceIndex
        .search(query)
        .flatMap(({ id, score }) => {
          const place = places[id];
          return place && (within?.includes(place.paper) ?? true) ? [{ ...place, score }] : [];
        })
        .slice(0, limit);
    },
  };
}

function indexOf<T extends { id: string | number; text: string }>(documents: readonly T[]): MiniSearch<T> {
  const index = new MiniSearch<T>({
    fields: ['text'],
    tokenize: analyse,
    processTerm: (term) => term,
    searchOptions: { tokenize: analyse, processTerm: (term) => term },
  });
  index.addAll(documents);
  return index;
}
