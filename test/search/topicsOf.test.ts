import { describe, expect, it } from 'vitest';
import { topicsOf } from '../../src/search/topicsOf.ts';
import { collection } from '../support/papers.ts';

describe('topicsOf', () => {
  it('names what several titles speak of, pairs of words first', () => {
    const papers = collection(
      { title: 'Reward hacking in owls' },
      { title: 'On reward hacking' },
      { title: 'The reward of mice' },
      { title: 'A single whale' },
    );
    expect(topicsOf(papers, 10)).toEqual(['reward hacking', 'reward', 'hacking']);
    expect(topicsOf(papers, 1)).toEqual(['reward hacking']);
  });
});
