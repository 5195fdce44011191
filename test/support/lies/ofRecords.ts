import type { MetadataField, Paper } from '../../../src/papers/paper.ts';

/** The paper that these lies are told of. */
export const RECORD: Partial<Paper> = {
  title: 'Salt in the Sea Ice of Two Fjords',
  authors: ['Nia Okafor', 'Lars Holm', 'Mei Chen', 'Ivo Petrov'],
  year: 2017,
  venue: 'Annals of Glaciology',
  abstract: 'Brine drains from young ice. Two fjords were cored in spring.',
};

/** False statements on a paper's record, by what they tell, with the field that they cite. */
export const OF_RECORDS: Readonly<
  Record<string, readonly (readonly [told: string, field: MetadataField])[]>
> = {
  'who comes first': [
    ['The first author is Lars Holm.', 'authors'],
    ['Mei Chen is the first author.', 'authors'],
    ['Its authors are led by Ivo Petrov.', 'authors'],
    ['Lars Holm comes first of the authors.', 'authors'],
    ['First author: Ivo Petrov.', 'authors'],
  ],
  'who comes second': [
    ['The second author is Mei Chen.', 'authors'],
    ['Nia Okafor is the second author.', 'authors'],
    ['Ivo Petrov is second of the authors.', 'authors'],
    ['The second of its authors is Nia Okafor.', 'authors'],
    ['The 2nd author is Ivo Petrov.', 'authors'],
  ],
  'who comes last': [
    ['The last author is Mei Chen.', 'authors'],
    ['Nia Okafor is the last author.', 'authors'],
    ['Lars Holm comes last of the authors.', 'authors'],
    ['The last of its authors is Mei Chen.', 'authors'],
    ['Nia Okafor is named last.', 'authors'],
  ],
  'how many they are': [
    ['It has three authors.', 'authors'],
    ['Five people wrote it.', 'authors'],
    ['The paper has 2 authors.', 'authors'],
    ['Nia Okafor and six others wrote it.', 'authors'],
    ['Nia Okafor is its only author.', 'authors'],
  ],
  'who wrote it': [
    ['It is by Nia Okafor and Ada Wren.', 'authors'],
    ['Tom Reed wrote it.', 'authors'],
    ['Its authors are Nia Chen and Lars Petrov.', 'authors'],
    ['Lars Holm did not write it.', 'authors'],
    ['Mei Okafor is one of the authors.', 'authors'],
  ],
  'when it appeared': [
    ['It appeared in 2019.', 'year'],
    ['It was published in 2007.', 'year'],
    ['The paper is from 1917.', 'year'],
    ['It came out after 2017.', 'year'],
    ['It was not published in 2017.', 'year'],
  ],
  'where it appeared': [
    ['It appeared in Nature.', 'venue'],
    ['It was published in the Journal of Glaciology.', 'venue'],
    ['It appeared in Annals of Botany.', 'venue'],
    ['It did not appear in Annals of Glaciology.', 'venue'],
    ['It appeared in two venues.', 'venue'],
  ],
};
