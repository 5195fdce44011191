import { describe, expect, it } from 'vitest';
import { correctTypos } from '../../src/understanding/correctTypos.ts';
import { paperTextOf } from '../../src/understanding/paperText.ts';
import { vocabularyOf } from '../../src/understanding/vocabulary.ts';
import { paper } from '../support/papers.ts';

describe('correctTypos', () => {
  const vocabulary = vocabularyOf([paperTextOf(paper({ abstract: 'Curriculum learning helps owls.' }))]);

  it('puts right what comes near a word of the papers', () => {
    expect(correctTypos('wat is curiculum laerning?', vocabulary)).toBe('what is curriculum learning?');
  });

  it('leaves another form of a word alone, of the papers or of English', () => {
    const both = vocabularyOf([paperTextOf(paper({ abstract: 'Both find OACTs.' }))]);
    expect(correctTypos('Which bots find an OACT?', both)).toBe('Which bots find an OACT?');
  });

  it('leaves English words and strange ones alone', () => {
    expect(correctTypos('Do bowls hold zyxxy?', vocabulary)).toBe('Do bowls hold zyxxy?');
  });
});
