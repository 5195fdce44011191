// What questions name of metadata: papers, people, venues, an order, other works.
import { describe, expect, it } from 'vitest';
import { createWithoutNames } from '../../../src/understanding/metadata/createWithoutNames.ts';
import { findPaper, findTitled, listedIn } from '../../../src/understanding/metadata/findPaper.ts';
import { metadataIndexOf } from '../../../src/understanding/metadata/metadataIndex.ts';
import { findFullNames, findPeople, findVenue } from '../../../src/understanding/metadata/people.ts';
import { readOrder } from '../../../src/understanding/metadata/readOrder.ts';
import { readOthers, sharedAuthors } from '../../../src/understanding/metadata/readOthers.ts';
import { collection } from '../../support/papers.ts';

const papers = collection(
  {
    id: 'bee',
    title: 'BeeNet: Counting Bees',
    authors: ['Ida Comb', 'Noor Wax'],
    year: 2021,
    venue: 'ICLR 2021',
  },
  {
    id: 'wing',
    title: 'Wings of Wasps in Winter',
    authors: ['Ida Comb'],
    year: 2019,
    venue: 'Oxford Handbook of Wings',
  },
  { id: 'team', title: 'Hive: A Survey', authors: ['Hive Team'], venue: 'Journal of Hives' },
);
const [bee, wing, team] = [...papers];
const index = await metadataIndexOf(papers);
const ids = (found: readonly { readonly id: string }[] = []) => found.map(({ id }) => id);

describe('findPaper', () => {
  it.each([
    ['who wrote beenet?', 'bee'],
    ['who wrote wings of wasps in winter', 'wing'],
    ['who wrote the paper on wasps in winter?', 'wing'],
    ['who wrote about rivers?', undefined],
  ])('finds the paper that is meant: %s', (question, id) => {
    expect(findPaper(question, index)?.id).toBe(id);
  });

  it('finds whole titles alone, of so many words at least', () => {
    expect(ids(findTitled('is wings of wasps in winter good?', index))).toEqual(['wing']);
    expect(ids(findTitled('are wasps good in winter?', index))).toEqual([]);
    expect(ids(findTitled('is wings of wasps in winter good?', index, 6))).toEqual([]);
  });

  it('finds a list of names, but not names that stand apart', () => {
    expect(ids(listedIn('beenet and hive', index)())).toEqual(['bee', 'team']);
    expect(ids(listedIn('does beenet build on hive', index)())).toEqual([]);
  });
});

describe('findPeople', () => {
  const names = (question: string) => findPeople(question, index).map(({ name }) => name);

  it.each([
    ['what did Ida Comb write?', ['Ida Comb']],
    ['papers by wax and comb', ['Noor Wax', 'Ida Comb']],
    ['papers by Noor Waxx', ['Noor Wax']],
    ['what did the team build?', []],
    ['who combs wool?', []],
  ])('knows authors by name, by last name and in slips: %s', (question, found) => {
    expect(names(question)).toEqual(found);
  });

  it('tells where full names stand', () => {
    expect(findFullNames('Did Ida Comb write it?', index)).toEqual([{ start: 4, end: 12 }]);
  });
});

describe('createWithoutNames', () => {
  const without = createWithoutNames(index);

  it('takes the names of papers and people out, and says where there are none', () => {
    expect(without('Did Ida Comb write BeeNet?')?.replace(/\s+/gu, ' ')).toBe('Did write ?');
    expect(without('Did it rain?')).toBeUndefined();
  });
});

describe('findVenue', () => {
  it.each([
    ['papers at iclr', ['bee']],
    ['papers in the oxford handbook', ['wing']],
    ['papers at neurips', []],
    ['papers on wings', []],
  ])('knows a venue by its abbreviation or by two of its words: %s', (question, found) => {
    expect(ids(findVenue(question, index))).toEqual(found);
  });
});

/** Fifty abstracts are read for a list: no question pays for it that needs none. */
const neverListed = () => {
  throw new Error('nothing had to be listed');
};

describe('readOrder', () => {
  const both = () => (bee && wing ? [bee, wing] : []);

  it.each([
    ['which is newer?', ['bee', 'wing']],
    ['which of them came first', ['wing', 'bee']],
    ['which one is the oldest?', ['wing', 'bee']],
  ])('sorts by year: %s', (question, found) => {
    expect(ids(readOrder(question, both)?.papers)).toEqual(found);
  });

  it.each(['who is the first author?', 'is there a newer method?', 'do they fly'])(
    'hears no order in: %s',
    (question) => {
      expect(readOrder(question, neverListed)).toBeUndefined();
    },
  );
});

describe('readOthers', () => {
  it('finds what else the authors of a paper wrote', () => {
    const found = readOthers('what else did the authors of beenet write?', () => (bee ? [bee] : []), papers);
    expect(ids(found?.papers)).toEqual(['wing']);
    expect(wing && bee && sharedAuthors(wing, [bee])).toEqual(['Ida Comb']);
  });

  it('knows that there may be nothing else', () => {
    expect(
      readOthers('other papers by the authors of hive', () => (team ? [team] : []), papers)?.papers,
    ).toEqual([]);
  });

  it('hears nothing of it where the authors themselves are asked for', () => {
    expect(readOthers('who are the authors of beenet?', neverListed, papers)).toBeUndefined();
  });
});
