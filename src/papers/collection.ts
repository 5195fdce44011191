import { isQuotable, type Paper } from './paper.ts';
import type { Problem } from './problem.ts';

/** The papers that this bot answers from, in the order of their source. */
export interface Collection extends Iterable<Paper> {
  readonly size: number;
  /** How many of them have an abstract to quote. */
  readonly quotable: number;
  /** What was left aside, changed or is missing of what their source holds. */
  readonly notes: readonly Problem[];
  get(id: string): Paper | undefined;
}

/** A collection held in memory. Ids must be unique: `loadPapers` has seen to it. */
export function collectionOf(papers: readonly Paper[], notes: readonly Problem[] = []): Collection {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return {
    size: byId.size,
    quotable: papers.filter(isQuotable).length,
    notes,
    get: (id) => byId.get(id),
    [Symbol.iterator]: () => byId.values(),
  };
}
