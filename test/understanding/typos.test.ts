// What a slip may become, and what it never becomes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctTypos, slipsBetween } from '../../src/understanding/correctTypos.ts';
import { paperTextOf } from '../../src/understanding/paperText.ts';
import { vocabularyOf } from '../../src/understanding/vocabulary.ts';
import { paper } from '../support/papers.ts';

const vocabulary = vocabularyOf([
  paperTextOf(
    paper({
      title: 'Pollination of Orchards',
      abstract:
        'Bumblebees pollinate orchards despite fungicides. Wildflower margins sheltered hoverflies. We trained Pomona on photographs.',
    }),
  ),
]);
const HELD = [
  'bumblebees',
  'pollinate',
  'orchards',
  'fungicides',
  'wildflower',
  'sheltered',
  'hoverflies',
  'photographs',
];
const held = fc.constantFrom(...HELD);
const inside = fc.integer({ min: 2, max: 5 });

describe('a word of the papers', () => {
  it('with a letter left out becomes that word', () => {
    fc.assert(
      fc.property(held, inside, (word, at) => {
        const slip = word.slice(0, at) + word.slice(at + 1);
        expect(correctTypos(`do ${slip} matter`, vocabulary)).toBe(`do ${word} matter`);
      }),
    );
  });

  it('with two letters exchanged becomes that word', () => {
    fc.assert(
      fc.property(held, inside, (word, at) => {
        const slip = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
        expect(correctTypos(`do ${slip} matter`, vocabulary)).toBe(`do ${word} matter`);
      }),
    );
  });

  it('stays what it is', () => {
    fc.assert(
      fc.property(fc.array(held, { minLength: 1 }), (words) => {
        expect(correctTypos(words.join(' '), vocabulary)).toBe(words.join(' '));
      }),
    );
  });
});

describe('a name that the papers do not know', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abdegiklmnoprstuvz'), minLength: 3, maxLength: 9 });

  it('never becomes a word, wherever it stands behind the first', () => {
    fc.assert(
      fc.property(letters, (name) => {
        const typed = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
        fc.pre(slipsBetween(name, 'pomona') > 2);
        expect(correctTypos(`do they use ${typed} here`, vocabulary)).toBe(`do they use ${typed} here`);
      }),
    );
  });

  it('never becomes a word where a capital stands inside', () => {
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const typed = `${one}${other.toUpperCase()}`;
        expect(correctTypos(`${typed} scores`, vocabulary)).toBe(`${typed} scores`);
      }),
    );
  });

  it('never becomes a word where a digit stands in it', () => {
    fc.assert(
      fc.property(letters, fc.nat({ max: 99 }), (name, number) => {
        expect(correctTypos(`is ${name}${number} used`, vocabulary)).toBe(`is ${name}${number} used`);
      }),
    );
  });
});

describe('a name that the papers know', () => {
  it.each(['Pomna', 'Pomnoa', 'Pomonna'])('is put right: %s', (typed) => {
    expect(correctTypos(`what was ${typed} trained on`, vocabulary)).toBe('what was pomona trained on');
  });
});

describe('slipsBetween', () => {
  it('is the same both ways, nothing between equals, and one for two letters exchanged', () => {
    fc.assert(
      fc.property(held, held, (one, other) => {
        expect(slipsBetween(one, other)).toBe(slipsBetween(other, one));
        expect(slipsBetween(one, other) === 0).toBe(one === other);
      }),
    );
    expect(slipsBetween('orchards', 'orhcards')).toBe(1);
    expect(slipsBetween('orchards', 'orxhxrds')).toBe(2);
  });
});
