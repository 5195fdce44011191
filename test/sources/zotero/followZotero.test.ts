import { describe, expect, it } from 'vitest';
import type { Changes, Source } from '../../../src/sources/sources.ts';
import { crossrefWork } from '../../support/sources/shapes.ts';
import { type SourcesDouble, startSourcesDouble } from '../../support/sources/startSourcesDouble.ts';

const { signal } = new AbortController();

function library(double: SourcesDouble, key?: string): Source {
  return double.sources().open({ kind: 'zotero', group: '777', ...(key === undefined ? {} : { key }) });
}

/** All calls until nothing more is to be asked for. */
async function read(
  source: Source,
  from?: string,
): Promise<{ readonly all: readonly Changes[]; readonly cursor: string }> {
  const all: Changes[] = [];
  let cursor = from;
  for (let call = 0; call < 50; call += 1) {
    const changes = await source.changes(cursor, signal);
    all.push(changes);
    cursor = changes.cursor;
    if (changes.isComplete) return { all, cursor };
  }
  throw new Error('never complete');
}

const keys = (all: readonly Changes[]) => all.flatMap(({ put }) => put.map(({ key }) => key));
const gone = (all: readonly Changes[]) => all.flatMap((changes) => changes.gone);

describe('a followed Zotero group', () => {
  it('gives its papers, page by page, and what it holds in all', async () => {
    const double = await startSourcesDouble();
    for (let index = 0; index < 120; index += 1) double.zotero.put(`K${index}`);
    double.zotero.put('NOTE', { itemType: 'note' });
    const { all } = await read(library(double));
    expect([all.length, keys(all).length]).toEqual([3, 120]);
    expect(all.map((changes) => changes.all?.length)).toEqual([undefined, undefined, 121]);
    expect(all[0]?.put[0]).toMatchObject({
      key: 'K0',
      paper: {
        id: 'zotero-K0',
        title: 'On Owls K0',
        authors: ['Ada Owl'],
        year: 2020,
        venue: 'Birds',
        abstract: 'Owls of K0 fly at night.',
      },
      provenance: { source: 'zotero', address: 'https://www.zotero.org/groups/777/items/K0', version: '11' },
    });
  });

  it('gives only what has changed since, deleted and binned items included', async () => {
    const double = await startSourcesDouble();
    for (const key of ['A', 'B', 'C', 'D']) double.zotero.put(key);
    const first = await read(library(double));
    double.zotero.put('B', { title: 'On other Owls' });
    double.zotero.put('E');
    double.zotero.remove('A');
    double.zotero.put('C', { deleted: 1 });
    const { all, cursor } = await read(library(double), first.cursor);
    expect([keys(all), gone(all)]).toEqual([
      ['B', 'E'],
      ['C', 'A'],
    ]);
    const nothing = await read(library(double), cursor);
    expect(nothing).toEqual({
      all: [{ put: [], gone: [], leftAside: [], cursor, isComplete: true }],
      cursor,
    });
  });

  it.each(['start=50', 'format=keys'])('starts over where the library changes before %s', async (part) => {
    const double = await startSourcesDouble();
    for (let index = 0; index < 60; index += 1) double.zotero.put(`K${index}`);
    double.zotero.before(part, () => {
      double.zotero.remove('K0');
      double.zotero.put('NEW');
    });
    const { all } = await read(library(double));
    const last = all.at(-1)?.all ?? [];
    expect(new Set(keys(all))).toEqual(new Set([...last, 'K0']));
    expect(last).not.toContain('K0');
    expect(last).toContain('NEW');
  });

  it('gives up for now where the library changes all the time', async () => {
    const double = await startSourcesDouble();
    for (let index = 0; index < 60; index += 1) double.zotero.put(`K${index}`);
    for (let time = 0; time < 9; time += 1)
      double.zotero.before('format=keys', () => double.zotero.put(`N${time}`));
    await expect(read(library(double))).rejects.toThrow('changes faster than it can be read');
  });

  it('waits as the library asks, and goes on', async () => {
    const double = await startSourcesDouble();
    double.zotero.put('A');
    double.play(
      'zotero',
      { status: 429, headers: { 'Retry-After': '5' } },
      { status: 503, headers: { Backoff: '9' } },
    );
    expect(keys((await read(library(double))).all)).toEqual(['A']);
  });

  it.each(['page', { status: 500 }, { status: 404 }] as const)(
    'changes nothing where the library cannot be read: %j',
    async (fault) => {
      const double = await startSourcesDouble();
      double.zotero.put('A');
      double.play('zotero', fault, fault, fault);
      await expect(read(library(double))).rejects.toMatchObject({ name: 'SourceError' });
    },
  );

  it('takes identifiers from where Zotero keeps them, and abstracts that are missing from elsewhere', async () => {
    const double = await startSourcesDouble();
    double.zotero.put('A', { DOI: '10.1000/OWL', abstractNote: '' });
    double.zotero.put('B', { extra: 'Citation Key: owl\narXiv: 2408.00118 [cs]', abstractNote: '' });
    double.zotero.put('C', { abstractNote: '' });
    double.crossref.set('10.1000/owl', crossrefWork({ DOI: '10.1000/owl', abstract: 'Owls fly.' }));
    double.play('arxiv', { status: 403 });
    const { all } = await read(library(double));
    expect(all[0]?.put.map(({ paper, provenance }) => [paper.id, paper.abstract, provenance.source])).toEqual(
      [
        ['10.1000/owl', 'Owls fly.', 'crossref'],
        ['2408.00118', '', 'zotero'],
        ['zotero-C', '', 'zotero'],
      ],
    );
  });

  it('reads a private group with a key', async () => {
    const double = await startSourcesDouble();
    double.zotero.put('A');
    double.zotero.keys = { good: { groups: { all: { library: true, write: false } } } };
    await expect(read(library(double))).rejects.toThrow('Zotero refuses (403): check the key');
    expect(keys((await read(library(double, 'good'))).all)).toEqual(['A']);
  });
});

describe('a key of Zotero', () => {
  it.each([
    ['read', undefined],
    ['all', undefined],
    ['write', 'may change things'],
    ['other', 'may not read that group'],
    ['unknown', 'check'],
  ])('is checked before it is used: %s', async (key, told) => {
    const double = await startSourcesDouble();
    double.zotero.keys = {
      read: { user: { library: true }, groups: { 777: { library: true, write: false } } },
      all: { groups: { all: { library: true, write: false } } },
      write: { user: { library: true, write: true }, groups: { all: { library: true, write: true } } },
      other: { groups: { 888: { library: true } } },
    };
    const reason = await double.sources().checkZoteroKey('777', key, signal);
    if (told === undefined) expect(reason).toBeUndefined();
    else expect(reason).toContain(told);
  });
});
