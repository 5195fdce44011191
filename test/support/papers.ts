import { type Collection, collectionOf } from '../../src/papers/collection.ts';
import type { Paper } from '../../src/papers/paper.ts';

/** A tiny paper; name what the test is about and leave the rest. */
export function paper(fields: Partial<Paper> = {}): Paper {
  return { id: 'p1', title: 'On Owls', authors: ['Ada Owl'], abstract: 'Owls fly at night.', ...fields };
}

export function collection(...papers: Partial<Paper>[]): Collection {
  return collectionOf(papers.map((fields, index) => paper({ id: `p${index + 1}`, ...fields })));
}
