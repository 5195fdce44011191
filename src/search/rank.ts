import type { TermIndex } from './termIndex.ts';

/** BM25's saturation and length normalisation: hardly matter between 0.9 and 1.6, 0.6 and 0.8 (measured). */
const K = 1.2;
const B = 0.75;

export interface Ranked {
  readonly id: string;
  readonly score: number;
}

/** Papers by BM25 over weighted terms, best first; equal scores keep the order of `ids`. */
export function rank(
  ids: readonly string[],
  weights: ReadonlyMap<string, number>,
  index: TermIndex,
): Ranked[] {
  return ids
    .map((id) => ({ id, score: bm25(index.termsOf(id), weights, index.averageLength) }))
    .sort((a, b) => b.score - a.score);
}

/** The score of a text's terms for weighted query terms. */
export function bm25(
  terms: readonly string[],
  weights: ReadonlyMap<string, number>,
  averageLength: number,
): number {
  const counts = new Map<string, number>();
  for (const term of terms) if (weights.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const norm = K * (1 - B + (B * terms.length) / averageLength);
  let score = 0;
  for (const [term, count] of counts) {
    score += ((weights.get(term) ?? 0) * count * (K + 1)) / (count + norm);
  }
  return score;
}
