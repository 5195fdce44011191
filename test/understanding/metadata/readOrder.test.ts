import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMetadataQuestion } from '../../../src/understanding/metadata/readMetadataQuestion.ts';
import { readOrder } from '../../../src/understanding/metadata/readOrder.ts';
import { collection, paper } from '../../support/papers.ts';

const papers = collection(
  { title: 'Cork Oaks', authors: ['Rui Lobo'], year: 1988 },
  { title: 'Stone Pines', authors: ['Rui Lobo', 'Ema Sol'], year: 2003 },
  { title: 'Salt Pans', authors: ['Ema Sol'], year: 1995 },
);

async function read(question: string) {
  const asked = await readMetadataQuestion(question, papers);
  return asked && { about: asked.about, titles: asked.papers.map(({ title }) => title) };
}

describe('which of several came first', () => {
  it.each([
    ['Which is older, Stone Pines or Cork Oaks?', ['Cork Oaks', 'Stone Pines']],
    ['Which is newer, Cork Oaks or Stone Pines?', ['Stone Pines', 'Cork Oaks']],
    ['Which came first, Stone Pines, Salt Pans or Cork Oaks?', ['Cork Oaks', 'Salt Pans', 'Stone Pines']],
    ['Did Salt Pans come out before Stone Pines?', ['Salt Pans', 'Stone Pines']],
    ['Was Salt Pans published before Stone Pines?', ['Salt Pans', 'Stone Pines']],
    ['Was Stone Pines written after Salt Pans?', ['Stone Pines', 'Salt Pans']],
  ])('%s', async (question, titles) => {
    expect(await read(question)).toEqual({ about: 'order', titles });
  });

  it.each([
    'Which is older, Stone Pines?',
    'Do older Cork Oaks or Stone Pines burn faster?',
    'Which has older trees, Cork Oaks or Stone Pines?',
  ])('is not asked by: %s', async (question) => {
    expect((await read(question))?.about).not.toBe('order');
  });

  it('is by their years, whatever order they are named in', () => {
    const anyPaper = fc.integer({ min: 1800, max: 2030 }).map((year) => paper({ id: String(year), year }));
    fc.assert(
      fc.property(fc.uniqueArray(anyPaper, { minLength: 2, selector: ({ id }) => id }), (some) => {
        const years = readOrder('which came first?', () => some)?.papers.map(({ year }) => year);
        expect(years).toEqual(years?.toSorted());
        expect(readOrder('which is the newest?', () => some)?.papers.map(({ year }) => year)).toEqual(
          years?.toReversed(),
        );
      }),
    );
  });
});

describe('what else somebody wrote', () => {
  it.each([
    ['What else did the authors of Cork Oaks write?', ['Stone Pines']],
    ['What else did the author of Cork Oaks write?', ['Stone Pines']],
    ['Which other papers are by the authors of Stone Pines?', ['Cork Oaks', 'Salt Pans']],
    ['What else did the authors of Cork Oaks and Salt Pans write?', ['Stone Pines']],
  ])('%s', async (question, titles) => {
    expect(await read(question)).toEqual({ about: 'others', titles });
  });

  it('is not asked where the paper itself is', async () => {
    expect((await read('Who are the authors of Cork Oaks?'))?.about).toBe('field');
    expect((await read('Who is the author of Cork Oaks?'))?.about).toBe('field');
  });
});
