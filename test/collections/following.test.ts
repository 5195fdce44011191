import { describe, expect, it } from 'vitest';
import { createFollowing, type FollowTrouble } from '../../src/collections/following.ts';
import { syncStoreOver } from '../../src/collections/syncStoreOver.ts';
import { startSourcesDouble } from '../support/sources/startSourcesDouble.ts';
import { testState } from '../support/state.ts';

const onOwls = { member: 'ada', place: { kind: 'server', server: 'owls' } } as const;
const onBats = { member: 'ada', place: { kind: 'server', server: 'bats' } } as const;
const zotero = { kind: 'zotero', group: '777' } as const;

const LOOK_MS = 60_000;

async function opened() {
  const double = await startSourcesDouble();
  const { state, clock } = await testState();
  const stopping = new AbortController();
  const following = createFollowing({
    state,
    store: syncStoreOver({ sources: state.sources, analysedBy: () => 'test', mostPapers: 100 }),
    open: double.sources().open,
    now: () => clock.now,
    owner: 'me',
    sleep: async (millis) => (millis === LOOK_MS ? stopping.abort() : new Promise(() => {})),
    onError(error) {
      throw error;
    },
  });
  return { double, following, stopping };
}

describe('createFollowing', () => {
  it('syncs a source on demand for the place that follows it, and for no other', async () => {
    const { double, following } = await opened();
    double.zotero.put('A');
    expect(await following.follow(onOwls, zotero, '42')).toBe(true);
    const [{ id = '' } = {}] = await following.list(onOwls);
    expect(await following.sync(onBats, id)).toBeUndefined();
    expect(await following.sync(onOwls, id)).toEqual({ kind: 'done' });
    expect([(await following.list(onOwls))[0]?.papers, await following.list(onBats)]).toEqual([1, []]);
    expect(await following.unfollow(onBats, id)).toBe(false);
    expect(await following.unfollow(onOwls, id)).toBe(true);
  });

  it('syncs what is due by itself, and tells where it was followed that it fails', async () => {
    const { double, following, stopping } = await opened();
    await following.follow(onOwls, zotero, '42');
    double.play('zotero', { status: 403 });
    const told: FollowTrouble[] = [];
    await following.run((trouble) => told.push(trouble), stopping.signal);
    await new Promise((resolve) => setImmediate(resolve));
    expect(told).toEqual([
      {
        spec: zotero,
        channel: '42',
        ended: { kind: 'failed', reason: expect.stringContaining('Zotero refuses (403)') },
      },
    ]);
  });
});
