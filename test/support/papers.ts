import { type Collection, collectionOf } from '../../src/papers/collection.ts';
import { loadPapers } from '../../src/papers/loadPapers.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { problemLine } from '../../src/papers/problem.ts';

/** A tiny paper; name what the test is about and leave the rest. */
export function paper(fields: Partial<Paper> = {}): Paper {
  return { id: 'p1', title: 'On Owls', authors: ['Ada Owl'], abstract: 'Owls fly at night.', ...fields };
}

export function collection(...papers: Partial<Paper>[]): Collection {
  return collectionOf(papers.map((fields, index) => paper({ id: `p${index + 1}`, ...fields })));
}

/** The papers of a file or folder, such as `seeds`. */
export async function papersOf(source: string): Promise<readonly Paper[]> {
  const { papers, refusal } = await loadPapers(source);
  if (refusal.length > 0) throw new Error(refusal.map(problemLine).join('\n'));
  return papers;
}
