import { describe, expect, it } from 'vitest';
import {
  matchPaper,
  raritiesOf,
  unnamedWeights,
  weighedShare,
} from '../../../src/answering/answerability/matchPaper.ts';
import type { Reading } from '../../../src/understanding/readWith.ts';
import { readingOf } from '../../support/readings.ts';

const OWLET = { title: 'OWLET: Hearing at Night', abstract: 'OWLET finds mice. It sleeps by day.' };
const MICE = { title: 'Field Mice', abstract: 'Mice eat seeds. Voles eat grass.' };

function matched(question: string) {
  const reading = readingOf(question, OWLET, MICE);
  return { reading, papers: reading.papers.map((text) => matchPaper(reading, text)) };
}

const weightOf = ({ terms }: Reading, weights: readonly number[], word: string) =>
  weights[terms.findIndex(({ text }) => text === word)];

describe('matchPaper', () => {
  it('tells how much of the question each sentence has', () => {
    const { papers } = matched('Which mice eat seeds?');
    expect(papers[1]?.said).toEqual([1, expect.closeTo(papers[1]?.said[1] ?? 0)]);
    expect(papers[1]?.said[1]).toBeLessThan(1);
  });

  it('takes for each word its best match anywhere in the paper', () => {
    const { papers } = matched('Do mice eat grass?');
    expect(papers[1]?.inPaper.every((strength) => strength === 1)).toBe(true);
  });

  it('knows the paper that is named', () => {
    const { papers } = matched('Does OWLET sleep?');
    expect(papers.map(({ named }) => named)).toEqual([1, 0]);
  });
});

describe('unnamedWeights', () => {
  it('counts nothing for a name beside other words: it tells which paper is meant', () => {
    const { reading } = matched('Does OWLET sleep?');
    expect(weightOf(reading, unnamedWeights(reading), 'owlet')).toBe(0);
    expect(weightOf(reading, unnamedWeights(reading), 'sleep')).toBeGreaterThan(0);
  });

  it('counts a name that stands alone', () => {
    const { reading } = matched('What is OWLET?');
    expect(weightOf(reading, unnamedWeights(reading), 'owlet')).toBeGreaterThan(0);
  });
});

describe('raritiesOf', () => {
  it('counts a word more that fewer papers have', () => {
    const { reading } = matched('mice and grass');
    const [mice, grass] = ['mice', 'grass'].map((word) => weightOf(reading, raritiesOf(reading), word));
    expect(grass).toBeGreaterThan(mice ?? 1);
  });
});

describe('weighedShare', () => {
  it('is the held part of all weight, and 0 where nothing weighs', () => {
    expect(weighedShare([1, 3], (term) => term)).toBe(0.75);
    expect(weighedShare([0, 0], () => 1)).toBe(0);
  });
});
