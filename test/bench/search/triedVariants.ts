import {
  allWords,
  bestSentence,
  coverageBonus,
  exactForms,
  feedback,
  neighbours,
  plain,
  proximity,
  regularised,
  together,
  type Variant,
  wholeSentence,
} from './variants.ts';

export const SHIPPED = wholeSentence(
  4,
  regularised(neighbours(0.2), { compared: 40, nearest: 3, share: 0.3 }),
);

/** What was tried beside plain BM25 (1.2, 0.75) over one text a paper. */
export const VARIANTS: readonly (readonly [name: string, variant: Variant])[] = [
  ['BM25 k 0.9 b 0.4', plain(0.9, 0.4)],
  ['BM25 k 1.2 b 0.6', plain(1.2, 0.6)],
  ['BM25 k 1.5 b 0.75', plain(1.5, 0.75)],
  ['BM25 k 2 b 0.75', plain(2, 0.75)],
  ['best sentence 0.2', bestSentence(0.2)],
  ['best sentence 0.4', bestSentence(0.4)],
  ['best sentence 0.6', bestSentence(0.6)],
  ['best sentence 1', bestSentence(1)],
  ['best sentence 0.6, length ignored', bestSentence(0.6, 0)],
  ['share of the query found 0.25', coverageBonus(0.25)],
  ['share of the query found 1', coverageBonus(1)],
  ['every word found 0.1', allWords(0.1)],
  ['every word found 0.3', allWords(0.3)],
  ['exact forms 0.1', exactForms(0.1)],
  ['exact forms 0.2', exactForms(0.2)],
  ['exact forms 0.4', exactForms(0.4)],
  ['neighbouring words 0.1', neighbours(0.1)],
  ['neighbouring words 0.2', neighbours(0.2)],
  ['in any order within 8, 0.1', proximity(0.1)],
  ['in any order within 8, 0.2', proximity(0.2)],
  ['neighbouring words 0.2 and in any order 0.1', together(neighbours(0.2), proximity(0.1))],
  ['neighbouring words 0.2 and best sentence 0.4', together(neighbours(0.2), bestSentence(0.4))],
  ['whole query in one sentence, power 2', wholeSentence(2)],
  ['whole query in one sentence, power 4', wholeSentence(4)],
  ['neighbouring words 0.2 and whole sentence', wholeSentence(4, neighbours(0.2))],
  ['RM3, 3 papers, 20 terms, 0.2', feedback({ papers: 3, terms: 20, share: 0.2 })],
  ['RM3, 10 papers, 20 terms, 0.1', feedback({ papers: 10, terms: 20, share: 0.1 })],
  ['RM3, 10 papers, 50 terms, 0.4', feedback({ papers: 10, terms: 50, share: 0.4 })],
  [
    'neighbouring words 0.2, RM3, 10, 20, 0.1',
    feedback({ papers: 10, terms: 20, share: 0.1 }, neighbours(0.2)),
  ],
  [
    'neighbouring words 0.2, RM3, 3, 20, 0.2',
    feedback({ papers: 3, terms: 20, share: 0.2 }, neighbours(0.2)),
  ],
  ...[
    { compared: 30, nearest: 3, share: 0.3 },
    { compared: 40, nearest: 3, share: 0.3 },
    { compared: 60, nearest: 3, share: 0.3 },
    { compared: 40, nearest: 3, share: 0.2 },
    { compared: 40, nearest: 3, share: 0.4 },
    { compared: 40, nearest: 5, share: 0.3 },
    { compared: 40, nearest: 5, share: 0.4 },
    { compared: 60, nearest: 5, share: 0.3 },
    { compared: 40, nearest: 10, share: 0.3 },
  ].map(
    (settings) =>
      [
        `neighbouring words 0.2, ${settings.nearest} like it of ${settings.compared}, ${settings.share}`,
        regularised(neighbours(0.2), settings),
      ] as const,
  ),
  ['3 like it of 40, 0.3', regularised(plain(), { compared: 40, nearest: 3, share: 0.3 })],
  ['as shipped: neighbouring words 0.2, 3 like it of 40, 0.3, whole sentence', SHIPPED],
];
