import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherPapers } from '../../src/papers/gatherPapers.ts';
import type { Fields } from '../../src/papers/importers/imported.ts';
import { problemLine } from '../../src/papers/problem.ts';

const OWLS = { id: 'owls', title: 'On Owls', authors: ['Ada Owl'], year: 2020, abstract: 'Owls fly.' };

describe('gatherPapers', () => {
  it.each<[string, Fields, Fields]>([
    [
      'the same DOI',
      { link: 'https://doi.org/10.1000/OWL', title: 'Owls' },
      { link: 'http://dx.doi.org/10.1000/owl' },
    ],
    [
      'the same arXiv id',
      { link: 'https://arxiv.org/abs/2401.00001v1', title: 'Owls' },
      { id: '2401.00001' },
    ],
    ['the same title and first author', { title: 'On owls.', authors: ['Owl, A.', 'Bo Bat'] }, {}],
    ['the same id and title', { authors: [] }, { id: 'owls', authors: [] }],
  ])('takes two for one by %s, with the newer text', (why, older, newer) => {
    const { gathered } = gather(
      { ...OWLS, ...older },
      { ...OWLS, id: 'new', year: 2021, abstract: 'Owls sing.', ...newer },
    );
    expect(gathered).toMatchObject([{ paper: { year: 2021, abstract: 'Owls sing.' } }]);
    expect(gathered.flatMap(({ elsewhere }) => elsewhere.map(problemLine))).toEqual([
      `a.bib:1: the same paper as a.bib:2 (${why}): the text there is used, since it is newer`,
    ]);
  });

  it('prefers a text that can be quoted to a newer one, and the later one of two as long of a year', () => {
    const { gathered } = gather(
      { ...OWLS, id: 'a', abstract: 'First.' },
      { ...OWLS, id: 'b', abstract: 'Later.' },
      { ...OWLS, id: 'c', year: 2022, abstract: '' },
    );
    expect(gathered).toMatchObject([{ paper: { id: 'b', abstract: 'Later.' } }]);
    expect(gathered[0]?.elsewhere.map(problemLine)).toEqual([
      expect.stringMatching(/^a\.bib:1: the same paper as a\.bib:2 .* comes later$/u),
      expect.stringMatching(/^a\.bib:3: the same paper as a\.bib:2 .* has an abstract$/u),
    ]);
  });

  it('prefers the longer text of a year, since exports cut abstracts off', () => {
    const { gathered } = gather(
      { ...OWLS, id: 'a', abstract: 'Owls sing. They sing at night.' },
      { ...OWLS, id: 'b', abstract: 'Owls sing.' },
    );
    expect(gathered).toMatchObject([{ paper: { id: 'a' } }]);
    expect(gathered[0]?.elsewhere.map(problemLine)).toEqual([
      expect.stringMatching(/^a\.bib:2: the same paper as a\.bib:1 .* has the longer abstract$/u),
    ]);
  });

  it.each<[string, Fields]>([
    ['DOIs of their own', { link: 'https://doi.org/10.1000/2' }],
    ['other first authors', { authors: ['Bo Owl'] }],
    ['no authors and other texts', { authors: [], abstract: 'Owls sing.' }],
  ])('keeps two papers of one title apart that have %s', (_, fields) => {
    const first = { ...OWLS, link: 'https://doi.org/10.1000/1' };
    expect(gather(first, { ...first, id: 'other', link: undefined, ...fields }).gathered).toHaveLength(2);
  });

  it('tells papers of one id apart by a number', () => {
    const { gathered } = gather(
      OWLS,
      { ...OWLS, title: 'On Mice' },
      { ...OWLS, title: 'On Bats', id: 'owls-2' },
      { ...OWLS, title: 'On Cats' },
    );
    expect(gathered.map(({ paper }) => paper.id)).toEqual(['owls', 'owls-2', 'owls-2-2', 'owls-3']);
    expect(gathered[1]?.elsewhere.map(problemLine)).toEqual([
      'a.bib:2: the id "owls" is taken by a.bib:1: known here as "owls-2"; give each paper an id of its own',
    ]);
  });

  it('tells so many places of one paper and no more', () => {
    const { gathered } = gather(...Array(20_000).fill(OWLS));
    expect(gathered).toHaveLength(1);
    expect(gathered[0]?.elsewhere).toHaveLength(50);
  });

  it('joins nothing by title where papers are only to be found', () => {
    const files = fileOf(OWLS, { ...OWLS, id: 'b' });
    expect(gatherPapers(files, 'finding').gathered).toHaveLength(2);
  });

  it('loses no paper that has a title and an abstract, whatever the other fields hold', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.webUrl(),
      fc.constantFrom('same', 'http://x.org', 2024),
    );
    const fields = fc.record(
      {
        id: anything,
        authors: fc.oneof(anything, fc.array(anything)),
        year: anything,
        venue: anything,
        link: anything,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fields), (all) => {
        const texts = all.map((_, at) => `Sentence ${at}.`);
        const drafts = all.map((other, at) => ({ ...other, title: `Title ${at}`, abstract: texts[at] }));
        const { gathered, refused } = gather(...drafts);
        const ids = gathered.map(({ paper }) => paper.id);
        expect(gathered.map(({ paper }) => paper.abstract)).toEqual(texts);
        expect(new Set(ids).size).toBe(ids.length);
        expect(refused).toEqual([]);
      }),
    );
  });

  it('never throws, and keeps every paper that has a title', () => {
    const fields = fc.dictionary(
      fc.constantFrom('id', 'title', 'authors', 'year', 'venue', 'link', 'abstract'),
      fc.anything(),
    );
    fc.assert(
      fc.property(
        fields,
        fc.string({ minLength: 1 }).filter((title) => title.trim() !== ''),
        (other, title) => {
          expect(gather(other).gathered.length + gather(other).refused.length).toBeGreaterThan(0);
          expect(gather({ ...other, title }).gathered).toHaveLength(1);
        },
      ),
      { examples: [[{ abstract: [{ toString: false }] }, 'Owls']] },
    );
  });
});

function gather(...all: readonly Fields[]) {
  return gatherPapers(fileOf(...all), 'quoting');
}

function fileOf(...all: readonly Fields[]) {
  return [
    { file: 'a.bib', drafts: all.map((fields, at) => ({ fields, lineOf: () => at + 1 })), problems: [] },
  ];
}
