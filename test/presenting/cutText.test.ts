import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, splitText } from '../../src/presenting/cutText.ts';

const text = fc.string({
  unit: fc.oneof(fc.constantFrom('a', ' ', '. ', '👩‍🔬', 'é', '\n'), fc.constant('word ')),
  maxLength: 200,
});

describe('cutText', () => {
  it('keeps to the limit and to whole signs', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 80 }), (raw, limit) => {
        const cut = cutText(raw, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        if (cut !== raw) expect(raw.startsWith(cut.slice(0, -1))).toBe(true);
        expect(cut).not.toMatch(/\p{Cs}|\u200d…$/u);
      }),
    );
  });

  it('cuts before an emoji that does not fit', () => expect(cutText('abc👩‍🔬', 6)).toBe('abc…'));
});

describe('splitText', () => {
  it('gives pieces within the limit that together are the text', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 80 }), (raw, limit) => {
        const pieces = splitText(raw, limit);
        expect(pieces.join('')).toBe(raw);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('breaks after a sentence where it can', () => {
    expect(splitText('Owls fly. They eat mice.', 15)).toEqual(['Owls fly. ', 'They eat mice.']);
  });
});
