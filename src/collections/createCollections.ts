import { createPause } from '../process/yieldToEventLoop.ts';
import { analyseWhole } from '../search/paperAnalysis.ts';
import type { PaperToKeep, SourcedPaper } from '../state/paperStore.ts';
import type { State } from '../state/state.ts';
import { type Caller, keptCollectionId } from './collectionId.ts';
import { type Collections, UNDO_MINUTES } from './collections.ts';
import { type OpeningOptions, openPlaces } from './openPlaces.ts';

export interface CollectionsOptions extends OpeningOptions {
  readonly state: OpeningOptions['state'] & Pick<State, 'settings' | 'collectionOf'>;
  readonly now: () => Date;
}

const MINUTE_MS = 60_000;

/** The collections of all places, kept in the state and held open while they are used. */
export function createCollections(options: CollectionsOptions): Collections {
  const { state, now, analysedBy } = options;
  const open = openPlaces(options);
  return {
    async of(caller) {
      const id = state.collectionOf(caller);
      return open(id, await keepsShared(caller, state));
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
    renew: (renewed) => renewAll(renewed, options),
    startOver: (caller: Caller) => state.papers.startOver(state.collectionOf(caller)),
  };
}

/** In a terminal the operator's papers are one's own; a server says what it wants. */
async function keepsShared(
  { place: { kind, server } }: Caller,
  { settings }: CollectionsOptions['state'],
): Promise<boolean> {
  if (kind === 'console') return true;
  return server !== undefined && (await settings.read(server)).keepShared;
}

/** Puts newer versions in the place of those that they follow. */
async function renewAll(
  renewed: Parameters<Collections['renew']>[0],
  { state, analysedBy }: CollectionsOptions,
): Promise<void> {
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
