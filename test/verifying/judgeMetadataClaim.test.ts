import { describe, expect, it } from 'vitest';
import { judgeMetadataClaim } from '../../src/verifying/judgeMetadataClaim.ts';

const titled = (title: string) => [
  [
    { field: 'title', value: title },
    { field: 'authors', value: 'Pim Bo' },
  ] as const,
];

describe('judgeMetadataClaim', () => {
  it.each(['Owls Without Wings', 'Nothing Gained at Night', 'Owls Are Few-Shot Learners', 'No Owls'])(
    'takes the title “%s” for no denial',
    (title) => {
      const claim = { statement: `“${title}” is by Pim Bo.`, records: titled(title) };
      expect(judgeMetadataClaim(claim)).toEqual({ verdict: 'pass', rules: [] });
    },
  );

  it.each([
    'Written by Nobody',
    'Two Authors and Their Owls',
    'Owls by Night, Seen Alone',
    'First Author Wins',
  ])('takes the title “%s” for no word about the authors', (title) => {
    const claim = { statement: `“${title}” is by Pim Bo.`, records: titled(title) };
    expect(judgeMetadataClaim(claim)).toEqual({ verdict: 'pass', rules: [] });
  });

  it('fails another author beside a title that names nobody', () => {
    const claim = { statement: '“Written by Nobody” is by Mo Ant.', records: titled('Written by Nobody') };
    expect(judgeMetadataClaim(claim).rules).toContain('entity');
  });

  it('fails a denial beside a title that holds one', () => {
    const records = titled('Owls Without Wings');
    const { rules } = judgeMetadataClaim({ statement: '“Owls Without Wings” is not by Pim Bo.', records });
    expect(rules).toContain('polarity');
  });

  const record = [
    { field: 'authors', value: 'Pim Bo, Mo Ant, Lu Fir' } as const,
    { field: 'year', value: '2017' } as const,
    { field: 'venue', value: 'Annals of Owls' } as const,
  ];
  const verdict = (statement: string) => judgeMetadataClaim({ statement, records: [record] }).verdict;

  it('counts the authors', () => {
    expect(['Three people wrote it.', 'Two people wrote it.'].map(verdict)).toEqual(['pass', 'fail']);
  });

  it('reads a venue by its whole name', () => {
    const told = ['It appeared in Annals of Owls.', 'It appeared in the Journal of Owls.'];
    expect(told.map(verdict)).toEqual(['pass', 'fail']);
  });

  it('knows no year before or after the field', () => {
    expect(['It appeared in 2017.', 'It appeared before 2017.'].map(verdict)).toEqual(['pass', 'fail']);
  });

  it('puts no first name before the surname of another author', () => {
    expect(['It is by Mo Ant.', 'It is by Mo Fir.'].map(verdict)).toEqual(['pass', 'fail']);
  });

  it('reads no place among the authors in words that it does not know', () => {
    expect(['The last author is Lu Fir.', 'Pim Bo is named last.'].map(verdict)).toEqual(['pass', 'fail']);
  });
});
