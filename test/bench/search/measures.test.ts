import { describe, expect, it } from 'vitest';
import { ndcg, pairedGain, recall } from './measures.ts';

describe('measures', () => {
  const relevant = new Map([
    ['a', 2],
    ['b', 1],
  ]);

  it('gives 1 to the ideal order and less to any other', () => {
    expect(ndcg(['a', 'b'], relevant)).toBe(1);
    expect(ndcg(['b', 'a'], relevant)).toBeCloseTo((1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3)));
    expect(ndcg(['x'], relevant)).toBe(0);
  });

  it('counts the relevant papers that were found', () => {
    expect(recall(['x', 'b'], relevant)).toBe(0.5);
  });

  it('tells a sure gain from none', () => {
    const base = Array.from({ length: 50 }, (_, index) => (index % 5) / 10);
    expect(pairedGain(base, base)).toEqual({ mean: 0, low: 0, high: 0 });
    expect(
      pairedGain(
        base,
        base.map((value) => value + 0.1),
      ).low,
    ).toBeCloseTo(0.1);
  });
});
