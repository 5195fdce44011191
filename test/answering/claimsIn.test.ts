import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsIn, MAX_CLAIMS } from '../../src/answering/claimsIn.ts';

describe('claimsIn', () => {
  it.each([
    ['sentences of one line', 'Moss absorbs lead. Ferns do not.', ['Moss absorbs lead.', 'Ferns do not.']],
    [
      'lines of a list',
      '- Moss absorbs lead\n2) Ferns shade moss',
      ['Moss absorbs lead', 'Ferns shade moss'],
    ],
    [
      'what stands between smileys',
      'Moss absorbs lead :) Ferns shade moss 🌿',
      ['Moss absorbs lead', 'Ferns shade moss'],
    ],
    ['what a question asks to be true', 'Is it true that moss absorbs lead?', ['moss absorbs lead']],
    ['what somebody says', 'My teacher said moss absorbs lead.', ['moss absorbs lead.']],
    ['what was heard', 'I heard that moss absorbs lead', ['moss absorbs lead']],
    ['what is asked behind', 'Moss absorbs lead, right?', ['Moss absorbs lead']],
    ['no question', 'Does moss absorb lead? Moss absorbs lead.', ['Moss absorbs lead.']],
    ['no greeting', 'Hello everyone! Moss absorbs lead.', ['Moss absorbs lead.']],
    ['no heading, which has no verb', 'Red algae of Crete\nMoss absorbs lead.', ['Moss absorbs lead.']],
    ['no single word', 'Absorbs. Moss absorbs lead.', ['Moss absorbs lead.']],
  ])('takes %s', (_what, text, claims) => {
    expect(claimsIn(text)).toEqual(claims);
  });

  it('takes the first of a long text', () => {
    const sentences = Array.from({ length: MAX_CLAIMS + 5 }, (_, at) => `Pond ${at} holds newts.`);
    expect(claimsIn(sentences.join(' '))).toEqual(sentences.slice(0, MAX_CLAIMS));
  });

  it('says nothing that the text does not, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const letters = (each: string) => each.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
        for (const claim of claimsIn(text)) expect(letters(text)).toContain(letters(claim));
      }),
    );
  });
});
