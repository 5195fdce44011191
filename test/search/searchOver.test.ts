import { describe, expect, it } from 'vitest';
import { findSentences } from '../../src/search/searchOver.ts';
import { paper } from '../support/papers.ts';

describe('findSentences', () => {
  it('lets others go first between papers that it reads for the first time', async () => {
    const papers = Array.from({ length: 5 }, (_, index) => paper({ id: `p${index}` }));
    let rounds = 0;
    let isDone = false;
    const count = () => {
      rounds += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    const hits = await findSentences(new Map([['owl', 1]]), papers, 9);
    isDone = true;
    expect(hits).toHaveLength(5);
    expect(rounds).toBeGreaterThanOrEqual(5);
  });
});
