import type { IndexedPaper, TermIndex } from './termIndex.ts';

/** BM25's saturation and length normalisation: between 1.2 and 2, 0.6 and 0.9 they hardly matter (measured). */
const K = 1.2;
const B = 0.75;

/** What two neighbours of a query add when a paper has them as neighbours too. The gain is sure on both collections. */
const NEIGHBOURS_SHARE = 0.2;
/** `open language models` has `open models` as neighbours. */
const NEIGHBOURS_APART = 2;

export interface Ranked {
  readonly id: string;
  readonly score: number;
}

/** A query as papers are ranked for it. */
export interface RankedQuery {
  /** Term to weight, rarity included. */
  readonly weights: ReadonlyMap<string, number>;
  /** The terms of the query as they follow one another. */
  readonly order: readonly string[];
}

/** Papers by BM25 over weighted terms and by the neighbours kept, best first; equal scores keep their order. */
export function rank(papers: readonly IndexedPaper[], query: RankedQuery, index: TermIndex): Ranked[] {
  const pairs = pairsOf(query);
  return papers
    .map(({ id, sentences }) => {
      const whole = bm25(sentences, query.weights, { averageLength: index.averageLength });
      const score = whole + NEIGHBOURS_SHARE * scoreNeighbours(sentences, pairs);
      return { id, score: score * bySentence(sentences, query.weights) };
    })
    .sort((a, b) => b.score - a.score);
}

/**
 * From 1 to 2: a paper that has nearly all of a query in one sentence is probably the one that is remembered. To the
 * fourth power, so that half of a query counts for nothing: the gain is sure for half-remembered sentences, and neither
 * a gain nor a loss for questions and claims.
 */
export function bySentence(
  sentences: readonly (readonly string[])[],
  weights: ReadonlyMap<string, number>,
): number {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  let most = 0;
  for (const terms of sentences) {
    let found = 0;
    for (const term of new Set(terms)) found += weights.get(term) ?? 0;
    most = Math.max(most, found);
  }
  return total === 0 ? 1 : 1 + (most / total) ** 4;
}

interface Pair {
  readonly first: string;
  readonly second: string;
  readonly weight: number;
}

function pairsOf({ weights, order }: RankedQuery): Pair[] {
  return order.slice(1).flatMap((second, at) => {
    const first = order[at] ?? '';
    const [before, after] = [weights.get(first), weights.get(second)];
    if (before === undefined || after === undefined || first === second) return [];
    return { first, second, weight: (before + after) / 2 };
  });
}

/** After Metzler and Croft, "A Markov random field model for term dependencies" (2005), its ordered part. */
function scoreNeighbours(sentences: readonly (readonly string[])[], pairs: readonly Pair[]): number {
  let score = 0;
  for (const { first, second, weight } of pairs) {
    let count = 0;
    for (const terms of sentences) {
      for (let at = terms.indexOf(first); at >= 0; at = terms.indexOf(first, at + 1)) {
        if (terms.slice(at + 1, at + 1 + NEIGHBOURS_APART).includes(second)) count++;
      }
    }
    score += (weight * count * (K + 1)) / (count + K);
  }
  return score;
}

export interface Bm25Settings {
  /** Terms a text of the kind has, on average. */
  readonly averageLength: number;
  readonly k?: number;
  readonly b?: number;
}

/** BM25 of a text, given as its sentences, for weighted terms. */
export function bm25(
  sentences: readonly (readonly string[])[],
  weights: ReadonlyMap<string, number>,
  { averageLength, k = K, b = B }: Bm25Settings,
): number {
  const counts = new Map<string, number>();
  let length = 0;
  for (const terms of sentences) {
    length += terms.length;
    for (const term of terms) if (weights.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const norm = k * (1 - b + (b * length) / averageLength);
  let score = 0;
  for (const [term, count] of counts) score += ((weights.get(term) ?? 0) * count * (k + 1)) / (count + norm);
  return score;
}
