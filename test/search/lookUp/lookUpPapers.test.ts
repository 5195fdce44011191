import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../src/search/createSearch.ts';
import { collection } from '../../support/papers.ts';

const search = createSearch(
  collection(
    {
      id: '2209.15342',
      title: 'Emergent Communication in Lewis Games',
      authors: ['Mathieu Rita', 'Paul Michel'],
      year: 2022,
      link: 'https://arxiv.org/abs/2209.15342',
    },
    {
      id: 'gemma',
      title: 'Gemma: Open Models',
      authors: ['Gemma Team'],
      year: 2024,
      link: 'https://doi.org/10.1234/ab.56',
    },
    {
      id: 'cs/0112017',
      title: 'Neural Curricula',
      authors: ['José Núñez'],
      year: 2001,
      abstract: 'We present P-NET and the Neural Curriculum Map (NCM).',
    },
    { title: 'Language Evolution', authors: ['Paul Michel'], year: 2024 },
  ),
);
const first = async (query: string) => (await search.lookUp(query, 3))[0]?.paper.id;

describe('lookUp', () => {
  it.each([
    ['2209.15342'],
    ['arXiv:2209.15342v3'],
    ['https://arxiv.org/pdf/2209.15342v1.pdf'],
    ['https://doi.org/10.48550/arXiv.2209.15342'],
    ['lewis emergent'],
    ['emergnet comunication'],
    ['the 2022 one by Michel'],
    ['Rita'],
    ['lew'],
  ])('finds the paper by “%s”', async (query) => {
    expect(await first(query)).toBe('2209.15342');
  });

  it.each([
    ['10.1234/AB.56', 'gemma'],
    ['http://dx.doi.org/10.1234/ab.56?x=1', 'gemma'],
    ['https://arxiv.org/abs/cs/0112017v1', 'cs/0112017'],
    ['nunez', 'cs/0112017'],
    ['NCM', 'cs/0112017'],
    ['P-NET', 'cs/0112017'],
  ])('finds by “%s” the paper %s', async (query, id) => {
    expect(await first(query)).toBe(id);
  });

  it('gives all that fit equally well the same score', async () => {
    const scores = (await search.lookUp('Paul Michel', 3)).map(({ score }) => score);
    expect(scores).toEqual([1, 1]);
  });

  it('finds nothing where nothing is like it', async () => {
    expect(await search.lookUp('volcano eruptions', 3)).toEqual([]);
  });
});
