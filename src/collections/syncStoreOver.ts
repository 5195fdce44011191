import { identityKeysOf, isSamePaper } from '../papers/identifiers.ts';
import type { Paper } from '../papers/paper.ts';
import type { Problem } from '../papers/problem.ts';
import { createPause } from '../process/yieldToEventLoop.ts';
import { analyseWhole } from '../search/paperAnalysis.ts';
import type { SourcePaper } from '../sources/sources.ts';
import type { SyncStore } from '../sources/sync/syncStore.ts';
import type { FollowStore, KeyedPaper, TakenSource } from '../state/followStore.ts';

export interface SyncStoreOptions {
  readonly sources: FollowStore;
  /** Names the version of all that reads papers for searching. */
  readonly analysedBy: () => string;
  /** Of one collection. */
  readonly mostPapers: number;
}

/** What followed sources put, read for searching and held against the papers that are there already. */
export function syncStoreOver({ sources, analysedBy, mostPapers }: SyncStoreOptions): SyncStore {
  const taken = new Map<string, TakenSource>();
  return {
    due: sources.due,
    async take(id, lease, now) {
      const source = await sources.take(id, lease, now);
      if (source) taken.set(id, source);
      return source;
    },
    async apply(id, step, lease) {
      const source = taken.get(id);
      if (!source) return false;
      const there = await sources.currentPapers(source.collection);
      const { put, over } = await papersFor(step.put, there, mostPapers);
      const pause = createPause();
      const analysed: KeyedPaper[] = [];
      for (const each of put) {
        analysed.push({
          ...each,
          analysis: JSON.stringify(analyseWhole(each.paper)),
          analysedBy: analysedBy(),
        });
        await pause();
      }
      return sources.apply(id, { ...step, put: analysed, leftAside: [...step.leftAside, ...over] }, lease);
    },
    async release(id, ended, lease) {
      taken.delete(id);
      await sources.release(id, ended, lease);
    },
  };
}

/** A paper that is there under another id takes that id; what is more than there may be is left aside. */
async function papersFor(
  put: readonly SourcePaper[],
  there: readonly Paper[],
  mostPapers: number,
): Promise<{ readonly put: readonly SourcePaper[]; readonly over: readonly Problem[] }> {
  const pause = createPause();
  const byKey = new Map<string, Paper>();
  const ids = new Set(there.map(({ id }) => id));
  for (const paper of there) {
    for (const key of identityKeysOf(paper)) byKey.set(key, paper);
    await pause();
  }
  const over: Problem[] = [];
  const kept = put.flatMap((each): readonly SourcePaper[] => {
    const same = identityKeysOf(each.paper).flatMap((key) => byKey.get(key) ?? []);
    const known = same.find((paper) => isSamePaper(paper, each.paper) !== undefined);
    const id = known?.id ?? each.paper.id;
    if (!ids.has(id) && ids.size >= mostPapers) {
      over.push({ file: each.provenance.address, message: overLine(mostPapers) });
      return [];
    }
    ids.add(id);
    return [{ ...each, paper: { ...each.paper, id } }];
  });
  return { put: kept, over };
}

function overLine(most: number): string {
  return `left aside: there are ${most} papers already, and more may not be; remove some, and follow the source anew`;
}
