import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLine, plainText } from '../../../src/discord/render/plainText.ts';

describe('plainText', () => {
  it.each([
    ['turned round', 'a\u202eb\u2066c', 'abc'],
    ['hidden', 'ad\u00admin\u200b\ufeff', 'admin'],
    ['broken', 'a\ud83d b', 'a\ufffd b'],
    ['control', 'a\u0000b\u0007c', 'abc'],
    ['in two parts', 'cafe\u0301', 'caf\u00e9'],
    ['piled up', `e${'\u0316'.repeat(500)}`, `e${'\u0316'.repeat(4)}`],
  ])('mends what is %s', (_, raw, plain) => {
    expect(plainText(raw)).toBe(plain);
  });

  it('keeps an emoji of several persons whole', () => {
    expect(plainText('👩‍🔬 and 👩🏽‍🚀')).toBe('👩‍🔬 and 👩🏽‍🚀');
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        expect(plainText(plainText(raw))).toBe(plainText(raw));
      }),
    );
  });
});

describe('plainLine', () => {
  it('is one line', () => expect(plainLine(' a\r\n\tb\u2028c ')).toBe('a b c'));
});
