import { describe, expect, it } from 'vitest';
import { paperTextOf } from '../../src/understanding/paperText.ts';
import { informationOf, rarityOf, vocabularyOf } from '../../src/understanding/vocabulary.ts';
import { paper } from '../support/papers.ts';

const texts = [
  paper({ id: 'a', title: 'Owls', abstract: 'Owls hunt Zyxxy mice.' }),
  paper({ id: 'b', title: 'Hawks', abstract: 'Hawks hunt mice.' }),
  paper({ id: 'c', title: 'Bats', abstract: 'Bats hunt.' }),
].map(paperTextOf);
const vocabulary = vocabularyOf(texts);
const word = (text: string, stem = text) => ({ text, stem });

describe('vocabularyOf', () => {
  it('counts in how many papers a word stands, not how often', () => {
    expect([vocabulary.paperCounts.get('hunt'), vocabulary.paperCounts.get('owl')]).toEqual([3, 1]);
  });

  it('knows which forms are written as names', () => {
    expect([vocabulary.nameForms.has('zyxxy'), vocabulary.nameForms.has('mice')]).toEqual([true, false]);
    expect(vocabulary.forms.has('zyxxy')).toBe(true);
  });
});

describe('rarityOf', () => {
  it('falls with the papers that have a word, from 1 in none', () => {
    const rarities = ['rain', 'owl', 'mice', 'hunt'].map((stem) => rarityOf(stem, vocabulary));
    expect(rarities[0]).toBe(1);
    expect(rarities).toEqual(rarities.toSorted((one, other) => other - one));
  });
});

describe('informationOf', () => {
  it('is more for a word that is rare here and in English', () => {
    expect(informationOf(word('zyxxy'), vocabulary)).toBeGreaterThan(informationOf(word('hunt'), vocabulary));
    expect(informationOf(word('zyxxy'), vocabulary)).toBeLessThanOrEqual(1);
  });

  it('is little for a common word that no paper happens to have', () => {
    expect(informationOf(word('enough'), vocabulary)).toBeLessThan(informationOf(word('owl'), vocabulary));
    expect(informationOf(word('quaggy'), vocabulary)).toBeGreaterThan(informationOf(word('owl'), vocabulary));
  });
});
