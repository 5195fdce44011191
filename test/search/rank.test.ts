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

  it('prefers the paper that has the whole query in one sentence', async () => {
    const scattered =
      'Motors hum, and motors hum. Baselines rise, baselines rise. Robust ones win, robust ones.';
    const whole = `${'Nothing here is of any use to anyone at all. '.repeat(6)}Robust motors rise above baselines.`;
    const papers = collection({ title: 'A', abstract: scattered }, { title: 'B', abstract: whole });
    const [first] = await createSearch(papers).papers('robust motors rise baselines', 2);
    expect(first?.paper.id).toBe('p2');
  });

  it('prefers the very words of a query, endings and stop words included', async () => {
    const papers = collection(
      { title: 'One', abstract: 'It improves training with which a model aligns.' },
      { title: 'Two', abstract: 'It improved trains without some models aligned.' },
    );
    const search = createSearch(papers);
    expect((await search.papers('improves training which aligns', 1))[0]?.paper.id).toBe('p1');
    expect((await search.papers('improved trains without aligned', 1))[0]?.paper.id).toBe('p2');
  });
});
