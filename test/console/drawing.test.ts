import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showable } from '../../src/console/drawing.ts';

describe('showable', () => {
  it('takes away what could steer a terminal or turn the direction of a text', () => {
    expect(showable('\u001b[31mred\u0007\u202Egnp\u2066.\u009b')).toBe('[31mredgnp.');
    expect(showable('a\tb\r\nc\ud800')).toBe('a b\nc\uFFFD');
  });

  it('leaves other text as it is, and never lets a control character through', () => {
    expect(showable('Größe ≥ 2 🦉 “x”')).toBe('Größe ≥ 2 🦉 “x”');
    fc.assert(
      fc.property(
        fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes)),
        (text) => !/[^\P{Cc}\n]|\p{Cs}|\p{Bidi_Control}/u.test(showable(text)),
      ),
    );
  });
});
