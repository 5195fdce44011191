import { describe, expect, it } from 'vitest';
import { withoutAsides, wordsOfAsides } from '../../src/understanding/asides.ts';
import { paperTextOf, readText } from '../../src/understanding/paperText.ts';
import { vocabularyOf } from '../../src/understanding/vocabulary.ts';
import { paper } from '../support/papers.ts';

const vocabulary = vocabularyOf([
  paperTextOf(paper({ title: 'Owls', abstract: 'Owls of the north hunt mice in winter.' })),
]);
const asked = (message: string) => withoutAsides(readText(message), vocabulary);

describe('withoutAsides', () => {
  it.each([
    ['I am new here. What do owls hunt?', 'What do owls hunt?'],
    ['What do owls hunt? I could not find it anywhere.', 'What do owls hunt?'],
    ['Sorry if this is obvious, but what do owls hunt?', 'what do owls hunt?'],
    ['My teacher asked: what do owls hunt?', 'what do owls hunt?'],
    ['For my essay: papers on owls', 'papers on owls'],
  ])('leaves out what tells why somebody asks: %s', (message, question) => {
    expect(asked(message)).toBe(question);
  });

  it.each([
    'I watch owls. What do they hunt?', // what is meant by `they`
    'When it snows, what do owls hunt?', // part of the question
    'Owls in winter. Mice in the north.', // nothing asks
    'Is it mice? Is it voles?',
  ])('keeps %s whole', (message) => {
    expect(asked(message)).toBe(message);
  });
});

describe('wordsOfAsides', () => {
  it('gives the words that stand beside what is asked', () => {
    const question = readText('I watch owls. What do they hunt? Only asking.');
    expect([...wordsOfAsides(question)].map((place) => question.words[place]?.text)).toEqual([
      'i',
      'watch',
      'owls',
      'only',
      'asking',
    ]);
    expect(wordsOfAsides(readText('What do owls hunt?')).size).toBe(0);
  });
});
