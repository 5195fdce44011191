import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, plainLine, plainText } from '../../../src/discord/render/escapeText.ts';

/** What Discord makes of a text: a backslash goes and the sign after it stays; the gap cannot be seen. */
function shown(markdown: string): string {
  return markdown.replaceAll(/\\([^0-9A-Za-z\s])/gu, '$1').replaceAll('\u200b', '');
}

/** The markdown without what is escaped: whatever is left can act. */
function active(markdown: string): string {
  return markdown.replaceAll(/\\[^0-9A-Za-z\s]/gu, '·');
}

const SIGNS = [
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '@',
  '#',
  '*',
  '_',
  '~',
  '|',
  '`',
  ':',
  '/',
  '\\',
  '-',
  '+',
  '.',
  '\n',
  ' ',
];
const PIECES = [
  'everyone',
  'here',
  'https',
  'evil.example',
  '1',
  '-#',
  '```',
  '||',
  't:1:R',
  'a:b',
  'é',
  '🦉',
  '\u202e',
];
const nasty = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS, ...PIECES), fc.string({ maxLength: 4 })), { maxLength: 40 })
  .map((pieces) => plainText(pieces.join('')));

describe('escapeText', () => {
  it('shows any text as it is', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(shown(escapeText(text))).toBe(text);
      }),
    );
  });

  it('leaves nothing that styles, hides, links or mentions', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const left = active(escapeText(text));
        expect(left).not.toMatch(/[*_~`|<[\]]|:\/\/|^\s*(?:[-+#>]|\d+[.)])/mu);
        expect(escapeText(text)).not.toMatch(/@(?:everyone|here)|<(?:@[!&]?|#|a?:\w+:|t:)\d/iu);
      }),
    );
  });

  it.each([
    ['@everyone', '@\u200beveryone'],
    ['<@&1>', '\\<\u200b@&1>'],
    ['[arxiv.org](https://evil.example)', '\\[arxiv.org\\](https\\://evil.example)'],
    ['# Heading', '\\# Heading'],
    ['||spoiler||', '\\|\\|spoiler\\|\\|'],
    ['state-of-the-art, 2.5 + 1', 'state-of-the-art, 2.5 + 1'],
  ])('draws %s inert', (text, markdown) => {
    expect(escapeText(text)).toBe(markdown);
  });
});

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
