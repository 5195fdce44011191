import { describe, expect, it } from 'vitest';
import type { CollectionId } from '../../src/collections/collectionId.ts';
import type { PaperToKeep } from '../../src/state/paperStore.ts';
import type { State } from '../../src/state/state.ts';
import { onServer, withMember } from '../support/collections.ts';
import { paper } from '../support/papers.ts';
import { testFolder, testState } from '../support/state.ts';

const provenance = { source: 'arxiv', address: 'https://arxiv.org/abs/1', fetchedAt: '2026-03-01' } as const;

/** A paper to keep: of this id, with this abstract. */
function kept(id: string, abstract = 'Owls fly.'): PaperToKeep {
  return { paper: paper({ id, abstract }), provenance, problems: [], analysis: '{}', analysedBy: 'test' };
}

/** The papers that are there, each as `id version abstract`. */
async function heldIn({ papers }: State, collection: CollectionId, since = 0): Promise<readonly string[]> {
  const { revision = 0 } = (await papers.standing(collection)) ?? {};
  const changes = await papers.changes(collection, since, revision);
  return changes.map(({ paper: { id, abstract }, version, isRemoved }) =>
    isRemoved ? `${id} gone` : `${id} ${version} ${abstract}`,
  );
}

describe('the papers of a collection', () => {
  it('are nobody else’s, and none are its own before the first', async () => {
    const { state } = await testState();
    const [owls, bats] = [onServer('owls', state), onServer('bats', state)];
    expect(await state.papers.standing(owls)).toBeUndefined();
    expect(await state.papers.put(owls, [kept('p1'), kept('p2')], 'ada')).toMatchObject({ changed: 2 });
    expect(await heldIn(state, owls)).toEqual(['p1 1 Owls fly.', 'p2 1 Owls fly.']);
    expect([await state.papers.standing(bats), await heldIn(state, bats)]).toEqual([undefined, []]);
    expect(await state.papers.version(bats, 'p1')).toBeUndefined();
  });

  it('are renewed where they are as they were looked at, and what was before stays known', async () => {
    const { state } = await testState();
    const owls = onServer('owls', state);
    await state.papers.put(owls, [kept('p1'), kept('p2')], 'ada');
    const renewed = [
      { ...kept('p1', 'Owls glide.'), before: paper({ id: 'p1', abstract: 'Owls fly.' }) },
      { ...kept('p2', 'Owls glide.'), before: paper({ id: 'p2', abstract: 'It has changed meanwhile.' }) },
    ];
    expect(await state.papers.renew(owls, renewed)).toMatchObject({ changed: 1 });
    expect(await heldIn(state, owls)).toEqual(['p2 1 Owls fly.', 'p1 2 Owls glide.']);
    expect((await state.papers.version(owls, 'p1', 1))?.paper.abstract).toBe('Owls fly.');
    expect((await state.storedAbout('ada')).papers).toBe(3);
  });

  it('of the operator are kept as they were cited, once each', async () => {
    const { state } = await testState();
    const before = paper({ id: 's1', abstract: 'Swifts sleep.' });
    expect([...(await state.papers.keepShared([before, paper({ id: 's2' })]))]).toEqual([
      ['s1', 1],
      ['s2', 1],
    ]);
    expect([...(await state.papers.keepShared([{ ...before }]))]).toEqual([['s1', 1]]);
    const changed = paper({ id: 's1', abstract: 'Swifts wake.' });
    expect([...(await state.papers.keepShared([changed]))]).toEqual([['s1', 2]]);
    const texts = [await state.papers.sharedVersion('s1', 1), await state.papers.sharedVersion('s1', 2)];
    expect(texts.map((text) => text?.paper.abstract)).toEqual(['Swifts sleep.', 'Swifts wake.']);
  });

  it('are put once, however often, and in a new version where they differ', async () => {
    const { state } = await testState();
    const owls = onServer('owls', state);
    await state.papers.put(owls, [kept('p1')], 'ada');
    expect(await state.papers.put(owls, [kept('p1')], 'bob')).toMatchObject({ changed: 0 });
    const { revision = 0 } = (await state.papers.standing(owls)) ?? {};
    await state.papers.put(owls, [kept('p1', 'Owls glide.')], 'ada');
    expect(await heldIn(state, owls, revision)).toEqual(['p1 2 Owls glide.']);
    expect(await state.papers.version(owls, 'p1', 1)).toMatchObject({
      paper: { abstract: 'Owls fly.' },
      provenance,
    });
    expect(await state.papers.version(owls, 'p1')).toMatchObject({ version: 2 });
  });

  it('come back from a removal for a while, and are known by their versions long after', async () => {
    const { state, clock } = await testState();
    const owls = onServer('owls', state);
    await state.papers.put(owls, [kept('p1'), kept('p2')], 'ada');
    const { revision, changed } = await state.papers.remove(owls, ['p1', 'no such']);
    expect([changed, await heldIn(state, owls)]).toEqual([1, ['p2 1 Owls fly.', 'p1 gone']]);
    expect(await state.papers.version(owls, 'p1', 1)).toBeDefined();
    const later = new Date(clock.now.getTime() + 1);
    expect(await state.papers.restore(owls, revision, later)).toMatchObject({ changed: 0 });
    expect(await state.papers.restore(owls, revision, clock.now)).toMatchObject({ changed: 1 });
    expect(await heldIn(state, owls)).toContain('p1 1 Owls fly.');
    expect(await state.papers.restore(owls, revision, clock.now)).toMatchObject({ changed: 0 });
  });

  it('are not restored over what has taken their place', async () => {
    const { state, clock } = await testState();
    const owls = onServer('owls', state);
    await state.papers.put(owls, [kept('p1')], 'ada');
    const { revision } = await state.papers.remove(owls, ['p1']);
    await state.papers.put(owls, [kept('p1', 'Owls glide.')], 'ada');
    expect(await state.papers.restore(owls, revision, clock.now)).toMatchObject({ changed: 0 });
    expect(await heldIn(state, owls)).toEqual(['p1 2 Owls glide.']);
  });

  it('are of another epoch once the collection was begun anew', async () => {
    const { state } = await testState();
    const owls = onServer('owls', state);
    await state.papers.put(owls, [kept('p1')], 'ada');
    const before = await state.papers.standing(owls);
    await state.papers.startOver(owls);
    expect(await state.papers.standing(owls)).toBeUndefined();
    await state.papers.put(owls, [kept('p2')], 'ada');
    expect(await state.papers.standing(owls)).not.toEqual(before);
    expect(await heldIn(state, owls)).toEqual(['p2 1 Owls fly.']);
  });

  it('are seen whole or not at all, however many, and what a killed process left is dropped', async () => {
    const file = `${testFolder()}/state.db`;
    const { state } = await testState(file);
    const owls = onServer('owls', state);
    const many = Array.from({ length: 90 }, (_, at) => kept(`p${at}`));
    const putting = state.papers.put(owls, many, 'ada');
    const other = (await testState(file)).state;
    expect(await heldIn(other, onServer('owls', other))).toEqual([]);
    await putting;
    expect(await heldIn(other, onServer('owls', other))).toHaveLength(90);
  });

  it('wait for each other, so that two at once lose nothing', async () => {
    const { state } = await testState();
    const owls = onServer('owls', state);
    await Promise.all(['p1', 'p2', 'p3'].map((id) => state.papers.put(owls, [kept(id)], 'ada')));
    expect(await heldIn(state, owls)).toHaveLength(3);
  });

  it('go with their server; a member takes the shelf along and leaves servers theirs without a name', async () => {
    const { state } = await testState();
    const [owls, shelf] = [onServer('owls', state), withMember('ada', state)];
    await state.papers.put(owls, [kept('p1')], 'ada');
    await state.papers.put(shelf, [kept('p2')], 'ada');
    expect(await state.storedAbout('ada')).toMatchObject({ papers: 2 });
    await state.forgetMember('ada');
    expect(await state.storedAbout('ada')).toMatchObject({ papers: 0 });
    expect([await heldIn(state, shelf), await heldIn(state, owls)]).toEqual([[], ['p1 1 Owls fly.']]);
    await state.forgetServer('owls');
    expect([await heldIn(state, owls), await state.papers.standing(owls)]).toEqual([[], undefined]);
  });

  it('go for good some time after they were removed or have changed', async () => {
    const { state, clock } = await testState();
    const owls = onServer('owls', state);
    await state.purge();
    await state.papers.put(owls, [kept('p1'), kept('p2')], 'ada');
    await state.papers.put(owls, [kept('p1', 'Owls glide.')], 'ada');
    await state.papers.remove(owls, ['p2']);
    for (let day = 1; day <= 91; day += 1) {
      clock.now = new Date(clock.now.getTime() + 86_400_000);
      await state.purge();
    }
    const versions = [await state.papers.version(owls, 'p1', 1), await state.papers.version(owls, 'p2')];
    expect(versions).toEqual([undefined, undefined]);
    expect(await heldIn(state, owls)).toEqual(['p1 2 Owls glide.']);
  });
});
