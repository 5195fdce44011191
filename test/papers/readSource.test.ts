import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/papers/readSource.ts';

const TEXT = 'Müller, “été”';

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, isWhole: true });
  });

  it.each([
    ['% Encoding: ISO8859_1', 'Ma\xdfe', 'Maße'],
    ['%% Encoding: Cp1251', '\xc4\xe0', 'Да'],
  ])('reads what %j declares', (head, written, text) => {
    const bytes = Buffer.from(`${head}\n${written}`, 'latin1');
    expect(decodeText(bytes)).toEqual({ text: `${head}\n${text}`, isWhole: true });
  });

  it.each(['Ma\xdfe', '% Encoding: UTF-8\nMa\xdfe', '% Encoding: Klingon\nMa\xdfe'])(
    'guesses no encoding of %j',
    (written) => {
      const { text, isWhole } = decodeText(Buffer.from(written, 'latin1'));
      expect(isWhole).toBe(false);
      expect(text).toContain('Ma\uFFFDe');
    },
  );
});
