import { describe, expect, it } from 'vitest';
import { shippedWeights } from '../../../src/answering/answerability/weights.ts';
import { paperTextOf } from '../../../src/understanding/paperText.ts';
import { choiceOf, exampleOf } from '../../../tools/train/examples.ts';
import { paper } from '../../support/papers.ts';

const own = paperTextOf(paper({ abstract: 'Owls sleep by day. Owls hunt by night. They are silent.' }));
const example = exampleOf({
  id: '1',
  source: 'covidqa',
  question: 'When do owls hunt?',
  own,
  texts: [own],
  labels: [0, 1, null],
});

describe('exampleOf', () => {
  it('leaves out the sentences that nobody judged', () => {
    expect(example.sentences.map(({ sentence }) => sentence)).toEqual([0, 1]);
    expect(example.isAnswer).toEqual([false, true]);
  });
});

describe('choiceOf', () => {
  it('adds what the roles of the sentences tell', () => {
    const { features } = choiceOf(example, shippedWeights().roles);
    const asked = example.question.asked;
    expect(features.map((of) => of.get(`${asked}.result`)).every((share) => share !== undefined)).toBe(true);
  });
});
