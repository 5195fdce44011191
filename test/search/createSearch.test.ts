import { describe, expect, it } from 'vitest';
import { coveredShare } from '../../src/search/coveredShare.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { collection } from '../support/papers.ts';

const papers = collection(
  { title: 'Owls', abstract: 'Owls hunt at night. Their hearing is acute. Owl flight is silent.' },
  { title: 'Bats', abstract: 'Bats hunt by echolocation. Echo Location Mapping (ELM) guides them.' },
  { title: 'Gemma 2', abstract: 'Gemma 2 comes in three sizes. We train it by distillation.' },
  { title: 'Gemma', abstract: 'Gemma comes in two sizes. Gemma is open.' },
);
const search = createSearch(papers);
const ids = async (found: Promise<readonly { paper: { id: string } }[]>) =>
  (await found).map(({ paper }) => paper.id);

describe('createSearch', () => {
  it('ranks the papers that are most about a question', async () => {
    expect((await ids(search.papers('How do bats find prey?', 3)))[0]).toBe('p2');
    expect(await search.papers('volcanoes', 3)).toEqual([]);
  });

  it('tells a version from its family', async () => {
    expect((await ids(search.papers('sizes of Gemma 2', 2)))[0]).toBe('p3');
    expect((await ids(search.papers('sizes of Gemma', 2)))[0]).toBe('p4');
  });

  it('mends a word that no paper knows, and leaves known words alone', async () => {
    expect((await ids(search.papers('distilation', 1)))[0]).toBe('p3');
    expect(await search.papers('night', 5)).toHaveLength(1);
  });

  it('takes an acronym for its long form and the long form for the acronym', async () => {
    const [word] = await search.weigh('ELM');
    expect(word?.forms).toEqual([['elm'], ['echo', 'locat', 'map']]);
  });

  it('finds papers by the acronym or the long form that they do not have themselves', async () => {
    const bats = createSearch(
      collection(
        { title: 'Bats', abstract: 'Echo Location Mapping (ELM) guides them.' },
        { title: 'Moths', abstract: 'Moths hide from echo location mapping.' },
        { title: 'Shrews', abstract: 'Shrews know ELM, too.' },
        { title: 'Owls', abstract: 'Owls hunt at night.' },
      ),
    );
    expect(await ids(bats.papers('ELM', 4))).toEqual(expect.arrayContaining(['p1', 'p2', 'p3']));
    expect(await ids(bats.papers('echo location mapping', 4))).toEqual(
      expect.arrayContaining(['p1', 'p2', 'p3']),
    );
  });

  it('finds the sentence for a question within the papers given', async () => {
    const [hit] = await search.sentences('Is the flight of owls silent?', 3, [...papers].slice(0, 1));
    expect([hit?.paper.id, hit?.sentence]).toEqual(['p1', 2]);
    expect(await search.sentences('echolocation', 3, [...papers].slice(0, 1))).toEqual([]);
  });

  it('names related papers without the paper itself', async () => {
    const [, , gemma2] = papers;
    expect(gemma2 && (await ids(search.related(gemma2, 1)))).toEqual(['p4']);
  });
});

describe('weigh', () => {
  it('weighs rare words more, and unknown ones most', async () => {
    const [hunt, night, volcano] = await search
      .weigh('Do they hunt volcanoes at night?')
      .then(([a, b, c]) => [a, c, b]);
    expect([hunt?.word, volcano?.word, night?.word]).toEqual(['hunt', 'volcanoes', 'night']);
    expect(hunt?.weight).toBeLessThan(night?.weight ?? 0);
    expect(volcano).toMatchObject({ weight: 1, forms: [] });
  });

  it('knows a name of another version for unknown', async () => {
    const words = await search.weigh('Which sizes has Gemma 3?');
    expect(words.at(-1)).toMatchObject({ word: '3', forms: [], weight: 1 });
  });
});

describe('coverage', () => {
  it('is 1 where a text has every content word and 0 where it has none', async () => {
    const words = await search.weigh('Do owls hunt at night?');
    expect(coveredShare(words, 'An owl was hunting through the night.')).toBe(1);
    expect(coveredShare(words, 'Nothing of the kind.')).toBe(0);
    expect(coveredShare([], 'Anything.')).toBe(0);
  });
});
