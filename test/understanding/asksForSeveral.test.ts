import { describe, expect, it } from 'vitest';
import { asksForSeveral, isSurvey } from '../../src/understanding/asksForSeveral.ts';
import { nameStrength, papersNamed } from '../../src/understanding/papersNamed.ts';
import { readWith } from '../../src/understanding/readWith.ts';
import { paper } from '../support/papers.ts';

const papers = [
  paper({ id: 'bee', title: 'BeeNet: Counting Bees', abstract: 'BeeNet counts bees.' }),
  paper({ id: 'moth', title: 'MothScope: Moths by Night', abstract: 'MothScope counts moths.' }),
];
const read = (question: string) => readWith(question, papers);

describe('asksForSeveral', () => {
  it.each([
    'which papers count insects?',
    'what do these papers say about moths?',
    'which methods count insects?',
    'compare bees with moths',
    'do BeeNet and MothScope count?',
  ])('puts an answer together from several papers: %s', (question) => {
    expect(asksForSeveral(read(question))).toBe(true);
  });

  it.each(['how many bees are there?', 'what does BeeNet count?', 'which method does BeeNet use?'])(
    'needs one paper for: %s',
    (question) => {
      expect(asksForSeveral(read(question))).toBe(false);
    },
  );

  it('takes a comparison for no survey', () => {
    expect(isSurvey(read('compare bees with moths'))).toBe(false);
  });
});

describe('papersNamed', () => {
  it('tells the papers in the order in which they are named', () => {
    expect(papersNamed(read('is MothScope or BeeNet better?')).map(({ paper }) => paper.id)).toEqual([
      'moth',
      'bee',
    ]);
  });

  it('is surer of a name than of words of a title', () => {
    const strengths = (question: string) => {
      const reading = read(question);
      return reading.papers.map((text) => nameStrength(reading, text));
    };
    expect(strengths('what is BeeNet?')).toEqual([1, 0]);
    expect(strengths('who is counting bees?')[0]).toBeGreaterThan(0);
    expect(strengths('who is counting bees?')[0]).toBeLessThan(1);
  });
});
