import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/createSearch.ts';
import { namePapers } from '../../src/understanding/namePapers.ts';
import { collection } from '../support/papers.ts';

const search = createSearch(
  collection(
    { title: 'Owls at Night', id: '2401.00001', link: 'https://arxiv.org/abs/2401.00001' },
    { title: 'Larks: A Study', id: 'larks', link: 'https://doi.org/10.1000/larks.1' },
  ),
);

describe('namePapers', () => {
  it.each([
    ['Who wrote https://arxiv.org/abs/2401.00001v2?', 'Who wrote “Owls at Night”?'],
    ['Who wrote <https://arxiv.org/pdf/2401.00001>?', 'Who wrote “Owls at Night”?'],
    ['Is https://doi.org/10.1000/larks.1 newer?', 'Is “Larks: A Study” newer?'],
  ])('names the paper that an address leads to: %s', async (question, named) => {
    expect(await namePapers(question, search)).toBe(named);
  });

  it.each(['Do owls hunt? https://example.org/owls-at-night', 'Do owls hunt mice?'])(
    'leaves all else as it is: %s',
    async (question) => {
      expect(await namePapers(question, search)).toBe(question);
    },
  );
});
