import { describe, expect, it } from 'vitest';
import { regularise } from '../../src/search/regularise.ts';

const BOATS = [1, 2, 3, 4];
const OWLS = [5, 6, 7, 8];
const paper = (score: number, ...sentences: readonly number[][]) => ({ score, sentences });

describe('regularise', () => {
  it('raises a paper that is like the best ones above one that is like the worst ones', () => {
    const papers = [
      paper(9, BOATS, [20]),
      paper(8, BOATS, [21]),
      paper(5, OWLS, [22]),
      paper(5, BOATS, [23]),
      paper(2, OWLS, [24]),
    ];
    const [, , owls = 0, boats = 0] = regularise(papers);
    expect(boats).toBeGreaterThan(owls);
  });

  it('tells papers apart by the terms that few of them have', () => {
    const query = [1, 1, 1, 2, 2, 2];
    const papers = [
      paper(9, query, [10, 11]),
      paper(6, query, [20, 21]),
      paper(6, query, [10, 11]),
      paper(1, query, [20, 21]),
    ];
    const [, far = 0, near = 0] = regularise(papers, { compared: 40, nearest: 1, share: 0.5 });
    expect([far, near]).toEqual([3.5, 7.5]);
  });

  it('leaves the score of a paper that is like no other', () => {
    expect(regularise([paper(4, [1, 2]), paper(3, [3, 4])])).toEqual([4, 3]);
    expect(regularise([paper(4, [1, 2])])).toEqual([4]);
    expect(regularise([])).toEqual([]);
  });

  it('keeps the papers that are not compared below those that are, in their order', () => {
    const papers = [9, 8, 3, 2.9, 1].map((score) => paper(score, BOATS));
    const scores = regularise(papers, { compared: 3, nearest: 5, share: 0.3 });
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores[2]).toBeGreaterThan(scores[3] ?? 0);
  });
});
