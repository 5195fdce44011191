import type { Paper } from '../../src/papers/paper.ts';
import { offlineSources } from '../../src/sources/offlineSources.ts';
import { refName } from '../../src/sources/readRefs.ts';
import type { Sources } from '../../src/sources/sources.ts';
import { paper } from './papers.ts';

/** Sources that know these papers by their ids, as arXiv would, and no others. */
export function sourcesKnowing(...known: readonly Partial<Paper>[]): Sources {
  const papers = new Map(known.map((fields) => [fields.id, paper(fields)]));
  return {
    ...offlineSources,
    lookUp: async (refs) =>
      refs.map((ref) => {
        const found = papers.get(ref.id);
        if (!found)
          return { kind: 'unknown', ref, reason: `${refName(ref)}: nobody knows it. Look at the id.` };
        const address = `https://arxiv.org/abs/${ref.id}`;
        const provenance = {
          source: 'arxiv',
          address,
          fetchedAt: '2026-03-01T00:00:00Z',
          version: '1',
        } as const;
        return { kind: 'found', ref, paper: found, provenance, problems: [] };
      }),
  };
}
