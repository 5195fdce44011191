import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../../src/discord/render/escapeText.ts';
import { plainText } from '../../../src/discord/render/plainText.ts';

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
