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

  it('mends a slip in an English word that the papers do not have', () => {
    expect(correctTypos('the avarage acuracy of owls', vocabulary)).toBe('the average accuracy of owls');
  });

  it.each([
    ['which algo is it', 'Algorithms are compared here, and also owls.', 'which algorithms is it'],
    ['which config is it', 'Configurations help.', 'which configurations is it'],
    ['which algo is it', 'Algorithms and algotherapy also help.', 'which algo is it'],
  ])('makes a clipped word whole where the papers leave no doubt of it: %j', (question, abstract, whole) => {
    const vocabularyHere = vocabularyOf([paperTextOf(paper({ title: '', abstract }))]);
    expect(correctTypos(question, vocabularyHere)).toBe(whole);
  });

  it('turns no name into a word of the papers, or of English', () => {
    const llamas = vocabularyOf([
      paperTextOf(paper({ abstract: 'Two llamas graze by a falcon. Gemma Two ran.' })),
    ]);
    expect(correctTypos('How big is Llama, or Falco?', llamas)).toBe('How big is Llama, or Falco?');
    expect(correctTypos('is LLaVA hot', llamas)).toBe('is LLaVA hot');
    expect(correctTypos('is resnet or strep like it', vocabulary)).toBe('is resnet or strep like it');
  });

  it('turns no word of the dictionary into one that asks', () => {
    expect(correctTypos('do owls buy ape pictures or a statin', vocabulary)).toBe(
      'do owls buy ape pictures or a statin',
    );
  });

  it('puts right a name that the papers have', () => {
    const named = vocabularyOf([paperTextOf(paper({ abstract: 'We train Kalamang models.' }))]);
    expect(correctTypos('Who speaks Kalamnag?', named)).toBe('Who speaks kalamang?');
  });

  it('leaves English words and strange ones alone', () => {
    expect(correctTypos('Do bowls hold zyxxy?', vocabulary)).toBe('Do bowls hold zyxxy?');
  });
});
