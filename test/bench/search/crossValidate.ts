import { mean, seededRandom } from './measures.ts';

/** A way of searching, with its figure for every query of every collection. */
export interface Measured {
  readonly name: string;
  readonly values: readonly (readonly number[])[];
}

const FOLDS = 5;

/** Chooses on four fifths of each collection's queries and measures on the fifth that was left out; says so in a line. */
export function crossValidate(measured: readonly Measured[]): string {
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
