import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshKey } from '../../src/state/pseudonym.ts';
import { sealingWith } from '../../src/state/sealing.ts';

describe('sealingWith', () => {
  it('gives a text back under its key, and to nobody else', () => {
    const [own, other] = [sealingWith(freshKey()), sealingWith(freshKey())];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sealed = own.seal(text);
        expect([own.open(sealed), other.open(sealed)]).toEqual([text, undefined]);
        if (text.length > 3) expect(sealed).not.toContain(text);
      }),
    );
  });

  it('notices a text that was changed, and one that is none', () => {
    const own = sealingWith(freshKey());
    const sealed = own.seal('the key');
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
    expect([changed, 'short', ''].map(own.open)).toEqual([undefined, undefined, undefined]);
  });
});
