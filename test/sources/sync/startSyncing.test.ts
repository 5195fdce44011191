import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/sources/sources.ts';
import { startSyncing } from '../../../src/sources/sync/startSyncing.ts';
import { memorySyncStore } from '../../support/sources/memorySyncStore.ts';
import { playedClock } from '../../support/sources/playedClock.ts';

const HOUR_MS = 3_600_000;

describe('startSyncing', () => {
  it('syncs each source once an hour, and a fault of one leaves the others', async () => {
    const store = memorySyncStore();
    for (const group of ['1', '2']) store.follow(group, { kind: 'zotero', group });
    const stopping = new AbortController();
    const synced: string[] = [];
    const faults: string[] = [];
    const clock = playedClock();
    const end = clock.now() + 3.5 * HOUR_MS;
    await startSyncing({
      store,
      owner: 'me',
      now: clock.now,
      signal: stopping.signal,
      everyMs: HOUR_MS,
      lookMs: HOUR_MS / 60,
      async sleep(millis, signal) {
        if (clock.now() > end) stopping.abort();
        await clock.sleep(millis, signal);
      },
      open: (spec): Source => ({
        async changes() {
          const group = spec.kind === 'zotero' ? spec.group : '';
          synced.push(group);
          if (group === '1') throw new TypeError('a fault');
          return { put: [], gone: [], leftAside: [], cursor: 'c', isComplete: true };
        },
      }),
      onError: (_error, id) => faults.push(id),
    });
    expect([synced.filter((group) => group === '2').length, new Set(faults)]).toEqual([4, new Set(['1'])]);
  });
});
