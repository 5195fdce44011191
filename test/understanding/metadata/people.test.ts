import { describe, expect, it } from 'vitest';
import { metadataIndexOf } from '../../../src/understanding/metadata/metadataIndex.ts';
import { findFullNames, findPeople, findVenue } from '../../../src/understanding/metadata/people.ts';
import { collection } from '../../support/papers.ts';

const metadata = await metadataIndexOf(
  collection(
    { title: 'Tides', authors: ['Marta Quill', 'Ibo Quill'], venue: 'Journal of Coastal Physics' },
    { title: 'Waves', authors: ['Hal O’Dowd', 'Jean-Luc Garnier'], venue: 'OCEANS 2019' },
    { title: 'Deep Learning of Waves', authors: ['Wave Team'], venue: 'Deep Learning Letters' },
  ),
);
const people = (question: string) => findPeople(question, metadata).map(({ name }) => name);
const venue = (question: string) => findVenue(question.toLowerCase(), metadata)?.map(({ title }) => title);

describe('findPeople', () => {
  it.each([
    ['by the full name', 'papers by Marta Quill', ['Marta Quill']],
    ['by the last name, all who have it', 'papers by Quill', ['Marta Quill', 'Ibo Quill']],
    ['in any case', 'PAPERS BY GARNIER', ['Jean-Luc Garnier']],
    ['with what they own', 'O’Dowd’s papers', ['Hal O’Dowd']],
    ['with two slips in a long name', 'papers by Jean-Luc Garnir', ['Jean-Luc Garnier']],
    ['with a slip in each of two names', 'papers by Marte Quil', ['Marta Quill']],
    ['two of them', 'did Marta Quill and Hal O’Dowd write together?', ['Marta Quill', 'Hal O’Dowd']],
  ])('finds authors %s', (_what, question, names) => {
    expect(people(question)).toEqual(names);
  });

  it.each([
    ['a misspelt last name alone', 'papers by Garnir'],
    ['a word of a group’s name', 'is there a team of divers?'],
    ['another first name beside a slip', 'papers by Peter Quil'],
    ['two letters before a slip', 'papers by Ib Quil'],
  ])('does not take %s for one', (_what, question) => {
    expect(people(question)).toEqual([]);
  });
});

describe('findFullNames', () => {
  it('tells where whole names stand, and no last name alone', () => {
    const question = 'Did Marta Quill cite Garnier?';
    const spans = findFullNames(question, metadata).map(({ start, end }) => question.slice(start, end));
    expect(spans).toEqual(['Marta Quill']);
  });
});

describe('findVenue', () => {
  it.each([
    ['by its abbreviation', 'what was shown at OCEANS?', ['Waves']],
    ['by two words of it', 'papers in coastal physics', ['Tides']],
  ])('finds the papers of a venue %s', (_what, question, titles) => {
    expect(venue(question)).toEqual(titles);
  });

  it.each([
    ['one word of its name', 'papers on physics'],
    ['an abbreviation within a word', 'papers on oceansides'],
    ['words that the title has, too', 'which papers use deep learning?'],
  ])('finds none by %s', (_what, question) => {
    expect(venue(question)).toBeUndefined();
  });
});
