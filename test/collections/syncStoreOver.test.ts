import { describe, expect, it } from 'vitest';
import { syncStoreOver } from '../../src/collections/syncStoreOver.ts';
import { collectionOf } from '../../src/papers/collection.ts';
import { syncSource } from '../../src/sources/sync/syncSource.ts';
import { freshKey } from '../../src/state/pseudonym.ts';
import { collectionsOver, onServer } from '../support/collections.ts';
import { paper } from '../support/papers.ts';
import { type SourcesDouble, startSourcesDouble } from '../support/sources/startSourcesDouble.ts';
import { memoryState, type TestState, testFolder, testState } from '../support/state.ts';

const zotero = { kind: 'zotero', group: '777' } as const;
const { signal } = new AbortController();
const ada = { member: 'ada', place: { kind: 'server', server: 'owls' } } as const;
const fetchedBy = { source: 'file', address: 'a.bib', fetchedAt: '2026-03-01' } as const;

/** A server that follows the double's library, with a sync on demand. */
async function following({
  mostPapers = 5_000,
  test = memoryState(),
}: {
  mostPapers?: number;
  test?: TestState;
} = {}) {
  const double = await startSourcesDouble();
  const { state } = test;
  const owls = onServer('owls', state);
  await state.sources.follow(owls, { spec: zotero, member: 'ada' });
  const collections = collectionsOver(collectionOf([paper({ id: 'shared' })]), state);
  const store = syncStoreOver({ sources: state.sources, analysedBy: () => 'test', mostPapers });
  return {
    ...{ double, state, owls, collections },
    ids: async () => [...(await collections.of(ada)).papers].map(({ id }) => id),
    sync: async (owner = 'me') => {
      const [id = ''] = (await state.sources.list(owls)).map((each) => each.id);
      const now = () => test.clock.now.getTime();
      return syncSource(id, { store, open: double.sources().open, now, owner, signal });
    },
  };
}

function fill({ zotero: library }: SourcesDouble, ...keys: readonly string[]): void {
  for (const key of keys) library.put(key);
}

describe('a collection that follows a source', () => {
  it('holds what the source holds, can be asked about it, and sees it change', async () => {
    const { double, collections, ids, sync, state, owls } = await following();
    fill(double, 'A', 'B', 'C', 'D', 'E', 'F');
    expect(await sync()).toEqual({ kind: 'done' });
    expect(await ids()).toEqual(['A', 'B', 'C', 'D', 'E', 'F'].map((key) => `zotero-${key}`));
    double.zotero.put('A', { title: 'On swift Owls', abstractNote: 'Owls glide silently.' });
    double.zotero.remove('B');
    await sync();
    const { search, papers } = await collections.of(ada);
    expect(papers.get('zotero-A')?.title).toBe('On swift Owls');
    expect((await search.papers('Do owls glide silently?', 1))[0]?.paper.id).toBe('zotero-A');
    expect(papers.get('zotero-B')).toBeUndefined();
    expect(await state.papers.version(owls, 'zotero-A', 1)).toMatchObject({ paper: { title: 'On Owls A' } });
  });

  it('leaves papers alone that were added by hand, and those that somebody has taken out', async () => {
    const { double, collections, ids, sync } = await following();
    const own = paper({ id: 'mine', title: 'My Owls', link: 'https://doi.org/10.1000/owl' });
    await collections.put(ada, [{ paper: own, provenance: fetchedBy, problems: [] }]);
    double.zotero.put('A', { DOI: '10.1000/OWL', title: 'Their Owls' });
    fill(double, 'B', 'C');
    await sync();
    expect(await ids()).toEqual(['mine', 'zotero-B', 'zotero-C']);
    await collections.remove(ada, ['zotero-B']);
    double.zotero.put('B', { title: 'On Owls anew' });
    double.zotero.remove('A');
    await sync();
    expect(await ids()).toEqual(['mine', 'zotero-C']);
  });

  it('keeps a paper that two sources have until both have lost it', async () => {
    const { double, ids, sync, state, owls } = await following();
    fill(double, 'A', 'B', 'C', 'D', 'E', 'F');
    await sync();
    await state.sources.follow(owls, { spec: { kind: 'arxiv', categories: ['x'] }, member: 'ada' });
    const lease = { owner: 'other', until: 0 };
    const other = (await state.sources.list(owls))[1]?.id ?? '';
    await state.sources.take(other, lease, 1);
    const kept = {
      ...fetchedBy,
      key: 'a',
      paper: paper({ id: 'zotero-A', title: 'On Owls A' }),
      provenance: fetchedBy,
      problems: [],
      analysis: '{}',
      analysedBy: 'test',
    };
    await state.sources.apply(other, { put: [kept], gone: [], leftAside: [], cursor: '' }, lease);
    double.zotero.remove('A');
    await sync();
    expect(await ids()).toContain('zotero-A');
    await state.sources.apply(other, { put: [], gone: ['a'], leftAside: [], cursor: '' }, lease);
    expect(await ids()).not.toContain('zotero-A');
  });

  it('keeps its papers when it follows the source no more', async () => {
    const { double, ids, sync, state, owls } = await following();
    fill(double, 'A');
    await sync();
    const [followed] = await state.sources.list(owls);
    expect(followed).toMatchObject({ papers: 1, ended: { kind: 'done' }, spec: zotero });
    expect(await state.sources.unfollow(onServer('bats', state), followed?.id ?? '')).toBe(false);
    expect(await state.sources.unfollow(owls, followed?.id ?? '')).toBe(true);
    expect([await ids(), await state.sources.list(owls)]).toEqual([['zotero-A'], []]);
  });

  it('takes no more papers than a collection may have, and says which are left aside', async () => {
    const { double, ids, sync, state, owls } = await following({ mostPapers: 2 });
    fill(double, 'A', 'B', 'C');
    await sync();
    expect(await ids()).toEqual(['zotero-A', 'zotero-B']);
    expect((await state.sources.list(owls))[0]?.leftAside).toEqual([
      {
        file: 'https://www.zotero.org/groups/777/items/C',
        message: expect.stringContaining('there are 2 papers already'),
      },
    ]);
  });

  it('is synced by one at a time, also by two processes that share the file', async () => {
    const { double, sync, ids } = await following();
    fill(double, 'A', 'B');
    const ends = await Promise.all([sync('one'), sync('two')]);
    expect(ends.map(({ kind }) => kind).sort()).toEqual(['busy', 'done']);
    expect(await ids()).toEqual(['zotero-A', 'zotero-B']);
  });

  it('keeps the key of a private group so that the file alone does not tell it', async () => {
    const file = `${testFolder()}/state.db`;
    const { state } = await testState(file);
    const owls = onServer('owls', state);
    const key = freshKey().toString('hex');
    expect(await state.sources.follow(owls, { spec: { ...zotero, key }, member: 'ada' })).toBe(true);
    expect(await state.sources.follow(owls, { spec: { ...zotero, key }, member: 'ada' })).toBe(false);
    const [{ id = '', spec } = {}] = await state.sources.list(owls);
    expect(spec).toEqual(zotero);
    expect(await state.sources.take(id, { owner: 'me', until: 1 }, 0)).toMatchObject({
      spec: { ...zotero, key },
    });
    const { readFileSync, readdirSync } = await import('node:fs');
    const folder = file.replace(/\/[^/]+$/u, '');
    expect(readdirSync(folder).some((name) => readFileSync(`${folder}/${name}`).includes(key))).toBe(false);
  });
});
