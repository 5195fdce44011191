import { describe, expect, it } from 'vitest';
import { matchTerm } from '../../src/understanding/matchTerm.ts';
import { readText } from '../../src/understanding/paperText.ts';
import { readWith } from '../../src/understanding/readWith.ts';
import { paper } from '../support/papers.ts';

const papers = [paper({ abstract: 'Binaural Acoustic Location (BAL) helps owls.' })];

/** How surely a sentence speaks of the first term of a question. */
function strength(question: string, sentence: string): number {
  const [term] = readWith(question, papers).terms;
  return term ? matchTerm(term, readText(sentence)).strength : Number.NaN;
}

describe('matchTerm', () => {
  it.each([
    ['owls', 'An owl sees.'],
    ['hunting', 'They hunted mice.'],
    ['BAL', 'Binaural acoustic location works.'],
    ['colour', 'The color fades.'],
  ])('knows a word in another form as itself: %s in %s', (question, sentence) => {
    expect(strength(question, sentence)).toBe(1);
  });

  it('knows a word of near meaning less surely than the word itself', () => {
    const near = strength('outperform', 'It is better than the other.');
    expect(near).toBeGreaterThan(0.3);
    expect(near).toBeLessThan(1);
  });

  it.each([
    ['owls', 'Rain fell.'],
    ['2019', 'In 2018 rain fell.'],
    ['bank', 'It is cold.'],
  ])('finds nothing where nothing is said of it: %s in %s', (question, sentence) => {
    expect(strength(question, sentence)).toBe(0);
  });

  it('tells where in the sentence it stands', () => {
    const [term] = readWith('owls', papers).terms;
    expect(term && matchTerm(term, readText('At night owls hunt.')).place).toBe(2);
  });
});
