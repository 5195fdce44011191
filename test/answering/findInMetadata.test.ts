import { describe, expect, it } from 'vitest';
import { findInMetadata } from '../../src/answering/findInMetadata.ts';
import { paper } from '../support/papers.ts';

const papers = [
  paper({
    id: 'tea',
    title: 'Tea Clippers',
    authors: ['Lin Wu', 'Sam Oar'],
    year: 1994,
    venue: 'Sea Letters',
  }),
  paper({ id: 'rum', title: 'Rum Runners', authors: ['Kay Sail'], year: 2001 }),
];
const found = (claim: string) => findInMetadata(claim, papers);

describe('a claim about a record', () => {
  it.each([
    ['“Tea Clippers” was written by Lin Wu and Sam Oar.', ['Tea Clippers', 'Lin Wu, Sam Oar']],
    ['“Tea Clippers” was published in 1994.', ['Tea Clippers', '1994']],
    ['“Tea Clippers” appeared in Sea Letters.', ['Tea Clippers', 'Sea Letters']],
    ['Kay Sail wrote “Rum Runners”.', ['Rum Runners', 'Kay Sail']],
  ])('is found with the fields that hold it: %s', (claim, quotes) => {
    expect(found(claim)?.citations.map(({ quote }) => quote)).toEqual(quotes);
  });

  it.each([
    ['another author', '“Tea Clippers” was written by Kay Sail.'],
    ['another year', '“Tea Clippers” was published in 2001.'],
    ['a denial', '“Tea Clippers” was not written by Lin Wu.'],
    ['an author as the only one', '“Tea Clippers” was written by Lin Wu alone.'],
    ['a paper that is not here', '“Gin Palaces” was written by Kay Sail.'],
    ['two papers at once', '“Tea Clippers” and “Rum Runners” were written by Kay Sail.'],
    ['what a paper says', '“Tea Clippers” shows that clippers were fast.'],
  ])('is not found with %s', (_what, claim) => {
    expect(found(claim)).toBeUndefined();
  });
});
