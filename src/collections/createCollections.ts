import { oneAtATime } from '../process/oneAtATime.ts';
import { createPause } from '../process/yieldToEventLoop.ts';
import { analyseWhole } from '../search/paperAnalysis.ts';
import type { Search } from '../search/search.ts';
import { NotReadable } from '../state/notKept.ts';
import type { PaperToKeep, SourcedPaper } from '../state/paperStore.ts';
import type { State } from '../state/state.ts';
import { type Caller, type CollectionId, keptCollectionId } from './collectionId.ts';
import { type Collections, type OpenCollection, UNDO_MINUTES } from './collections.ts';
import { type HeldCollection, heldFrom, nothingHeld } from './heldCollection.ts';
import { joinShared } from './joinShared.ts';
import { leastUsed } from './leastUsed.ts';
import { type Besides, sharedPapers } from './sharedPapers.ts';

export interface CollectionsOptions {
  /** The operator's papers as they are now, which every place sees that has none of its own. */
  readonly shared: () => Search;
  readonly state: Pick<
    State,
    'papers' | 'settings' | 'collectionOf' | 'isCutOff' | 'isAway' | 'onForeignChange'
  >;
  readonly now: () => Date;
  /** Names the version of all that reads papers for searching: what another one stored is read anew. */
  readonly analysedBy: () => string;
  /** Of all collections that are held open, together. */
  readonly mostOpenPapers?: number;
  /** Up to so many of the operator's papers are put into the index of a place that keeps them; more are searched apart. */
  readonly mostInOneIndex?: number;
}

/** Some 14 KB each (measured: `npm run bench -- collections`). */
const MOST_OPEN_PAPERS = 25_000;
const MOST_PLACES = 20_000;
const MINUTE_MS = 60_000;

/** The collections of all places, kept in the state and held open while they are used. */
export function createCollections(options: CollectionsOptions): Collections {
  const { shared, state, now, analysedBy, mostOpenPapers = MOST_OPEN_PAPERS, mostInOneIndex } = options;
  const held = leastUsed<CollectionId, HeldCollection>(
    mostOpenPapers,
    ({ own, besides }) => own.size + besides.size,
  );
  /** Beside which of the operator's papers each was opened. */
  const openedBeside = new WeakMap<HeldCollection, Search>();
  let besides = { of: shared(), papers: sharedPapers(shared().collection, mostInOneIndex) };
  const besidesOf = (search: Search) => {
    if (besides.of !== search)
      besides = { of: search, papers: sharedPapers(search.collection, mostInOneIndex) };
    return besides.papers();
  };
  /** Places that had no papers of their own when they were last looked at. */
  const withoutOwn = leastUsed<CollectionId, true>(MOST_PLACES, () => 1);
  const inTurn = oneAtATime();

  /** Brings what is held up to what is kept; what is held already is all that is known while nothing can be read. */
  async function open(id: CollectionId, keepsShared: boolean): Promise<OpenCollection> {
    const standing = await state.papers.standing(id);
    const beside = shared();
    const before = held.get(id);
    if (standing === undefined && before && state.isCutOff()) return before.open;
    if (standing === undefined) {
      if ((state.isAway() || state.isCutOff()) && !withoutOwn.get(id))
        throw new NotReadable('what papers this place has of its own');
      held.delete(id);
      withoutOwn.set(id, true);
      return { id, papers: beside.collection, search: beside };
    }
    withoutOwn.delete(id);
    const isBeside = !keepsShared || (before && openedBeside.get(before) === beside);
    const isSame = isBeside && before?.epoch === standing.epoch && before.keepsShared === keepsShared;
    if (isSame && before.revision === standing.revision) return before.open;
    const from = isSame && before.revision < standing.revision ? before : nothingHeld();
    const changes = await state.papers.changes(id, from.revision, standing.revision);
    const stands: Besides = keepsShared ? await besidesOf(beside) : { papers: [] };
    const brought = await heldFrom(from, changes, {
      ...standing,
      ...{ id, keepsShared, analysedBy: analysedBy() },
      besides: 'papers' in stands ? stands.papers : [],
    });
    const { reread } = brought;
    const open = 'keys' in stands ? joinShared(brought.next.open, beside, stands.keys) : brought.next.open;
    const next = { ...brought.next, open };
    if (reread.length > 0) await state.papers.putAnalyses(id, reread);
    held.set(id, next);
    openedBeside.set(next, beside);
    return next.open;
  }

  /** What another process has changed is warm when the next question comes; what it has removed is held no longer. */
  state.onForeignChange((id) => {
    const before = held.get(id);
    if (before) void inTurn(id, () => open(id, before.keepsShared)).catch(() => undefined); // the next question tells it
  });

  return {
    async of(caller) {
      const id = state.collectionOf(caller);
      const { server } = caller.place;
      const keepsShared = server !== undefined && (await state.settings.read(server)).keepShared;
      return inTurn(id, () => open(id, keepsShared));
    },
    async put(caller, papers) {
      const kept = await analysed(papers, analysedBy());
      return (await state.papers.put(state.collectionOf(caller), kept, caller.member)).changed;
    },
    async remove(caller, ids) {
      const { changed, revision } = await state.papers.remove(state.collectionOf(caller), ids);
      return changed === 0 ? undefined : { revision, removed: changed };
    },
    async restore(caller, { revision }) {
      const notBefore = new Date(now().getTime() - UNDO_MINUTES * MINUTE_MS);
      return (await state.papers.restore(state.collectionOf(caller), revision, notBefore)).changed;
    },
    async renew(renewed) {
      for (const collection of new Set(renewed.map(({ watched }) => watched.collection))) {
        const own = renewed.filter(({ watched }) => watched.collection === collection);
        const sourced = own.map(({ watched: { paper }, newest }) => ({
          ...newest,
          paper: { ...newest.paper, id: paper.id },
        }));
        const kept = await analysed(sourced, analysedBy());
        const papers = kept.flatMap((each, place) => {
          const before = own[place]?.watched.paper;
          return before ? [{ ...each, before }] : [];
        });
        await state.papers.renew(keptCollectionId(collection), papers);
      }
    },
    startOver: (caller: Caller) => state.papers.startOver(state.collectionOf(caller)),
  };
}

/** With what is read of each for searching, others first between. */
async function analysed(
  papers: readonly SourcedPaper[],
  analysedBy: string,
): Promise<readonly PaperToKeep[]> {
  const pause = createPause();
  const kept: PaperToKeep[] = [];
  for (const each of papers) {
    kept.push({ ...each, analysis: JSON.stringify(analyseWhole(each.paper)), analysedBy });
    await pause();
  }
  return kept;
}
