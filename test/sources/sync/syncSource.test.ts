import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceError } from '../../../src/sources/sourceError.ts';
import type { Changes, Source, SourcePaper } from '../../../src/sources/sources.ts';
import { type SyncOptions, syncSource } from '../../../src/sources/sync/syncSource.ts';
import type { SyncEnd, SyncStore } from '../../../src/sources/sync/syncStore.ts';
import { paper } from '../../support/papers.ts';
import { type MemorySyncStore, memorySyncStore } from '../../support/sources/memorySyncStore.ts';

const spec = { kind: 'zotero', group: '777' } as const;
const { signal } = new AbortController();
const MINUTE_MS = 60_000;

function put(key: string, title = key): SourcePaper {
  const provenance = {
    source: 'zotero',
    address: `https://zotero.example/${key}`,
    fetchedAt: '2026-11-26T00:00:00Z',
  } as const;
  return { key, paper: paper({ id: key, title }), provenance, problems: [] };
}

/** A library of titles by key that is read in pages of two; its cursor names its state and the place in it. */
function library(titles: () => ReadonlyMap<string, string>): Source {
  return {
    async changes(cursor): Promise<Changes> {
      const state = JSON.stringify([...titles()]);
      const [read, from = 0] = cursor === undefined ? [] : (JSON.parse(cursor) as [string, number]);
      const start = read === state ? from : 0;
      const page = [...titles()].slice(start, start + 2);
      const isComplete = start + 2 >= titles().size;
      return {
        put: page.map(([key, title]) => put(key, title)),
        gone: [],
        leftAside: [],
        ...(isComplete ? { all: [...titles().keys()] } : {}),
        cursor: JSON.stringify([state, isComplete ? 0 : start + 2]),
        isComplete,
      };
    },
  };
}

interface Played {
  readonly store: MemorySyncStore;
  readonly troubles: SyncEnd[];
  titles: Map<string, string>;
  sync(options?: Partial<SyncOptions>): ReturnType<typeof syncSource>;
}

function played(...keys: readonly string[]): Played {
  const store = memorySyncStore();
  store.follow('f', spec);
  const troubles: SyncEnd[] = [];
  const all: Played = {
    store,
    troubles,
    titles: new Map(keys.map((key) => [key, key])),
    sync: (options = {}) =>
      syncSource('f', {
        store,
        open: () => library(() => all.titles),
        now: () => 0,
        owner: 'me',
        signal,
        onTrouble: (_id, ended) => troubles.push(ended),
        ...options,
      }),
  };
  return all;
}

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];
const broken = (): Source => ({
  changes: () => Promise.reject(new SourceError('Zotero has trouble (500): try again later')),
});

describe('syncSource', () => {
  it('holds what the source holds, step by step', async () => {
    const { store, sync } = played('A', 'B', 'C', 'D', 'E');
    expect(await sync()).toEqual({ kind: 'done' });
    expect([...store.papersOf('f').keys()]).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('removes what is gone, up to a fifth', async () => {
    const all = played(...LETTERS);
    await all.sync();
    all.titles.delete('A');
    all.titles.delete('C');
    expect(await all.sync()).toEqual({ kind: 'done' });
    expect(all.store.papersOf('f').size).toBe(8);
  });

  it('stops and asks once before more than a fifth goes, and goes on with a yes', async () => {
    const all = played(...LETTERS);
    await all.sync();
    for (const key of ['A', 'B', 'C']) all.titles.delete(key);
    expect(await all.sync()).toEqual({ kind: 'asks', gone: 3, held: 10 });
    expect(await all.sync()).toEqual({ kind: 'asks', gone: 3, held: 10 });
    expect([all.store.papersOf('f').size, all.troubles.length]).toEqual([10, 1]);
    expect(await all.sync({ mayRemove: true })).toEqual({ kind: 'done' });
    expect(all.store.papersOf('f').size).toBe(7);
  });

  it('counts what goes in several steps of one sync together', async () => {
    const all = played(...LETTERS);
    await all.sync();
    const steps = [['A', 'B'], ['C']];
    const open = (): Source => ({
      changes: async (cursor) => {
        const step = Number(cursor ?? 0) || 0;
        return {
          put: [],
          gone: steps[step] ?? [],
          leftAside: [],
          cursor: String(step + 1),
          isComplete: step === 1,
        };
      },
    });
    all.store.follow('g', spec);
    await all.store.take('g', { owner: 'me', until: 0 }, 0);
    await all.store.apply(
      'g',
      { put: LETTERS.map((key) => put(key)), gone: [], leftAside: [], cursor: '{}' },
      { owner: 'me', until: 0 },
    );
    const options = { store: all.store, open, now: () => 1, owner: 'me', signal };
    expect(await syncSource('g', options)).toEqual({ kind: 'asks', gone: 3, held: 10 });
    await all.store.release('g', { kind: 'stopped' }, { owner: 'me', until: 0 });
    expect(await syncSource('g', options)).toEqual({ kind: 'asks', gone: 3, held: 10 });
  });

  it('keeps what is put in the step that names it as gone, as one that was restored', async () => {
    const all = played(...LETTERS);
    await all.sync();
    const changes = {
      put: [put('A', 'Anew')],
      gone: ['A', 'B'],
      leftAside: [],
      cursor: 'x',
      isComplete: true,
    };
    expect(await all.sync({ open: () => ({ changes: async () => changes }) })).toEqual({ kind: 'done' });
    expect(all.store.papersOf('f').get('A')?.paper.title).toBe('Anew');
    expect(all.store.papersOf('f').size).toBe(9);
  });

  it('tells once that a source fails, and again after it has worked', async () => {
    const { sync, troubles, store } = played('A');
    const ends = [];
    for (const open of [broken, broken, undefined, broken])
      ends.push((await sync(open ? { open } : {})).kind);
    expect(ends).toEqual(['failed', 'failed', 'done', 'failed']);
    expect(troubles).toHaveLength(2);
    expect(store.endOf('f')).toEqual({ kind: 'failed', reason: 'Zotero has trouble (500): try again later' });
  });

  it('does not work on a source that another works on, until that one’s time is over', async () => {
    const { store, sync } = played('A');
    await store.take('f', { owner: 'other', until: 10 * MINUTE_MS }, 0);
    expect(await sync()).toEqual({ kind: 'busy' });
    expect(await sync({ now: () => 11 * MINUTE_MS })).toEqual({ kind: 'done' });
  });

  it('keeps nothing of a sync whose time was over', async () => {
    const { store, sync, titles } = played('A');
    const open = (): Source => ({
      async changes(cursor, aborts) {
        await store.take('f', { owner: 'other', until: 99 * MINUTE_MS }, 50 * MINUTE_MS);
        return library(() => titles).changes(cursor, aborts);
      },
    });
    expect(await sync({ open })).toEqual({ kind: 'busy' });
    expect(store.papersOf('f').size).toBe(0);
  });

  it('says of a source that nobody follows any more that there is nothing to do', async () => {
    const { store, sync } = played('A');
    store.unfollow('f');
    expect(await sync()).toEqual({ kind: 'busy' });
  });
});

class Killed extends Error {}

/** Ends the process at its nth call, before or after what the call does. */
function killing(
  store: SyncStore,
  source: Source,
  at: { calls: number; isAfter: boolean },
): { store: SyncStore; source: Source } {
  const guard =
    <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      at.calls -= 1;
      if (at.calls === 0 && !at.isAfter) throw new Killed();
      const result = await work(...args);
      if (at.calls === 0) throw new Killed();
      return result;
    };
  return {
    store: {
      due: store.due,
      take: guard(store.take),
      apply: guard(store.apply),
      release: guard(store.release),
    },
    source: { changes: guard(source.changes) },
  };
}

const edit = fc.record({
  set: fc.array(fc.tuple(fc.constantFrom(...LETTERS), fc.stringMatching(/^[a-z]{1,3}$/u)), { maxLength: 6 }),
  remove: fc.subarray(LETTERS, { maxLength: 2 }),
  kill: fc.record({ calls: fc.integer({ min: 1, max: 12 }), isAfter: fc.boolean() }),
  both: fc.boolean(),
});

describe('syncSource, killed at any moment', () => {
  it('ends with what a sync without a kill holds, in whatever order two run', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const all = played();
        let clock = 0;
        const run = (owner: string, kill: { calls: number; isAfter: boolean }) => {
          const guarded = killing(
            all.store,
            library(() => all.titles),
            { ...kill },
          );
          return all
            .sync({
              store: guarded.store,
              open: () => guarded.source,
              owner,
              now: () => clock,
              mayRemove: true,
            })
            .catch((error: unknown) => expect(error).toBeInstanceOf(Killed));
        };
        for (const [index, { set, remove, kill, both }] of edits.entries()) {
          for (const [key, title] of set) all.titles.set(key, title);
          for (const key of remove) all.titles.delete(key);
          clock += 11 * MINUTE_MS;
          await Promise.all([
            run(`a${index}`, kill),
            ...(both ? [run(`b${index}`, { calls: 0, isAfter: false })] : []),
          ]);
        }
        clock += 11 * MINUTE_MS;
        expect(await all.sync({ now: () => clock, mayRemove: true })).toEqual({ kind: 'done' });
        const held = [...all.store.papersOf('f')].map(
          ([
            key,
            {
              paper: { title },
            },
          ]) => [key, title],
        );
        expect(new Map(held as [string, string][])).toEqual(all.titles);
      }),
      { numRuns: 300 },
    );
  });
});
