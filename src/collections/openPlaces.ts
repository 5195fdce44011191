import { oneAtATime } from '../process/oneAtATime.ts';
import type { Search } from '../search/search.ts';
import { NotReadable } from '../state/notKept.ts';
import type { Standing } from '../state/paperStore.ts';
import type { State } from '../state/state.ts';
import type { CollectionId } from './collectionId.ts';
import type { OpenCollection } from './collections.ts';
import { type HeldCollection, heldFrom, nothingHeld } from './heldCollection.ts';
import { joinShared } from './joinShared.ts';
import { leastUsed } from './leastUsed.ts';
import { type Besides, sharedPapers } from './sharedPapers.ts';

export interface OpeningOptions {
  /** The operator's papers as they are now, which every place sees that has none of its own. */
  readonly shared: () => Search;
  readonly state: Pick<State, 'papers' | 'isCutOff' | 'isAway' | 'onForeignChange'>;
  /** Names the version of all that reads papers for searching: what another one stored is read anew. */
  readonly analysedBy: () => string;
  /** Of all collections that are held open, together. */
  readonly mostOpenPapers?: number;
  /** Up to so many of the operator's papers are put into the index of a place that keeps them; more are searched apart. */
  readonly mostInOneIndex?: number;
}

/** Some 14 KB each (measured: `npm run bench -- collections`). */
const MOST_OPEN_PAPERS = 20_000;
const MOST_PLACES = 20_000;

/** Opens the collection of a place as it is kept now; `keepsShared`: with the operator's papers beside its own. */
export type OpenPlace = (id: CollectionId, keepsShared: boolean) => Promise<OpenCollection>;

/** The collections of all places, held open while they are used; each is brought up to what is kept one step at a time. */
export function openPlaces(options: OpeningOptions): OpenPlace {
  const { shared, state, mostOpenPapers = MOST_OPEN_PAPERS } = options;
  const held = holdPlaces(mostOpenPapers);
  const bringing = { ...options, besidesOf: keepBesides(options) };
  const inTurn = oneAtATime();

  /** What is held already is all that is known while nothing can be read. */
  async function open(id: CollectionId, keepsShared: boolean): Promise<OpenCollection> {
    const standing = await state.papers.standing(id);
    const beside = shared();
    const before = held.find(id);
    if (standing === undefined) return before && state.isCutOff() ? before.open : withoutPapers(id, beside);
    held.hasOwn(id);
    const isBeside = !keepsShared || (before && held.isBeside(before, beside));
    const isSame = isBeside && before?.epoch === standing.epoch && before.keepsShared === keepsShared;
    if (isSame && before.revision === standing.revision) return before.open;
    const from = isSame && before.revision < standing.revision ? before : nothingHeld();
    const next = await bring(from, { ...standing, id, keepsShared, beside }, bringing);
    held.keep(id, next, beside);
    return next.open;
  }

  function withoutPapers(id: CollectionId, beside: Search): OpenCollection {
    if ((state.isAway() || state.isCutOff()) && !held.hadNone(id))
      throw new NotReadable('what papers this place has of its own');
    held.leave(id);
    return { id, papers: beside.collection, search: beside };
  }

  /** What another process has changed is warm when the next question comes; what it has removed is held no longer. */
  state.onForeignChange((id) => {
    const before = held.find(id);
    if (before) void inTurn(id, () => open(id, before.keepsShared)).catch(() => undefined); // the next question tells it
  });

  return (id, keepsShared) => inTurn(id, () => open(id, keepsShared));
}

/** The places that are held, up to so many papers, and those that are known to have none of their own. */
function holdPlaces(mostPapers: number) {
  const held = leastUsed<CollectionId, HeldCollection>(
    mostPapers,
    ({ own, besides }) => own.size + besides.size,
  );
  /** Beside which of the operator's papers each was opened. */
  const openedBeside = new WeakMap<HeldCollection, Search>();
  const withoutOwn = leastUsed<CollectionId, true>(MOST_PLACES, () => 1);
  return {
    find: (id: CollectionId) => held.get(id),
    isBeside: (place: HeldCollection, beside: Search) => openedBeside.get(place) === beside,
    keep(id: CollectionId, place: HeldCollection, beside: Search) {
      held.set(id, place);
      openedBeside.set(place, beside);
    },
    hasOwn: (id: CollectionId) => void withoutOwn.delete(id),
    /** Whether it had none when it was last looked at. */
    hadNone: (id: CollectionId) => withoutOwn.get(id) === true,
    leave(id: CollectionId) {
      held.delete(id);
      withoutOwn.set(id, true);
    },
  };
}

interface KeptPlace extends Standing {
  readonly id: CollectionId;
  readonly keepsShared: boolean;
  readonly beside: Search;
}

type Bringing = Pick<OpeningOptions, 'state' | 'analysedBy'> & {
  readonly besidesOf: ReturnType<typeof keepBesides>;
};

/** Brings what is held up to what is kept. */
async function bring(
  from: ReturnType<typeof nothingHeld>,
  { beside, ...standing }: KeptPlace,
  { state, analysedBy, besidesOf }: Bringing,
): Promise<HeldCollection> {
  const { id, keepsShared, revision } = standing;
  const changes = await state.papers.changes(id, from.revision, revision);
  const stands: Besides = keepsShared ? await besidesOf(beside) : { papers: [] };
  const { next, reread } = await heldFrom(from, changes, {
    ...standing,
    analysedBy: analysedBy(),
    besides: 'papers' in stands ? stands.papers : [],
  });
  if (reread.length > 0) await state.papers.putAnalyses(id, reread);
  return 'keys' in stands ? { ...next, open: joinShared(next.open, beside, stands.keys) } : next;
}

/** The operator's papers, prepared to stand beside others: once for as long as they are the same. */
function keepBesides({ shared, mostInOneIndex }: Pick<OpeningOptions, 'shared' | 'mostInOneIndex'>) {
  const prepared = (of: Search) => ({ of, papers: sharedPapers(of.collection, mostInOneIndex) });
  let besides = prepared(shared());
  return (search: Search) => {
    if (besides.of !== search) besides = prepared(search);
    return besides.papers();
  };
}
