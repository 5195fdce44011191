// Collections of tiny papers of many fields, for what holds of all of them.
import fc from 'fast-check';
import { type Collection, collectionOf } from '../../src/papers/collection.ts';
import type { Paper } from '../../src/papers/paper.ts';

const PAPERS: readonly Paper[] = [
  {
    id: 'lichen',
    title: 'Lichens on Roof Slates',
    authors: ['Ida Moss'],
    year: 2004,
    venue: 'Journal of Roofs',
    abstract:
      'We mapped lichens on 310 slate roofs. Shaded slates carried twice as many species. Moss killers did not slow their return.',
  },
  {
    id: 'dialect',
    title: 'Vowels of the Fens',
    authors: ['Jon Fenn', 'Lea Ray'],
    year: 1999,
    abstract:
      'Recordings of 24 farmers were compared. Young speakers lengthen vowels before nasal consonants. The change may have begun in market towns.',
  },
  {
    id: 'valve',
    title: 'Leaflet Stress in Heart Valves',
    authors: ['Mia Cord'],
    year: 2015,
    abstract:
      'A printed model of the mitral valve was loaded. Stress peaked near the hinge of the leaflet. Thinner leaflets tore after 9 million cycles.',
  },
  {
    id: 'tariff',
    title: 'Who Pays for Tariffs on Salt?',
    authors: ['Ned Pound'],
    year: 2011,
    abstract:
      'Salt tariffs raised prices by 8% in ports. Inland households paid most of the duty. Smuggling fell when the duty was halved.',
  },
  { id: 'bare', title: 'Bells Cast in Sand', authors: ['Una Bell'], year: 1970, abstract: '' },
];

/** Some of the papers, in any order. */
export const anyPapers: fc.Arbitrary<Collection> = fc
  .shuffledSubarray([...PAPERS], { minLength: 1 })
  .map((papers) => collectionOf(papers));

const SUBJECTS = [
  'lichens',
  'slate roofs',
  'vowels',
  'young speakers',
  'mitral valves',
  'leaflets',
  'salt tariffs',
  'smuggling',
  'bells',
  'comets',
  'gluten',
];
const QUESTIONS = [
  'What do we know about {}?',
  'How many {} are there?',
  'Why do {} change?',
  'Who wrote about {}?',
  'Are {} safe?',
  '{}',
  'Which papers are about {}?',
  'What is best for {}?',
  'compare {} and comets',
  'When did {} appear?',
];

/** A question that the papers may answer, or may not. */
export const anyQuestion: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...QUESTIONS), fc.constantFrom(...SUBJECTS))
  .map(([question, subject]) => question.replace('{}', subject));
