import { writeFileSync } from 'node:fs';
import { splitWords } from '../../../src/language/splitWords.ts';
import { analyse, analyseWords } from '../../../src/search/analyse.ts';
import { indexOfPapers } from '../../../src/search/memoryIndex.ts';
import { readQuery, SHARES, type Shares } from '../../../src/search/readQuery.ts';
import { exactly } from '../../../src/search/termIndex.ts';
import { type JudgedCollection, loadCollection, type Query } from './collection.ts';
import { crossValidate } from './crossValidate.ts';
import { gainTable } from './gainTable.ts';
import { ndcg } from './measures.ts';
import { mistyped } from './mistyped.ts';
import { SHIPPED, VARIANTS } from './triedVariants.ts';
import { type Candidates, plain, type Variant } from './variants.ts';

const RESULTS = new URL('ranking.md', import.meta.url);
const CANDIDATES = 200;

/** What was tried for the terms that stand for a word beside the word itself. */
const READINGS: readonly (readonly [name: string, change: Partial<Shares>])[] = [
  ['compounds as one term 0', { compound: 0 }],
  ['compounds as one term 0.5', { compound: 0.5 }],
  ['compounds as one term 1', { compound: 1 }],
  ['mended words 0.5', { corrected: 0.5 }],
  ['mended words 1', { corrected: 1 }],
  ['acronyms 0', { expanded: 0 }],
  ['acronyms 0.2', { expanded: 0.2 }],
  ['acronyms 0.8', { expanded: 0.8 }],
];

/** Tries settings and methods on two collections; keeps nothing by itself: the tables say what gains on both. */
export async function tuneSearch(): Promise<void> {
  const collections = [loadCollection('scifact', ['train']), loadCollection('cranfield', ['test'])].flatMap(
    (collection) => collection ?? [],
  );
  if (collections.length < 2) return;
  const text = `${tuneRanking(collections)}\n\n${tuneReading(collections)}\n`;
  console.log(text);
  writeFileSync(RESULTS, text);
}

function tuneRanking(collections: readonly JudgedCollection[]): string {
  const prepared = collections.map((collection) => prepare(collection)(collection.queries, SHARES));
  const measured = [['BM25 k 1.2 b 0.75', plain()] as const, ...VARIANTS].map(([name, variant]) => ({
    name,
    values: prepared.map((queries) => queries.map((candidates) => measure(candidates, variant))),
  }));
  const names = collections.map(({ name }) => name);
  return [gainTable(names, measured), '', crossValidate(measured)].join('\n');
}

function tuneReading(collections: readonly JudgedCollection[]): string {
  const asked = collections.flatMap((collection) => {
    const candidatesOf = prepare(collection);
    return [collection.queries, collection.queries.map(mistyped)].map(
      (queries) => (shares: Shares) =>
        candidatesOf(queries, shares).map((candidates) => measure(candidates, SHIPPED)),
    );
  });
  const measured = [['as shipped', {}] as const, ...READINGS].map(([name, change]) => ({
    name,
    values: asked.map((measureWith) => measureWith({ ...SHARES, ...change })),
  }));
  const names = collections.flatMap(({ name }) => [name, `${name} mistyped`]);
  return [gainTable(names, measured), '', crossValidate(measured)].join('\n');
}

interface JudgedCandidates extends Candidates {
  readonly relevant: Query['relevant'];
}

/** Indexes a collection once, for queries read in several ways. */
function prepare({ papers }: JudgedCollection) {
  const index = indexOfPapers(papers).terms;
  const words = new Map(
    papers.map(({ id, title, abstract }) => [id, new Set(splitWords(`${title} ${abstract}`.toLowerCase()))]),
  );
  const wordsOf = (id: string) => words.get(id) ?? new Set<string>();
  return (queries: readonly Query[], shares: Shares): JudgedCandidates[] =>
    queries.map(({ text, relevant }) => {
      const { weights } = readQuery(text, index, shares);
      return {
        relevant,
        weights: new Map([...weights].map(([term, weight]) => [index.numberOf(term), weight])),
        order: analyse(text).map(index.numberOf),
        papers: index.candidates([...weights.keys()], exactly(CANDIDATES)),
        index,
        wordsOf,
        typed: analyseWords(text).map(({ word, whole }) => [word.toLowerCase(), index.numberOf(whole)]),
      };
    });
}

function measure(candidates: JudgedCandidates, variant: Variant): number {
  const scores = variant(candidates);
  const order = candidates.papers
    .map(({ id }, at) => ({ id, score: scores[at] ?? 0 }))
    .sort((a, b) => b.score - a.score);
  return ndcg(
    order.map(({ id }) => id),
    candidates.relevant,
  );
}
