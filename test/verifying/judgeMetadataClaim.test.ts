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
});
