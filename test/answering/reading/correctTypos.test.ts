import { describe, expect, it } from 'vitest';
import { correctTypos } from '../../../src/answering/reading/correctTypos.ts';
import { paperTextOf } from '../../../src/answering/reading/paperText.ts';
import { vocabularyOf } from '../../../src/answering/reading/vocabulary.ts';
import { paper } from '../../support/papers.ts';

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
