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

export interface Matched extends Ranked, IndexedPaper {
  /** The largest share of the query's weight that one sentence has. */
  readonly ofSentence: number;
}

/** A query as texts are ranked for it, whose terms are words, or numbers as an index has them. */
export interface RankedQuery<Term> {
  /** Term to weight, rarity included. */
  readonly weights: ReadonlyMap<Term, number>;
  /** The terms of the query as they follow one another. */
  readonly order: readonly Term[];
}

/** Papers by BM25 over weighted terms and by the neighbours kept, best first; equal scores keep their order. */
export function rank(
  papers: readonly IndexedPaper[],
  query: RankedQuery<string>,
  index: TermIndex,
): Matched[] {
  const match = matcherOf(inNumbers(query, index), { averageLength: index.averageLength });
  return papers
    .map(({ id, sentences }) => {
      const { bm25, neighbours, ofSentence } = match(sentences);
      return { id, sentences, score: bm25 + NEIGHBOURS_SHARE * neighbours, ofSentence };
    })
    .sort((a, b) => b.score - a.score);
}

function inNumbers({ weights, order }: RankedQuery<string>, index: TermIndex): RankedQuery<number> {
  return {
    weights: new Map([...weights].map(([term, weight]) => [index.numberOf(term), weight])),
    order: order.map(index.numberOf),
  };
}

/**
 * From 1 to 2: a paper that has nearly all of a query in one sentence is probably the one that is remembered. To the
 * fourth power, so that half of a query counts for nothing: the gain is sure for half-remembered sentences, and neither
 * a gain nor a loss for questions and claims.
 */
export function sentenceBonus(share: number, power = 4): number {
  return 1 + share ** power;
}

export interface Bm25Settings {
  /** Terms a text of the kind has, on average. */
  readonly averageLength: number;
  readonly k?: number;
  readonly b?: number;
}

/** BM25 of a text, given as its sentences, for weighted terms. */
export function bm25<Term>(
  sentences: readonly (readonly Term[])[],
  weights: ReadonlyMap<Term, number>,
  settings: Bm25Settings,
): number {
  return matcherOf({ weights, order: [] }, settings)(sentences).bm25;
}

interface Match {
  readonly bm25: number;
  /**
   * The same for the query's neighbours that are neighbours in the text, after Metzler and Croft, "A Markov random field
   * model for term dependencies" (2005), its ordered part.
   */
  readonly neighbours: number;
  /** The largest share of the query's weight that one sentence has. */
  readonly ofSentence: number;
}

/** Matches many texts with one query, looking at each of their terms once. */
export function matcherOf<Term>(query: RankedQuery<Term>, { averageLength, k = K, b = B }: Bm25Settings) {
  const places = new Map([...query.weights.keys()].map((term, place) => [term, place]));
  const weights = [...query.weights.values()];
  const pairs = pairsOf(query, places);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (sentences: readonly (readonly Term[])[]): Match => {
    const counts = weights.map(() => 0);
    const pairCounts = new Map<number, number>();
    let length = 0;
    let most = 0;
    for (const terms of sentences) {
      length += terms.length;
      const found = findIn(terms, places);
      if (found.length === 0) continue;
      for (const { place } of found) counts[place] = (counts[place] ?? 0) + 1;
      for (const pair of neighboursIn(found, pairs, weights.length))
        pairCounts.set(pair, (pairCounts.get(pair) ?? 0) + 1);
      most = Math.max(most, weightOf(found, weights));
    }
    const norm = k * (1 - b + (b * length) / averageLength);
    return {
      bm25: counts.reduce((sum, count, place) => sum + (weights[place] ?? 0) * saturated(count, k, norm), 0),
      neighbours: [...pairCounts].reduce(
        (sum, [pair, count]) => sum + (pairs.get(pair) ?? 0) * saturated(count, K),
        0,
      ),
      ofSentence: total === 0 ? 0 : most / total,
    };
  };
}

/** What so many occurrences are worth, where one in a text of the usual length is worth 1. */
function saturated(count: number, k: number, norm = k): number {
  return (count * (k + 1)) / (count + norm);
}

/** A term of the query in a sentence: which one, and where. */
interface Occurrence {
  readonly place: number;
  readonly at: number;
}

function findIn<Term>(terms: readonly Term[], places: ReadonlyMap<Term, number>): Occurrence[] {
  const found: Occurrence[] = [];
  for (let at = 0; at < terms.length; at++) {
    const place = places.get(terms[at] as Term); // within its length
    if (place !== undefined) found.push({ place, at });
  }
  return found;
}

function weightOf(found: readonly Occurrence[], weights: readonly number[]): number {
  let sum = 0;
  for (const place of new Set(found.map((each) => each.place))) sum += weights[place] ?? 0;
  return sum;
}

/** Two terms that follow one another in the query, as one number, with what they weigh together. */
type Pairs = ReadonlyMap<number, number>;

function pairsOf<Term>({ weights, order }: RankedQuery<Term>, places: ReadonlyMap<Term, number>): Pairs {
  const pairs = new Map<number, number>();
  for (const [at, first] of order.slice(0, -1).entries()) {
    const second = order[at + 1] as Term; // there is one behind each but the last
    const [one, other] = [places.get(first), places.get(second)];
    if (one === undefined || other === undefined || one === other) continue;
    const weight = ((weights.get(first) ?? 0) + (weights.get(second) ?? 0)) / 2;
    pairs.set(one * weights.size + other, weight);
  }
  return pairs;
}

function neighboursIn(found: readonly Occurrence[], pairs: Pairs, size: number): number[] {
  const kept: number[] = [];
  for (const [number, { place, at }] of found.entries()) {
    for (let next = number + 1; next < found.length; next++) {
      const other = found[next];
      if (other === undefined || other.at > at + NEIGHBOURS_APART) break;
      const pair = place * size + other.place;
      if (pairs.has(pair)) kept.push(pair);
    }
  }
  return kept;
}
