import { createHash } from 'node:crypto';
import { loadPapers } from '../papers/loadPapers.ts';
import { problemLines } from '../papers/problem.ts';
import { SourceError } from './sourceError.ts';
import type { Source } from './sources.ts';

/**
 * A file or folder of the operator, read as a whole each time. What cannot be served as a collection rejects: the papers
 * that were read before stay.
 */
export function followFolder(path: string, now: () => number): Source {
  return {
    async changes(cursor, signal) {
      const { papers, notes, leftAside, refusal } = await loadPapers(path);
      signal.throwIfAborted();
      if (refusal.length > 0) throw new SourceError(problemLines(refusal).join('\n'));
      const fingerprint = createHash('sha256').update(JSON.stringify(papers)).digest('hex');
      if (fingerprint === cursor) return { put: [], gone: [], leftAside, cursor, isComplete: true };
      const provenance = { source: 'file', address: path, fetchedAt: new Date(now()).toISOString() } as const;
      return {
        put: papers.map((paper) => ({
          key: paper.id,
          paper,
          provenance,
          problems: notes.get(paper.id) ?? [],
        })),
        gone: [],
        all: papers.map(({ id }) => id),
        leftAside,
        cursor: fingerprint,
        isComplete: true,
      };
    },
  };
}
