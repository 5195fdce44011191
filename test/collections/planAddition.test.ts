import { describe, expect, it } from 'vitest';
import { megabytesOf, planAddition } from '../../src/collections/planAddition.ts';
import type { Paper } from '../../src/papers/paper.ts';
import type { SourcedPaper } from '../../src/state/paperStore.ts';
import { opened } from '../support/collections.ts';
import { collection, paper } from '../support/papers.ts';

const provenance = { source: 'arxiv', address: 'https://arxiv.org/abs/1', fetchedAt: '2026-03-01' } as const;
const from = (fields: Partial<Paper>): SourcedPaper => ({ paper: paper(fields), provenance, problems: [] });

/** What becomes of papers where these are the place's own: each as `id`, or `id!` where it replaces one. */
async function planned(own: readonly Partial<Paper>[], given: readonly Partial<Paper>[]) {
  const held = own.map((fields) => [fields.id ?? '', { ...from(fields), version: 1 }] as const);
  const open = { ...opened(collection()), own: new Map(held) };
  const { papers, there } = await planAddition(given.map(from), open);
  return { ids: papers.map((each) => each.paper.id + (each.replaces ? '!' : '')), there };
}

const HERONS = { id: '2401.00001', title: 'On Herons', link: 'https://arxiv.org/abs/2401.00001' };

describe('planAddition', () => {
  it('adds what is new, and nothing twice', async () => {
    expect(await planned([], [HERONS, { id: 'p2', title: 'On Bats' }, HERONS])).toEqual({
      ids: ['2401.00001', 'p2'],
      there: 1,
    });
  });

  it('leaves what is there word for word, also under another id', async () => {
    expect(await planned([HERONS], [HERONS, { ...HERONS, id: 'herons' }])).toEqual({ ids: [], there: 2 });
  });

  it('puts a changed text in the place of the older one, under the id that is known here', async () => {
    const changed = { ...HERONS, id: 'herons', abstract: 'Herons wade.' };
    expect(await planned([HERONS], [changed])).toEqual({ ids: ['2401.00001!'], there: 0 });
  });

  it('loses no abstract to a record without one', async () => {
    expect(await planned([HERONS], [{ ...HERONS, abstract: '' }])).toEqual({ ids: [], there: 1 });
    expect(await planned([{ ...HERONS, abstract: '' }], [HERONS])).toEqual({
      ids: ['2401.00001!'],
      there: 0,
    });
  });

  it('tells two papers with one id apart', async () => {
    const [one, other] = [
      { id: 'birds', title: 'On Herons', link: 'https://example.org/1' },
      { id: 'birds', title: 'On Wrens', link: 'https://example.org/2' },
    ];
    expect(await planned([one], [other])).toEqual({ ids: ['birds-2'], there: 0 });
  });
});

describe('megabytesOf', () => {
  it('counts the texts of papers', () => {
    expect(megabytesOf([paper({ abstract: 'x'.repeat(2 ** 20) })])).toBeCloseTo(1, 3);
  });
});
