import { describe, expect, it } from 'vitest';
import { rankByExactWords } from '../../src/search/rankByExactWords.ts';
import { collection } from '../support/papers.ts';

describe('rankByExactWords', () => {
  it('tells sentences apart by their small words, where all others are the same', async () => {
    const papers = collection(
      { title: 'Owls', abstract: 'Owls hunt with mice which also sleep.' },
      { title: 'Owls', abstract: 'Owls hunt for mice that never sleep.' },
    );
    const hits = [...papers].map((paper) => ({ paper, score: 1 }));
    const words = ['owls', 'hunt', 'mice', 'sleep'].map((word) => ({ word, forms: [[word]], weight: 0.5 }));
    const [first] = await rankByExactWords(hits, 'owls hunt for mice that never sleep', words);
    expect(first?.paper.id).toBe('p2');
  });

  it('lets others go first between long papers', async () => {
    const long = 'An owl hunts mice at night. '.repeat(4_000);
    const papers = collection(...Array.from({ length: 12 }, () => ({ title: 'Owls', abstract: long })));
    let rounds = 0;
    let isRanking = true;
    const count = () => {
      rounds += 1;
      if (isRanking) setImmediate(count);
    };
    setImmediate(count);
    const hits = [...papers].map((paper) => ({ paper, score: 1 }));
    const ranked = await rankByExactWords(hits, 'an owl hunts at night', []);
    isRanking = false;
    expect(ranked).toHaveLength(12);
    expect(rounds).toBeGreaterThan(4);
  });
});
