import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfIndex } from '../../../src/papers/importers/invertedIndex.ts';
import { invertedIndex } from '../../support/sources/shapes.ts';

describe('textOfIndex', () => {
  it('puts every word back in its place', () => {
    const words = fc.array(fc.stringMatching(/^[a-z.,_]{1,8}$/u), { minLength: 1 });
    fc.assert(
      fc.property(words, (all) => {
        const text = all.join(' ');
        expect(textOfIndex(invertedIndex(text))).toBe(text);
      }),
    );
  });

  it.each([
    [{ owls: [0], night: [2] }],
    [{ owls: [0], fly: [0] }],
    [{ owls: [-1] }],
    [{ owls: [999_999_999] }],
    [{}],
  ])('makes no text of an index with a word missing: %j', (index) => {
    expect(textOfIndex(index)).toBeUndefined();
  });
});
