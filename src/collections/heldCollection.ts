import { collectionOf } from '../papers/collection.ts';
import { identityKeysOf, isSamePaper } from '../papers/identifiers.ts';
import type { Paper } from '../papers/paper.ts';
import { createPause } from '../process/yieldToEventLoop.ts';
import { searchIn } from '../search/createSearch.ts';
import { emptyIndex, type IndexChange, type MemoryIndex } from '../search/memoryIndex.ts';
import { analyseWhole, type PaperAnalysis } from '../search/paperAnalysis.ts';
import type { PaperChange, PaperToKeep, Standing } from '../state/paperStore.ts';
import type { CollectionId } from './collectionId.ts';
import type { OpenCollection, OwnPaper } from './collections.ts';
import type { BesidePaper } from './sharedPapers.ts';

/** A collection in memory: what is kept of a place up to a revision, ready to be searched, and to be brought further. */
export interface HeldCollection extends Held {
  readonly open: OpenCollection;
}

interface Held extends Standing {
  readonly keepsShared: boolean;
  readonly own: ReadonlyMap<string, OwnPaper>;
  /** The ids of the shared papers that stand in it. */
  readonly besides: ReadonlySet<string>;
  readonly index: MemoryIndex;
}

/** Each collection has an index of its own from its first word on. */
export function nothingHeld(): Held {
  return {
    ...{ epoch: '', revision: 0, keepsShared: false },
    own: new Map(),
    besides: new Set(),
    index: emptyIndex(),
  };
}

interface Bringing extends Standing {
  readonly id: CollectionId;
  readonly keepsShared: boolean;
  readonly analysedBy: string;
  /** What stands beside the own papers, but those that are among them. */
  readonly besides: readonly BesidePaper[];
}

/**
 * What is held, brought further by changes, others first between; whoever holds the one before keeps it as it was. Tells
 * what had to be read anew, since another version of the program had stored it.
 */
export async function heldFrom(
  before: Held,
  changes: readonly PaperChange[],
  { id, analysedBy, besides, ...standing }: Bringing,
): Promise<{ readonly next: HeldCollection; readonly reread: readonly PaperToKeep[] }> {
  const pause = createPause();
  const own = new Map(before.own);
  const change = before.index.change();
  const reread: PaperToKeep[] = [];
  for (const kept of changes) {
    own.delete(kept.paper.id); // what changed comes last, as what is new
    if (kept.isRemoved) change.remove(kept.paper.id);
    else {
      const { paper, provenance, problems, version } = kept;
      const isStale = kept.analysedBy !== analysedBy;
      const analysis: PaperAnalysis = isStale ? analyseWhole(paper) : JSON.parse(kept.analysis);
      if (isStale) reread.push({ ...kept, analysis: JSON.stringify(analysis), analysedBy });
      own.set(paper.id, { paper, provenance, problems, version });
      change.put({ ...paper, analysis });
    }
    await pause();
  }
  const beside = putBeside(change, besides, { own, before });
  const index = change.close();
  const notes = [...own.values()].flatMap(({ problems }) => problems);
  const papers = collectionOf([...[...own.values()].map(({ paper }) => paper), ...beside], notes);
  const open: OpenCollection = { id, papers, search: searchIn(papers, index), own };
  return {
    next: { ...standing, own, besides: new Set(beside.map((paper) => paper.id)), index, open },
    reread,
  };
}

/** Puts in which of the shared papers are not among the own ones, takes out which are now; returns those that stand there. */
function putBeside(
  change: IndexChange,
  shared: readonly BesidePaper[],
  { own, before }: { readonly own: ReadonlyMap<string, OwnPaper>; readonly before: Held },
): readonly Paper[] {
  if (shared.length === 0) return [];
  const ownByKey = new Map<string, Paper>();
  for (const { paper } of own.values()) for (const key of identityKeysOf(paper)) ownByKey.set(key, paper);
  const isOwn = ({ paper, keys }: BesidePaper) =>
    own.has(paper.id) ||
    keys.some((key) => {
      const other = ownByKey.get(key);
      return other !== undefined && isSamePaper(other, paper) !== undefined;
    });
  const beside: Paper[] = [];
  for (const each of shared) {
    const { paper, analysis } = each;
    if (!isOwn(each)) {
      beside.push(paper);
      if (!before.besides.has(paper.id)) change.put({ ...paper, analysis });
    } else if (before.besides.has(paper.id) && !own.has(paper.id)) change.remove(paper.id);
  }
  return beside;
}
