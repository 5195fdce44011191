import type { TermIndex } from './termIndex.ts';

/** BM25's saturation and length normalisation: between 1.2 and 2, 0.6 and 0.9 they hardly matter (measured). */
const K = 1.2;
const B = 0.75;

/** What the best sentence of a paper adds to the whole: the words of a question that stand together count more. */
const SENTENCE_SHARE = 0.6;
/** A sentence of up to so many terms is not long (SciFact's have 16 on average). */
const SENTENCE_TERMS = 16;
/** How much a longer one loses for each time it is longer. */
const SENTENCE_LENGTH_LOSS = 0.3;

export interface Ranked {
  readonly id: string;
  readonly score: number;
}

/** Papers by BM25 over weighted terms and by their best sentence, best first; equal scores keep the order of `ids`. */
export function rank(
  ids: readonly string[],
  weights: ReadonlyMap<string, number>,
  index: TermIndex,
): Ranked[] {
  return ids
    .map((id) => ({ id, score: scorePaper(index.sentencesOf(id), weights, index.averageLength) }))
    .sort((a, b) => b.score - a.score);
}

function scorePaper(
  sentences: readonly (readonly string[])[],
  weights: ReadonlyMap<string, number>,
  averageLength: number,
): number {
  let best = 0;
  for (const sentence of sentences) best = Math.max(best, scoreSentence(sentence, weights));
  return bm25(sentences, weights, { averageLength }) + SENTENCE_SHARE * best;
}

/** The weights of the terms that a sentence has, less for a long one. */
function scoreSentence(terms: readonly string[], weights: ReadonlyMap<string, number>): number {
  let score = 0;
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index] ?? '';
    const weight = weights.get(term);
    if (weight !== undefined && terms.indexOf(term) === index) score += weight;
  }
  return score / (1 + SENTENCE_LENGTH_LOSS * Math.max(0, terms.length / SENTENCE_TERMS - 1));
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
