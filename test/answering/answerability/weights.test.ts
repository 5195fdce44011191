import { describe, expect, it } from 'vitest';
import { shippedWeights, weighted, weightsIn } from '../../../src/answering/answerability/weights.ts';
import { folder } from '../../support/folder.ts';

describe('weighted', () => {
  it('adds what each value weighs, and the constant', () => {
    const values = new Map([
      ['said', 0.5],
      ['unheard', 3],
    ]);
    expect(weighted(values, { said: 2, constant: -1 })).toBe(0);
  });
});

describe('shippedWeights', () => {
  it('has numbers alone, and thresholds that are shares', () => {
    const { paper, sentence, confidence, spokenOf, least } = shippedWeights().answerability;
    const all = [paper, sentence, confidence, spokenOf].flatMap((weights) => Object.values(weights));
    expect(all.every(Number.isFinite)).toBe(true);
    for (const share of Object.values(least)) expect(share > 0 && share < 1).toBe(true);
  });

  it('is read once', () => {
    expect(shippedWeights()).toBe(shippedWeights());
  });
});

describe('weightsIn', () => {
  it('reads the weights that training wrote to a folder', () => {
    const answerability = { sentence: { said: 2 } };
    const path = folder({
      'roles.json': JSON.stringify({ weights: { first: {}, second: [] } }),
      'answerability.json': JSON.stringify({ weights: answerability }),
    });
    expect(weightsIn(path).answerability).toEqual(answerability);
  });
});
