import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenRules } from '../../support/claims.ts';

const SENTENCE = 'We urge every harbour to log the noise of ships before whales leave the bay for good.';
const WORDS = SENTENCE.slice(0, -1).split(' ');
const anySpan = fc.tuple(fc.nat({ max: WORDS.length - 4 }), fc.integer({ min: 4, max: 8 }));

describe('a quotation', () => {
  it('of any words of the sentence in their order is one', () => {
    fc.assert(
      fc.property(anySpan, ([from, length]) => {
        const quoted = WORDS.slice(from, from + length).join(' ');
        for (const [open, close] of ['“”', '""', '„“'].map((marks) => [...marks]))
          expect(brokenRules(`They say: ${open}${quoted}${close}`, SENTENCE)).not.toContain('quote');
      }),
    );
  });

  it('with a word exchanged is none', () => {
    fc.assert(
      fc.property(anySpan, fc.nat({ max: 3 }), ([from, length], at) => {
        const quoted = WORDS.slice(from, from + length)
          .with(at, 'never')
          .join(' ');
        expect(brokenRules(`They say: “${quoted}”`, SENTENCE)).toContain('quote');
      }),
    );
  });

  it('may stand in the title instead', () => {
    expect(
      brokenRules('They ask “who will log the noise”.', SENTENCE, 'Who will log the noise?'),
    ).not.toContain('quote');
  });

  it('of three words is a term, which other rules read', () => {
    expect(brokenRules('They urge “every loud harbour” to log noise.', SENTENCE)).not.toContain('quote');
  });
});
