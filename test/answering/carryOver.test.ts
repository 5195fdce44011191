import { describe, expect, it } from 'vitest';
import { carryOver } from '../../src/answering/carryOver.ts';
import { paper } from '../support/papers.ts';

describe('carryOver', () => {
  const gemma = paper({ title: 'Gemma: Open Models', abstract: 'Gemma comes in two sizes.' });
  const earlier = [{ question: 'How many parameters does the largest Gemma model have?', papers: [gemma] }];

  it.each([
    ['who wrote it?', 'who wrote Gemma?'],
    ['Compare that with P-DRO', 'Compare Gemma with P-DRO'],
    ['What are its limitations?', 'What are Gemma’s limitations?'],
    ['and when was it published?', 'when was Gemma published?'],
    ['How does this model differ from BERT?', 'How does Gemma differ from BERT?'],
    ['and the smaller one?', 'How many parameters does the smaller Gemma model have?'],
    ['What about Gemma 2?', 'How many parameters does the largest Gemma 2 model have?'],
    [
      'and for training tokens?',
      'How many parameters does the largest Gemma model have for training tokens?',
    ],
  ])('%s → %s', (question, understood) => {
    expect(carryOver(question, earlier)).toBe(understood);
  });

  it.each([
    'What is a Lewis signaling game?',
    'What is curriculum learning and why does it fail?',
    'Do the papers show that owls fly?',
    'Is DRO robust, and how is it trained?',
    'Gemma 2 sizes?',
    'Gemini 1.5 context length?',
  ])('leaves alone what stands on its own: %s', (question) => {
    expect(carryOver(question, earlier)).toBe(question);
  });

  it('names the paper where the question before is no longer known', () => {
    expect(carryOver('and the smaller one?', [{ papers: [gemma] }])).toBe('What about the smaller Gemma?');
  });

  it('has nothing to add to a first question', () => {
    expect(carryOver('who wrote it?', [])).toBe('who wrote it?');
  });
});
