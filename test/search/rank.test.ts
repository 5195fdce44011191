import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/createSearch.ts';
import { collection } from '../support/papers.ts';

describe('rank', () => {
  const search = createSearch(
    collection(
      { title: 'One', abstract: 'A boundary lies here, and beyond it a thin layer.' },
      { title: 'Two', abstract: 'Here, and beyond it, lies a thin boundary layer.' },
      { title: 'Three', abstract: 'Nothing of the kind is told.' },
    ),
  );

  it('prefers, of two papers with the same words, the one that has them side by side', async () => {
    const [first, second] = await search.papers('the boundary layer', 2);
    expect([first?.paper.id, second?.paper.id]).toEqual(['p2', 'p1']);
    expect(first?.score).toBeGreaterThan(second?.score ?? 0);
  });

  it('does not ask for the order of a single word', async () => {
    const [first, second] = await search.papers('boundary', 2);
    expect(first?.score).toBe(second?.score);
  });
});
