import { describe, expect, it } from 'vitest';
import type { Figure, FigureSet } from './figures.ts';
import { lower, missesOf, raise, type Thresholds } from './ratchet.ts';

const NONE: Thresholds = { bounds: {}, lowered: [] };

function owls(figures: Readonly<Record<string, Partial<Figure>>>): readonly FigureSet[] {
  const full = Object.entries(figures).map(([name, figure]): [string, Figure] => [
    name,
    { hits: 0, of: 10, better: 'more', ...figure },
  ]);
  return [{ name: 'owls', figures: Object.fromEntries(full) }];
}

describe('raise', () => {
  it('sets a bound one case worse than what is reached', () => {
    const sets = owls({ direct: { hits: 9 }, misleading: { hits: 2, better: 'fewer' } });
    expect(raise(NONE, sets).bounds).toEqual({
      owls: { direct: 'at least 8 of 10', misleading: 'at most 3 of 10' },
    });
  });

  it('keeps a bound that is tighter than what is reached now', () => {
    const before = raise(NONE, owls({ direct: { hits: 9 }, misleading: { hits: 2, better: 'fewer' } }));
    const sets = owls({ direct: { hits: 7 }, misleading: { hits: 4, better: 'fewer' } });
    expect(raise(before, sets)).toEqual(before);
  });

  it('compares shares where the number of cases has changed', () => {
    const before = raise(NONE, owls({ direct: { hits: 9 } }));
    expect(raise(before, owls({ direct: { hits: 19, of: 20 } })).bounds['owls']).toEqual({
      direct: 'at least 18 of 20',
    });
  });

  it('leaves the bounds of what is not measured', () => {
    const before = raise(NONE, owls({ direct: { hits: 9 } }));
    expect(raise(before, [])).toEqual(before);
  });
});

describe('missesOf', () => {
  it('lets one case be lost and no second', () => {
    const thresholds = raise(NONE, owls({ direct: { hits: 9 } }));
    expect(missesOf(owls({ direct: { hits: 8 } }), thresholds)).toEqual([]);
    expect(missesOf(owls({ direct: { hits: 7 } }), thresholds)).toEqual([
      'owls: direct must be at least 8 of 10 and is 7 of 10',
    ]);
  });

  it('names a bound whose figure is gone', () => {
    const thresholds = raise(NONE, owls({ direct: { hits: 9 } }));
    expect(missesOf(owls({}), thresholds)).toEqual([
      'owls: direct must be at least 8 of 10 and was not measured',
    ]);
  });

  it('refuses a bound that it cannot read', () => {
    const thresholds = JSON.parse('{ "bounds": { "owls": { "direct": "8 of 10" } }, "lowered": [] }');
    expect(() => missesOf(owls({ direct: { hits: 8 } }), thresholds)).toThrow('write “at least 51 of 53”');
  });
});

describe('lower', () => {
  it('loosens only what fell, and keeps the reason with it', () => {
    const before = raise(NONE, owls({ direct: { hits: 9 }, far: { hits: 5 } }));
    expect(lower(before, owls({ direct: { hits: 6 }, far: { hits: 9 } }), 'a stricter verifier')).toEqual({
      bounds: { owls: { direct: 'at least 5 of 10', far: 'at least 4 of 10' } },
      lowered: [
        {
          because: 'a stricter verifier',
          figures: ['owls: direct, at least 8 of 10, now at least 5 of 10'],
        },
      ],
    });
  });

  it('changes nothing where nothing fell', () => {
    const before = raise(NONE, owls({ direct: { hits: 9 } }));
    expect(lower(before, owls({ direct: { hits: 9 } }), 'no reason')).toBe(before);
  });
});
