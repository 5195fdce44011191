import { writeFileSync } from 'node:fs';
import { analyse, analyseWords } from '../../../src/search/analyse.ts';
import { memoryIndex } from '../../../src/search/memoryIndex.ts';
import { readQuery } from '../../../src/search/readQuery.ts';
import { splitWords } from '../../../src/search/splitWords.ts';
import { exactly } from '../../../src/search/termIndex.ts';
import { type JudgedCollection, loadCollection } from './collection.ts';
import { mean, ndcg, pairedGain, seededRandom } from './measures.ts';
import {
  allWords,
  bestSentence,
  type Candidates,
  coverageBonus,
  exactForms,
  feedback,
  neighbours,
  plain,
  proximity,
  together,
  type Variant,
  wholeSentence,
} from './variants.ts';

const RESULTS = new URL('settings.md', import.meta.url);
const CANDIDATES = 200;
const FOLDS = 5;

/** What was tried beside plain BM25 (1.2, 0.75) over one text a paper. */
const VARIANTS: readonly (readonly [name: string, variant: Variant])[] = [
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
  ['neighbouring words 0.2 and whole sentence', together(neighbours(0.2), wholeSentence(4))],
  ['RM3, 3 papers, 20 terms, 0.2', feedback(3, 20, 0.2)],
  ['RM3, 10 papers, 30 terms, 0.2', feedback(10, 30, 0.2)],
  ['RM3, 10 papers, 50 terms, 0.4', feedback(10, 50, 0.4)],
];

/** Tries settings and methods on two collections; keeps nothing by itself: the table says what gains on both. */
export async function tuneSearch(): Promise<void> {
  const collections = [loadCollection('scifact', ['train']), loadCollection('cranfield', ['test'])].flatMap(
    (collection) => collection ?? [],
  );
  if (collections.length < 2) return;
  const prepared = collections.map(prepare);
  const measured = [['BM25 k 1.2 b 0.75', plain()] as const, ...VARIANTS].map(([name, variant]) => ({
    name,
    values: prepared.map((queries) => queries.map((query) => query.measure(variant))),
  }));
  const base = measured[0]?.values ?? [];
  const lines = measured.map(({ name, values }) => {
    const cells = values.map((each, at) => cell(each, base[at] ?? []));
    const isKept = cells.every(({ low }) => low > 0);
    return `| ${name} | ${cells.map(({ text }) => text).join(' | ')} | ${isKept ? 'gains on both' : ''} |`;
  });
  const table = [
    `| variant | ${collections.map(({ name }) => `${name} nDCG@10, gain [95%]`).join(' | ')} | |`,
    '| --- | --- | --- | --- |',
    ...lines,
    '',
    crossValidate(measured),
    '',
  ].join('\n');
  console.log(table);
  writeFileSync(RESULTS, table);
}

function prepare({ papers, queries }: JudgedCollection) {
  const index = memoryIndex(papers);
  const words = new Map(
    papers.map(({ id, title, abstract }) => [id, new Set(splitWords(`${title} ${abstract}`.toLowerCase()))]),
  );
  const wordsOf = (id: string) => words.get(id) ?? new Set<string>();
  return queries.map(({ text, relevant }) => {
    const { weights } = readQuery(text, index);
    const found = index.candidates([...weights.keys()], exactly(CANDIDATES));
    const candidates: Candidates = {
      weights: new Map([...weights].map(([term, weight]) => [index.numberOf(term), weight])),
      order: analyse(text).map(index.numberOf),
      papers: found,
      index,
      wordsOf,
      typed: analyseWords(text).map(({ word, whole }) => [word.toLowerCase(), index.numberOf(whole)]),
    };
    return {
      measure(variant: Variant): number {
        const scores = variant(candidates);
        const order = found
          .map(({ id }, at) => ({ id, score: scores[at] ?? 0 }))
          .sort((a, b) => b.score - a.score);
        return ndcg(
          order.map(({ id }) => id),
          relevant,
        );
      },
    };
  });
}

function cell(values: readonly number[], base: readonly number[]) {
  const { mean: gain, low, high } = pairedGain(base, values);
  const signed = (value: number) => `${value < 0 ? '' : '+'}${value.toFixed(4)}`;
  return { low, text: `${mean(values).toFixed(4)} ${signed(gain)} [${signed(low)}, ${signed(high)}]` };
}

interface Measured {
  readonly name: string;
  /** By collection and query. */
  readonly values: readonly (readonly number[])[];
}

/** Chooses on four fifths of each collection's queries and measures on the fifth that was left out. */
function crossValidate(measured: readonly Measured[]): string {
  const random = seededRandom(1);
  const folds = (measured[0]?.values ?? []).map((values) => values.map(() => Math.floor(random() * FOLDS)));
  const share = (one: Measured, fold: number, isHeldOut: boolean) =>
    one.values.map((values, at) =>
      mean(values.filter((_, query) => (folds[at]?.[query] === fold) === isHeldOut)),
    );
  const chosen: string[] = [];
  const heldOut: number[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const best = measured.reduce((a, b) =>
      mean(share(b, fold, false)) > mean(share(a, fold, false)) ? b : a,
    );
    chosen.push(best.name);
    heldOut.push(share(best, fold, true));
  }
  const means = (measured[0]?.values ?? []).map((_, at) =>
    mean(heldOut.map((values) => values[at] ?? 0)).toFixed(4),
  );
  return `Cross-validated (${FOLDS} folds, seed 1): held-out ${means.join(' and ')}; chosen: ${chosen.join('; ')}.`;
}
