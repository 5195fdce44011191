import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationKey, citedText } from '../../src/answering/citation.ts';
import { METADATA_FIELDS } from '../../src/papers/paper.ts';
import { paper } from '../support/papers.ts';

const reeds = paper({
  title: 'On Reeds',
  authors: ['Ann Lee', 'Bo Ray'],
  year: 1987,
  abstract: 'Reeds bend. Oaks break.',
});

describe('citedText', () => {
  it.each([
    [{ paper: 'p1', sentence: 1 }, 'Oaks break.'],
    [{ paper: 'p1', field: 'authors' }, 'Ann Lee, Bo Ray'],
    [{ paper: 'p1', field: 'year' }, '1987'],
    [{ paper: 'p1', sentence: 2 }, undefined],
    [{ paper: 'p1', field: 'venue' }, undefined],
  ] as const)('is what stands at %j', (citation, text) => {
    expect(citedText(reeds, citation)).toBe(text);
  });
});

describe('citationKey', () => {
  const anyPlace = fc.oneof(
    fc.record({ paper: fc.string(), sentence: fc.nat() }),
    fc.record({ paper: fc.string(), field: fc.constantFrom(...METADATA_FIELDS) }),
  );

  it('is equal for one place, whatever is quoted of it', () => {
    fc.assert(
      fc.property(anyPlace, fc.string(), (place, quote) => {
        const quoted = { ...place, quote };
        expect(citationKey(quoted)).toBe(citationKey(place));
      }),
    );
  });

  it('is another one for another place', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (one, other) => {
        expect(citationKey(one) === citationKey(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
    expect(citationKey({ paper: '1,2', sentence: 3 })).not.toBe(citationKey({ paper: '1', sentence: 23 }));
  });
});
