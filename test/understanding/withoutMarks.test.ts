import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutAddresses, withoutMarks } from '../../src/understanding/withoutMarks.ts';
import { charactersRead } from '../support/charactersRead.ts';

const ID = '123456789012345678';
const MARKS = [
  `<@${ID}>`,
  `<@!${ID}>`,
  `<@&${ID}>`,
  `<#${ID}>`,
  `<:owl_hoot:${ID}>`,
  `<a:Owl:${ID}>`,
  '<t:1618953630>',
  '<t:1618953630:R>',
  `</ask:${ID}>`,
  `</settings threads on:${ID}>`,
  '<id:customize>',
  '@everyone',
  '@here',
  ':owl:',
  ':+1:',
];
const ADDRESSES = [
  'https://example.org',
  'http://example.org/a_(b)?c=d#e',
  '<https://example.org/owls>',
  'www.example.org/owls',
  'discord.gg/owls',
  'ada.owl@birds.example.org',
  '<mailto:ada@example.org>',
];
const WORDS = ['owls', 'hunt', '3', 'mice', 'Why', 'a<b', 'P@10', '3:4', 'kg/m³', 'e.g.', 'そう', 'U.S.'];

describe('withoutMarks and withoutAddresses', () => {
  it.each(MARKS)('leave out %s, wherever it stands', (mark) => {
    expect(withoutMarks(`${mark} How many owls ${mark} hunt ${mark}?`)).toBe('How many owls hunt?');
    expect(withoutMarks(`Owls hunt.\n${mark}\nMice run`)).toBe('Owls hunt.\n\nMice run');
  });

  it.each(ADDRESSES)('leave out %s, and none of the marks of the sentence', (address) => {
    expect(withoutAddresses(`Do owls hunt (${address})? See ${address}.`)).toBe('Do owls hunt? See.');
  });

  it('keep the text of a link', () => {
    expect(withoutAddresses('Does [the owl](https://example.org/a) hunt?')).toBe('Does the owl hunt?');
  });

  it('end an address where words follow without a space', () => {
    expect(withoutAddresses('https://example.org/owlsは何を食べる？')).toBe('は何を食べる？');
  });

  it('leave the words, whatever marks and addresses stand between them', () => {
    const word = fc.constantFrom(...WORDS).map((text) => ({ text, isWord: true }));
    const mark = fc.constantFrom(...MARKS, ...ADDRESSES).map((text) => ({ text, isWord: false }));
    fc.assert(
      fc.property(fc.array(fc.oneof(word, mark)), (pieces) => {
        const said = withoutAddresses(withoutMarks(pieces.map(({ text }) => text).join(' ')));
        const words = pieces.flatMap(({ text, isWord }) => (isWord ? [text] : []));
        expect(said).toBe(words.join(' '));
      }),
    );
  });

  it.each([
    'a'.repeat(100_000),
    '<:'.repeat(50_000),
    ' '.repeat(100_000),
    '[('.repeat(50_000),
    '@.'.repeat(50_000),
  ])('read each character of a long text a few times (%#)', async (text) => {
    const written = `:owl: ${text} https://example.org`;
    const work = await charactersRead(() => withoutAddresses(withoutMarks(written)));
    expect(work).toBeLessThan(8 * written.length);
  });
});
