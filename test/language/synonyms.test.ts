import { expect, it } from 'vitest';
import { stem } from '../../src/language/stem.ts';
import { areSynonyms } from '../../src/language/synonyms.ts';

it('takes the words of one group for each other, in any of their forms', () => {
  expect(areSynonyms(stem('outperforms'), stem('beating'))).toBe(true);
  expect(areSynonyms(stem('children'), stem('infant'))).toBe(true);
});

it('keeps words of different groups apart, and knows nothing of others', () => {
  expect(areSynonyms(stem('outperforms'), stem('children'))).toBe(false);
  expect(areSynonyms(stem('owl'), stem('bird'))).toBe(false);
});
