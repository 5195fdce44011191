/** How often something came out as it must. Where fewer are better, `hits` counts what went wrong. */
export interface Figure {
  readonly hits: number;
  readonly of: number;
  readonly better: 'more' | 'fewer';
}

/** The figures of what was measured together: the seed papers, another collection, the verifier on one material. */
export interface FigureSet {
  readonly name: string;
  readonly figures: Readonly<Record<string, Figure>>;
}

/** Counts what came out right. */
export function rightOf(outcomes: readonly boolean[]): Figure {
  return { hits: outcomes.filter(Boolean).length, of: outcomes.length, better: 'more' };
}

/** Counts what went wrong. */
export function wrongOf(outcomes: readonly boolean[]): Figure {
  return { ...rightOf(outcomes), better: 'fewer' };
}
