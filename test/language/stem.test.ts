import { describe, expect, it } from 'vitest';
import { stem } from '../../src/language/stem.ts';

describe('stem', () => {
  it.each([
    ['general', 'generate', 'generalise'],
    ['community', 'communicate'],
    ['experience', 'experiment'],
    ['organ', 'organise'],
    ['optimal', 'optimise'],
    ['object', 'objective'],
  ])('keeps words of other meanings apart: %s, %s', (...words) => {
    expect(new Set(words.map((word) => stem(word))).size).toBe(words.length);
  });

  it.each([
    ['generates', 'generated', 'generation'],
    ['experiments', 'experimental'],
    ['generalise', 'generalize', 'generalization'],
    ['computer', 'computerized'],
    ['colour', 'color'],
    ['modelling', 'modeling'],
    ['licence', 'license'],
  ])('takes forms of one word, British or American, for the same: %s, %s', (...words) => {
    expect(new Set(words.map((word) => stem(word))).size).toBe(1);
  });

  it('leaves what holds a digit as it is', () => {
    expect(stem('gpt3s')).toBe('gpt3s');
  });
});
