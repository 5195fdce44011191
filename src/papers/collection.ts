import type { Paper } from './paper.ts';

/** The papers that this bot answers from, in the order of their source. */
export interface Collection extends Iterable<Paper> {
  readonly size: number;
  get(id: string): Paper | undefined;
}

/** A collection held in memory. Ids must be unique: `loadPapers` has checked them. */
export function collectionOf(papers: readonly Paper[]): Collection {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return {
    size: byId.size,
    get: (id) => byId.get(id),
    [Symbol.iterator]: () => byId.values(),
  };
}
