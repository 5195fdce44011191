/** nDCG@10 with linear gains, as in trec_eval. */
export function ndcg(found: readonly string[], relevant: ReadonlyMap<string, number>, depth = 10): number {
  const gain = (grades: readonly number[]) =>
    grades.slice(0, depth).reduce((sum, grade, index) => sum + grade / Math.log2(index + 2), 0);
  const ideal = gain([...relevant.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(found.map((id) => relevant.get(id) ?? 0)) / ideal;
}

export function recall(found: readonly string[], relevant: ReadonlyMap<string, number>, depth = 10): number {
  const wanted = [...relevant].filter(([, grade]) => grade > 0);
  const top = new Set(found.slice(0, depth));
  return wanted.filter(([id]) => top.has(id)).length / Math.max(1, wanted.length);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A seeded source of numbers from 0 to 1 (mulberry32), so that a figure can be repeated. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Gain {
  readonly mean: number;
  /** Of the 95% interval. */
  readonly low: number;
  readonly high: number;
}

/** How much `other` gains over `base`, query by query, by paired bootstrap. */
export function pairedGain(base: readonly number[], other: readonly number[], rounds = 2000): Gain {
  const differences = base.map((value, index) => (other[index] ?? 0) - value);
  const random = seededRandom(7);
  const means = Array.from({ length: rounds }, () =>
    mean(differences.map(() => differences[Math.floor(random() * differences.length)] ?? 0)),
  );
  return { mean: mean(differences), low: percentile(means, 0.025), high: percentile(means, 0.975) };
}
