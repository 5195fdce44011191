import { defined } from '../defined.ts';
import { isQuotable, type Paper } from './paper.ts';
import type { PaperNotice } from './paperNotice.ts';
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

/** The same papers, each with what was announced about it, by id. */
export function withNotices(collection: Collection, notices: ReadonlyMap<string, PaperNotice>): Collection {
  if (notices.size === 0) return collection;
  const marked = [...collection].map((paper) => ({
    ...paper,
    ...defined({ notice: notices.get(paper.id) }),
  }));
  return collectionOf(marked, collection.notes);
}
