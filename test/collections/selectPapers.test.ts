import { describe, expect, it } from 'vitest';
import { selectPapers } from '../../src/collections/selectPapers.ts';
import { opened } from '../support/collections.ts';
import { collection } from '../support/papers.ts';

const papers = opened(
  collection(
    { id: 'owls', title: 'On Owls', abstract: 'Owls fly at night.', year: 2020 },
    { id: 'bees', title: 'On Bees', authors: ['Bo Bée'], abstract: 'Bees dance for nectar.', year: 2024 },
    { id: 'ants', title: 'On Ants', authors: ['Bo Bée'], abstract: 'Ants march.' },
  ),
);
const ids = async (wanted: { about?: string; year?: string; author?: string }) =>
  (await selectPapers({ year: '', author: '', ...wanted }, papers)).map(({ id }) => id);

describe('selectPapers', () => {
  it('gives all papers, the newest first and those without a year last', async () => {
    expect(await ids({})).toEqual(['bees', 'owls', 'ants']);
  });

  it('keeps to years and to part of a name, whatever its accents', async () => {
    expect(await ids({ year: '2024-2019' })).toEqual(['bees', 'owls']);
    expect(await ids({ author: 'bee' })).toEqual(['bees', 'ants']);
  });

  it('gives those about something alone, and of them those that fit', async () => {
    expect(await ids({ about: 'owls at night' })).toEqual(['owls']);
    expect(await ids({ about: 'owls at night', author: 'Bo' })).toEqual([]);
  });
});
