import { describe, expect, it } from 'vitest';
import { importCslJson } from '../../../src/papers/importers/importCslJson.ts';

const OWL = {
  id: 'owl',
  title: 'On Owls',
  author: [{ family: 'Owl', given: 'Ada' }, { literal: 'Owl Team' }],
  issued: { 'date-parts': [['2021', 4]] },
  'container-title': 'J. Owls',
  URL: 'https://x.org/owl',
  abstract: 'Owls fly.',
};

describe('importCslJson', () => {
  it('reads an item of a bibliography', () => {
    expect(importCslJson(JSON.stringify([OWL]), 'a.json').drafts[0]?.fields).toEqual({
      id: 'owl',
      title: 'On Owls',
      authors: ['Ada Owl', 'Owl Team'],
      year: '2021',
      venue: 'J. Owls',
      link: 'https://x.org/owl',
      abstract: 'Owls fly.',
    });
  });

  it('takes the publisher of a book for its venue', () => {
    const book = { ...OWL, 'container-title': '', publisher: 'Owl Press' };
    expect(importCslJson(JSON.stringify([book]), 'a.json').drafts[0]?.fields.venue).toBe('Owl Press');
  });

  it('reads the tags and characters of a page as plain text', () => {
    const abstract =
      '<jats:title>Abstract</jats:title><jats:sec><jats:title>Aims</jats:title><jats:p>Owls &amp; <jats:italic>mice</jats:italic>.</jats:p></jats:sec><jats:p>p &lt; 0.05, a < b.</jats:p>';
    const item = { ...OWL, title: 'On <i>Strix</i> and H<sub>2</sub>O', abstract };
    expect(importCslJson(JSON.stringify([item]), 'a.json').drafts[0]?.fields).toMatchObject({
      title: 'On Strix and H₂O',
      abstract: 'Aims: Owls & mice. p < 0.05, a < b.',
    });
  });

  it('says of an abstract that is far too long that it is, however little its entities come to', () => {
    const abstract = `Owls fly.${'&#65;'.repeat(60_000)}`;
    const { notes } = importCslJson(JSON.stringify([{ ...OWL, abstract }]), 'a.json').drafts[0] ?? {};
    expect(notes).toMatchObject([{ what: expect.stringContaining('200000 characters') }]);
  });

  it('names the line of an item and of broken JSON', () => {
    const text = `[${JSON.stringify(OWL)},\n{"id": "b"}]`;
    expect(importCslJson(text, 'a.json').drafts[1]?.lineOf()).toBe(2);
    expect(importCslJson('[\n{"id": }\n', 'a.json').problems).toMatchObject([{ file: 'a.json', line: 2 }]);
    expect(importCslJson('nonsense', 'a.json').problems).toMatchObject([{ file: 'a.json', line: 1 }]);
  });

  it('lets an item that is broken alone', () => {
    const text = `[${JSON.stringify(OWL)},\n{"id": "b", "title": NaN},\n{"id": "c"},\n"d", {"id": "cut`;
    const { drafts, problems } = importCslJson(text, 'a.json');
    expect(drafts.map(({ fields }) => fields.id)).toEqual(['owl', 'c']);
    expect(problems.map(({ line }) => line)).toEqual([2, 4]);
    expect(importCslJson('[1, {"id": "b"}]', 'a.json')).toMatchObject({
      drafts: [{}],
      problems: [{ line: 1 }],
    });
  });

  it('reads a million brackets as no paper', () => {
    const brackets = '['.repeat(1_000_000);
    expect(importCslJson(brackets, 'a.json')).toMatchObject({ drafts: [], problems: [{ line: 1 }] });
    expect(importCslJson(brackets + ']'.repeat(1_000_000), 'a.json').drafts).toEqual([]);
  });

  it('reads the items of a reply of Crossref and of a list with a name', () => {
    const paper = {
      DOI: '10.1234/OWL',
      title: ['On Owls'],
      'container-title': ['J. Owls'],
      author: [{ name: 'Owl Team' }],
    };
    expect(
      importCslJson(JSON.stringify({ message: { items: [paper] } }), 'a.json').drafts[0]?.fields,
    ).toMatchObject({
      title: 'On Owls',
      venue: 'J. Owls',
      authors: ['Owl Team'],
      link: 'https://doi.org/10.1234/OWL',
    });
    expect(importCslJson(JSON.stringify({ references: [OWL] }), 'a.json').drafts).toHaveLength(1);
  });

  it('loses no name for a part that is missing or odd', () => {
    const author = [
      { family: 'Plato' },
      { given: 'Ada' },
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van', suffix: 'Jr' },
      { family: 7 },
      {},
      'Owl Team',
    ];
    expect(importCslJson(JSON.stringify([{ ...OWL, author }]), 'a.json').drafts[0]?.fields.authors).toEqual([
      'Plato',
      'Ada',
      'Jan van Berg Jr',
      'Owl Team',
    ]);
  });

  it.each([
    [{ 'date-parts': [[2020], [2021, 3]] }, '2021'],
    [{ raw: 'Spring 2019' }, '2019'],
    [{ literal: 'in press' }, undefined],
    ['2018-05-01', '2018'],
  ])('reads the year of %j', (issued, year) => {
    expect(importCslJson(JSON.stringify([{ ...OWL, issued }]), 'a.json').drafts[0]?.fields.year).toBe(year);
  });
});
