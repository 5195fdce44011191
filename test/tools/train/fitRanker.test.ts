import { describe, expect, it } from 'vitest';
import { weighted } from '../../../src/answering/answerability/weights.ts';
import { fitLogistic, fitRanker } from '../../../tools/train/fitRanker.ts';

const of = (fields: Record<string, number>) => new Map(Object.entries(fields));

describe('fitRanker', () => {
  it('weighs what answers have above what other sentences of the same question have', () => {
    const choices = Array.from({ length: 20 }, (_, n) => ({
      features: [of({ said: 1, noise: n % 2 }), of({ said: 0.2, noise: (n + 1) % 2 })],
      isAnswer: [true, false],
    }));
    const weights = fitRanker(choices, 0.1);
    expect(weights['said']).toBeGreaterThan(1);
    expect(Math.abs(weights['noise'] ?? 1)).toBeLessThan(0.1);
  });

  it('gives the same weights for the same questions', () => {
    const choices = [{ features: [of({ a: 1 }), of({ b: 1 })], isAnswer: [true, false] }];
    expect(fitRanker(choices, 1)).toEqual(fitRanker(choices, 1));
  });
});

describe('fitLogistic', () => {
  it('gives shares that are met as often as they say', () => {
    const examples = Array.from({ length: 400 }, (_, n) => {
      const isHigh = n % 2 === 0;
      return { signs: of({ high: isHigh ? 1 : 0 }), isTrue: n % 10 < (isHigh ? 8 : 3) };
    });
    const weights = fitLogistic(examples, 0.01);
    const share = (high: number) => 1 / (1 + Math.exp(-weighted(of({ high }), weights)));
    const met = (high: number) => {
      const own = examples.filter(({ signs }) => signs.get('high') === high);
      return own.filter(({ isTrue }) => isTrue).length / own.length;
    };
    expect([share(1), share(0)]).toEqual([expect.closeTo(met(1), 2), expect.closeTo(met(0), 2)]);
  });
});
