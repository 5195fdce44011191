import { roleCues } from './roleCues.ts';

/** What a sentence does in its abstract. `other`: none of these, such as a trial's number. */
export const ROLES = ['background', 'aim', 'method', 'result', 'conclusion', 'other'] as const;
export type Role = (typeof ROLES)[number];

/** For each role how likely it is, in the order of `ROLES`; they sum to 1. */
export type RoleShares = readonly number[];

/** For each cue a number for each role. */
type CueWeights = Readonly<Record<string, readonly number[]>>;

/** Two linear classifiers: `first` reads each sentence alone, `second` reads what `first` makes of it and of its neighbours. */
export interface RoleWeights {
  readonly first: CueWeights;
  /** A row for each of `neighbourhood`'s numbers. */
  readonly second: readonly (readonly number[])[];
}

/** How likely each sentence of an abstract has each role, read in its surroundings. */
export function rolesOf(sentences: readonly string[], { first, second }: RoleWeights): readonly RoleShares[] {
  const alone = sentences.map((_, index) => sharesOf(sumOfCues(roleCues(sentences, index), first)));
  return alone.map((_, index) => {
    const sums = ROLES.map(() => 0);
    for (const [row, value] of neighbourhood(alone, index).entries()) addTo(sums, second[row] ?? [], value);
    return sharesOf(sums);
  });
}

function sumOfCues(cues: Iterable<string>, weights: CueWeights): readonly number[] {
  const sums = ROLES.map(() => 0);
  for (const cue of cues) {
    if (Object.hasOwn(weights, cue)) addTo(sums, weights[cue] ?? [], 1);
  }
  return sums;
}

function addTo(sums: number[], weights: readonly number[], value: number): void {
  for (const [role, weight] of weights.entries()) sums[role] = (sums[role] ?? 0) + weight * value;
}

/** Softmax. */
export function sharesOf(sums: readonly number[]): RoleShares {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const all = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / all);
}

const LEAST_SHARE = 1e-3;

/**
 * What the second classifier reads of a sentence: the first one's guess for it (logarithms) and its two neighbours on
 * each side, and the most that any sentence before and any after has of each role.
 */
export function neighbourhood(alone: readonly RoleShares[], index: number): readonly number[] {
  const none = ROLES.map(() => 0);
  const at = (place: number) => alone[place] ?? none;
  return [
    1,
    ...at(index).map((share) => Math.log(Math.max(share, LEAST_SHARE))),
    ...[-2, -1, 1, 2].flatMap((step) => at(index + step)),
    ...mostOf(alone.slice(0, index)),
    ...mostOf(alone.slice(index + 1)),
    index === 0 ? 1 : 0,
    index === alone.length - 1 ? 1 : 0,
  ];
}

function mostOf(shares: readonly RoleShares[]): readonly number[] {
  return ROLES.map((_, role) => Math.max(0, ...shares.map((each) => each[role] ?? 0)));
}
