import { describe, expect, it, vi } from 'vitest';
import type { CollectionId } from '../../src/collections/collectionId.ts';
import { createCollections } from '../../src/collections/createCollections.ts';
import type { Collection } from '../../src/papers/collection.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { NotReadable } from '../../src/state/notKept.ts';
import type { SourcedPaper } from '../../src/state/paperStore.ts';
import { collection, paper } from '../support/papers.ts';
import { memoryState } from '../support/state.ts';

const OWLS = { member: 'ada', place: { kind: 'server', server: 'owls' } };
const BATS = { member: 'ada', place: { kind: 'server', server: 'bats' } };
const DIRECT = { member: 'ada', place: { kind: 'direct' } };
const provenance = { source: 'arxiv', address: 'https://arxiv.org/abs/1', fetchedAt: '2026-03-01' } as const;

function from(fields: Partial<Paper>): SourcedPaper {
  return { paper: paper(fields), provenance, problems: [] };
}

const shared = collection({ id: 's1', title: 'On Swifts', abstract: 'Swifts sleep in flight.' });

function over(papers: Collection = shared, options: { mostOpenPapers?: number; analysedBy?: string } = {}) {
  const { state, clock } = memoryState();
  const { analysedBy = 'test', ...rest } = options;
  const search = createSearch(papers);
  const given = { shared: () => search, state, now: () => clock.now, analysedBy: () => analysedBy };
  return { state, clock, collections: createCollections({ ...given, ...rest }), given };
}

const ids = ({ papers }: { papers: Collection }) => [...papers].map(({ id }) => id);

describe('collections', () => {
  it('are the shared one everywhere until papers are put in one place', async () => {
    const { collections } = over();
    await collections.put(OWLS, [from({ id: 'p1' })]);
    expect(ids(await collections.of(OWLS))).toEqual(['p1']);
    expect(ids(await collections.of(BATS))).toEqual(['s1']);
    expect(ids(await collections.of(DIRECT))).toEqual(['s1']);
    await collections.put(DIRECT, [from({ id: 'p2' })]);
    expect(ids(await collections.of(DIRECT))).toEqual(['p2']);
    expect(ids(await collections.of(OWLS))).toEqual(['p1']);
  });

  it('of a terminal keep the shared papers, which are its user’s own, beside what is added', async () => {
    const { collections } = over();
    const terminal = { member: 'console', place: { kind: 'console' } };
    expect(ids(await collections.of(terminal))).toEqual(['s1']);
    await collections.put(terminal, [from({ id: 'p1', title: 'On Owls' })]);
    expect(ids(await collections.of(terminal)).toSorted()).toEqual(['p1', 's1']);
  });

  it('find what was put a moment ago, and a question keeps what it began with', async () => {
    const { collections } = over();
    await collections.put(OWLS, [from({ id: 'p1', title: 'On Owls' })]);
    const before = await collections.of(OWLS);
    await collections.put(OWLS, [from({ id: 'p2', title: 'On Herons', abstract: 'Herons wade in rivers.' })]);
    const after = await collections.of(OWLS);
    const found = async ({ search }: typeof before) =>
      (await search.papers('herons that wade', 5)).map((hit) => hit.paper.id);
    expect([await found(before), await found(after)]).toEqual([[], ['p2']]);
    expect([ids(before), ids(after)]).toEqual([['p1'], ['p1', 'p2']]);
    const removal = await collections.remove(OWLS, ['p2']);
    expect([ids(await collections.of(OWLS)), await found(after)]).toEqual([['p1'], ['p2']]);
    expect(removal && (await collections.restore(OWLS, removal))).toBe(1);
    expect(await found(await collections.of(OWLS))).toEqual(['p2']);
  });

  it('take nothing back after 15 minutes', async () => {
    const { collections, clock } = over();
    await collections.put(OWLS, [from({ id: 'p1' })]);
    const removal = await collections.remove(OWLS, ['p1']);
    clock.now = new Date(clock.now.getTime() + 16 * 60_000);
    expect(removal && (await collections.restore(OWLS, removal))).toBe(0);
  });

  it('keep the shared papers beside a server’s own where it wants them, each paper once', async () => {
    const { collections, state } = over();
    await collections.put(OWLS, [from({ id: 'p1' })]);
    await state.settings.change('owls', { keepShared: true });
    expect(ids(await collections.of(OWLS))).toEqual(['p1', 's1']);
    await collections.put(OWLS, [
      from({ id: 'mine', title: 'On Swifts', abstract: 'Swifts sleep in flight.' }),
    ]);
    expect(ids(await collections.of(OWLS))).toEqual(['p1', 'mine']);
    await collections.remove(OWLS, ['mine']);
    expect(ids(await collections.of(OWLS))).toEqual(['p1', 's1']);
    const { search } = await collections.of(OWLS);
    expect((await search.papers('swifts that sleep', 3)).map((hit) => hit.paper.id)).toEqual(['s1']);
    await state.settings.change('owls', { keepShared: false });
    expect(ids(await collections.of(OWLS))).toEqual(['p1']);
  });

  it('are the shared one again when they were begun anew, and never what they were before', async () => {
    const { collections } = over();
    await collections.put(OWLS, [from({ id: 'p1' })]);
    await collections.of(OWLS);
    await collections.startOver(OWLS);
    expect(ids(await collections.of(OWLS))).toEqual(['s1']);
    await collections.put(OWLS, [from({ id: 'p2' })]);
    expect(ids(await collections.of(OWLS))).toEqual(['p2']);
  });

  it('hold nothing of a server that was forgotten', async () => {
    const { collections, state } = over();
    await collections.put(OWLS, [from({ id: 'p1' })]);
    await collections.of(OWLS);
    await state.forgetServer('owls');
    await collections.put(OWLS, [from({ id: 'p2' })]);
    expect(ids(await collections.of(OWLS))).toEqual(['p2']);
  });

  it('are opened again when they were closed for others', async () => {
    const { collections } = over(shared, { mostOpenPapers: 2 });
    const places = ['a', 'b', 'c', 'd'].map((server) => ({
      member: 'ada',
      place: { kind: 'server', server },
    }));
    for (const each of places) await collections.put(each, [from({ id: each.place.server })]);
    for (const each of [...places, ...places])
      expect(ids(await collections.of(each))).toEqual([each.place.server]);
  });

  it('read stored papers anew when they were read by another version of the program', async () => {
    const { collections, given, state } = over(shared, { analysedBy: 'old' });
    await collections.put(OWLS, [from({ id: 'p1', title: 'On Herons' })]);
    const updated = createCollections({ ...given, analysedBy: () => 'new' });
    const { search, id } = await updated.of(OWLS);
    expect((await search.papers('herons', 1)).map((hit) => hit.paper.id)).toEqual(['p1']);
    const [stored] = await state.papers.changes(id, 0, 9);
    expect(stored?.analysedBy).toBe('new');
  });
});

describe('a collection that another process has changed', () => {
  /** As two processes over one state: the second is told what the first does. */
  function twice() {
    const { state, collections: others, given } = over();
    const listeners: ((id: CollectionId) => void)[] = [];
    const told = {
      ...state,
      onForeignChange: (listener: (id: CollectionId) => void) => void listeners.push(listener),
    };
    return {
      state,
      others,
      collections: createCollections({ ...given, state: told }),
      tell: () => listeners[0]?.(state.collectionOf(OWLS)),
    };
  }

  it('is brought up to date before the next question, where it is held', async () => {
    const { state, others, collections, tell } = twice();
    await others.put(OWLS, [from({ id: 'p1' })]);
    await collections.of(OWLS);
    await others.put(OWLS, [from({ id: 'p2' })]);
    const changes = vi.spyOn(state.papers, 'changes');
    tell();
    await vi.waitUntil(() => changes.mock.calls.length === 1);
    expect(ids(await collections.of(OWLS))).toEqual(['p1', 'p2']);
    expect(changes).toHaveBeenCalledTimes(1);
  });

  it('is not opened where nobody asked', async () => {
    const { state, others, tell } = twice();
    await others.put(OWLS, [from({ id: 'p1' })]);
    const standing = vi.spyOn(state.papers, 'standing');
    tell();
    expect(standing).not.toHaveBeenCalled();
  });

  it('is no longer held once it was begun anew', async () => {
    const { state, others, collections, tell } = twice();
    await others.put(OWLS, [from({ id: 'p1' })]);
    await collections.of(OWLS);
    await others.startOver(OWLS);
    tell();
    await collections.of(OWLS);
    const cutOff = vi.spyOn(state, 'isCutOff').mockReturnValue(true);
    expect(ids(await collections.of(OWLS))).toEqual(['s1']); // what it was is not even known while nothing can be read
    cutOff.mockRestore();
  });
});

describe('collections while what is shared is out of reach', () => {
  it.each(['isAway', 'isCutOff'] as const)(
    'are answered from where they are open, or known to have no papers of their own, and from nowhere else: %s',
    async (told) => {
      const { state, collections } = over();
      await collections.put(OWLS, [from({ id: 'p1' })]);
      await collections.put(DIRECT, [from({ id: 'p2' })]);
      await collections.of(OWLS);
      await collections.of(BATS);
      vi.spyOn(state.papers, 'standing').mockResolvedValue(undefined);
      vi.spyOn(state, 'isCutOff').mockReturnValue(true);
      vi.spyOn(state, told).mockReturnValue(true);
      expect(ids(await collections.of(OWLS))).toEqual(['p1']);
      expect(ids(await collections.of(BATS))).toEqual(['s1']);
      await expect(collections.of(DIRECT)).rejects.toThrow(NotReadable); // the operator's papers are not what it sees
    },
  );
});
