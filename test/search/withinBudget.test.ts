import { describe, expect, it } from 'vitest';
import { weightiestWithinBudget, withinBudget } from '../../src/search/withinBudget.ts';

describe('withinBudget', () => {
  const frequencies: Record<string, number> = {
    rare: 10,
    grasp: 500,
    deep: 15_000,
    network: 30_000,
    use: 48_000,
    model: 90_000,
  };
  const kept = (words: readonly string[]) => withinBudget(words, (word) => frequencies[word] ?? 0, 95_000);

  it('searches for the rarest words, and for all words of a title of common ones', () => {
    expect(kept(['use', 'network', 'deep', 'grasp', 'unknown'])).toEqual(['grasp', 'deep', 'network', 'use']);
    expect(kept(['model', 'use', 'rare'])).toEqual(['rare', 'use']);
    expect(kept(['model'])).toEqual(['model']);
  });

  it('searches a small collection by more of a query, since that costs little there', () => {
    const frequency = (word: string) => Number(word);
    expect(withinBudget(['900', '1100'], frequency, 1_400)).toEqual(['900', '1100']);
    expect(withinBudget(['900', '1100'], frequency, 5_000)).toEqual(['900']);
  });
});

describe('weightiestWithinBudget', () => {
  it('searches for the words that a text repeats, frequent or not, the rarest first', () => {
    const weights = new Map([
      ['4000', 9],
      ['10', 5],
      ['900', 4],
      ['20', 1],
    ]);
    expect(weightiestWithinBudget(weights, Number, 4_500)).toEqual(['10', '20', '4000']);
    expect(weightiestWithinBudget(new Map([['9000', 1]]), Number, 4_500)).toEqual(['9000']);
  });
});
