// The texts of the operator's papers that answers have cited, so that these can be looked up after the files have changed.
import { type CollectionId, keptCollectionId } from '../collections/collectionId.ts';
import type { Paper } from '../papers/paper.ts';
import { NotKept } from './notKept.ts';
import { putAll } from './putPapers.ts';
import type { StateContext } from './stateContext.ts';

/** In place of a collection's id, all of which are longer. */
export const SHARED: CollectionId = keptCollectionId('shared');

/** Which text of a paper an answer cited. */
export interface CitedVersion {
  readonly version: number;
  /** Whether it is one of the operator's; else it is the place's own. */
  readonly isShared: boolean;
}

const NEWEST = 'SELECT max(version) FROM papers WHERE collection = :collection AND id = :id';

/** Keeps texts and tells their versions, by id; none while nothing can be kept. */
export function createSharedVersions({ storage, now }: Pick<StateContext, 'storage' | 'now'>) {
  /** A paper whose text is kept need not be asked for again. */
  const kept = new WeakMap<Paper, number>();

  async function keep(papers: readonly Paper[]): Promise<void> {
    await storage.change(SHARED, async (step) => {
      const at = now();
      const provenance = { ...ORIGIN, fetchedAt: at.toISOString() };
      const sourced = papers.map((paper) => ({
        paper,
        provenance,
        problems: [],
        analysis: '',
        analysedBy: '',
      }));
      await putAll(sourced, { step, collection: SHARED, by: null, at: at.getTime() });
      await step(async (database) => {
        for (const paper of papers) {
          const version = await database.value(NEWEST, { collection: SHARED, id: paper.id });
          kept.set(paper, Number(version));
        }
      });
    });
  }

  return async (papers: readonly Paper[]): Promise<ReadonlyMap<string, number>> => {
    const unknown = papers.filter((paper) => !kept.has(paper));
    try {
      if (unknown.length > 0) await keep(unknown);
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
    }
    return new Map(
      papers.flatMap((paper) => {
        const version = kept.get(paper);
        return version === undefined ? [] : [[paper.id, version] as const];
      }),
    );
  };
}

const ORIGIN = { source: 'file', address: 'of the papers that come with the bot' } as const;
