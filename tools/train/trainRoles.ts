import { roleCues } from '../../src/answering/answerability/roleCues.ts';
import {
  neighbourhood,
  ROLES,
  type Role,
  type RoleShares,
  type RoleWeights,
  sharesOf,
} from '../../src/answering/answerability/roles.ts';
import { minimise } from './minimise.ts';
import { readLines } from './readLines.ts';

export const ROLE_SETS = ['csabstruct', 'piboso', 'pubmedqa', 'trials'] as const;
export type RoleSet = (typeof ROLE_SETS)[number];

interface Row {
  readonly paper: string;
  readonly sentences: readonly string[];
  readonly roles: readonly (Role | null)[];
}

/** An abstract whose sentences have roles; `roles` are those that a label leaves open, by number, empty where nothing is known. */
export interface LabelledAbstract {
  readonly set: RoleSet;
  readonly sentences: readonly string[];
  readonly roles: readonly (readonly number[])[];
}

/** Some sets have no label for a role and count it to another. */
const COUNTED_IN: Readonly<Record<RoleSet, Partial<Record<Role, readonly Role[]>>>> = {
  csabstruct: { result: ['result', 'conclusion'] },
  piboso: { result: ['result', 'conclusion'], background: ['background', 'aim'] },
  pubmedqa: {},
  trials: {},
};

export function readRoles(folder: string, set: RoleSet, part: string): readonly LabelledAbstract[] {
  return readLines<Row>(`${folder}/roles/${set}.${part}.jsonl.gz`).map(({ sentences, roles }) => ({
    set,
    sentences,
    roles: roles.map((role) =>
      role === null ? [] : (COUNTED_IN[set][role] ?? [role]).map((each) => ROLES.indexOf(each)),
    ),
  }));
}

/** A sentence as a trainer sees it. */
interface Example {
  readonly cues: Int32Array;
  readonly values?: Float64Array;
  readonly roles: readonly number[];
}

const MAX_CUES = 6000;
const LEAST_COUNT = 8;
const PENALTY = { first: 2, second: 1 };

/** Fits both classifiers; the second on guesses of first ones that have not seen the abstract. */
export function trainRoles(abstracts: readonly LabelledAbstract[]): RoleWeights {
  const names = chooseCues(abstracts);
  const halves = [0, 1].map((half) => abstracts.filter((_, index) => index % 2 === half));
  const second = halves.flatMap((half, which) => {
    const other = fitFirst(halves[1 - which] ?? [], names);
    return half.flatMap((abstract) => neighbourExamples(abstract, guess(abstract.sentences, other)));
  });
  const rows = second[0]?.values?.length ?? 0;
  const fitted = fitSoftmax(second, rows, PENALTY.second);
  return {
    first: fitFirst(abstracts, names),
    second: Array.from({ length: rows }, (_, row) => rowOf(fitted, row)),
  };
}

function neighbourExamples(abstract: LabelledAbstract, alone: readonly RoleShares[]): readonly Example[] {
  return abstract.roles.flatMap((roles, index) => {
    if (roles.length === 0) return [];
    const values = Float64Array.from(neighbourhood(alone, index));
    return [{ cues: Int32Array.from(values.keys()), values, roles }];
  });
}

function guess(sentences: readonly string[], first: RoleWeights['first']): readonly RoleShares[] {
  return sentences.map((_, index) => {
    const sums = ROLES.map(() => 0);
    for (const cue of roleCues(sentences, index))
      for (const [role, weight] of (first[cue] ?? []).entries()) sums[role] = (sums[role] ?? 0) + weight;
    return sharesOf(sums);
  });
}

function fitFirst(
  abstracts: readonly LabelledAbstract[],
  names: ReadonlyMap<string, number>,
): RoleWeights['first'] {
  const examples = abstracts.flatMap(({ sentences, roles }) =>
    roles.flatMap((each, index) => {
      if (each.length === 0) return [];
      const cues = [...roleCues(sentences, index)].flatMap((cue) => names.get(cue) ?? []);
      return [{ cues: Int32Array.from(cues), roles: each }];
    }),
  );
  const fitted = fitSoftmax(examples, names.size, PENALTY.first);
  return Object.fromEntries([...names].map(([name, row]) => [name, rowOf(fitted, row)]));
}

function rowOf(fitted: Float64Array, row: number): readonly number[] {
  const weights = fitted.subarray(row * ROLES.length, (row + 1) * ROLES.length);
  return [...weights].map((weight) => Math.round(weight * 100) / 100);
}

/** The cues that tell most of the role (mutual information), all places among them. */
function chooseCues(abstracts: readonly LabelledAbstract[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number[]>();
  const totals = ROLES.map(() => 0);
  for (const { sentences, roles } of abstracts) {
    for (const [index, [role]] of roles.entries()) {
      if (role === undefined) continue;
      totals[role] = (totals[role] ?? 0) + 1;
      for (const cue of roleCues(sentences, index)) {
        const known = counts.get(cue) ?? ROLES.map(() => 0);
        known[role] = (known[role] ?? 0) + 1;
        counts.set(cue, known);
      }
    }
  }
  const chosen = [...counts]
    .filter(([, each]) => sum(each) >= LEAST_COUNT)
    .map(([cue, each]) => ({ cue, told: cue.startsWith('@') ? 1 : information(each, totals) }))
    .sort((left, right) => right.told - left.told || (left.cue < right.cue ? -1 : 1))
    .slice(0, MAX_CUES);
  return new Map(chosen.map(({ cue }, row) => [cue, row]));
}

function information(counts: readonly number[], totals: readonly number[]): number {
  const [all, has] = [sum(totals), sum(counts)];
  return sum(
    counts.map((count, role) => {
      const of = (totals[role] ?? 0) / all;
      const without = (totals[role] ?? 0) - count;
      return part(count, has * of, all) + part(without, (all - has) * of, all);
    }),
  );
}

function part(seen: number, expected: number, all: number): number {
  return seen === 0 ? 0 : (seen / all) * Math.log(seen / expected);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Softmax regression with L2; a label that leaves several roles open counts the sum of their shares. */
function fitSoftmax(examples: readonly Example[], cues: number, penalty: number): Float64Array {
  const slopes = new Float64Array(ROLES.length); // one for all examples: they are many
  return minimise(
    (weights) => {
      const gradient = weights.map((weight) => penalty * weight);
      let value = 0;
      for (const weight of weights) value += (penalty * weight * weight) / 2;
      for (const example of examples) {
        value += slopesOf(example, weights, slopes);
        addSlopes(example, slopes, gradient);
      }
      return { value, gradient };
    },
    new Float64Array(cues * ROLES.length),
  );
}

/** Puts how much too high each role's sum is into `slopes`; what the example adds to the loss. */
function slopesOf({ cues, values, roles }: Example, weights: Float64Array, slopes: Float64Array): number {
  slopes.fill(0);
  for (let i = 0; i < cues.length; i++) {
    const [from, by] = [(cues[i] ?? 0) * slopes.length, values ? (values[i] ?? 0) : 1];
    for (let role = 0; role < slopes.length; role++)
      slopes[role] = (slopes[role] ?? 0) + by * (weights[from + role] ?? 0);
  }
  const most = Math.max(...slopes);
  let [all, right] = [0, 0];
  for (const [role, sum] of slopes.entries()) {
    slopes[role] = Math.exp(sum - most);
    all += slopes[role];
    if (roles.includes(role)) right += slopes[role];
  }
  for (const [role, power] of slopes.entries())
    slopes[role] = power / all - (roles.includes(role) ? power / right : 0);
  return Math.log(all / right);
}

function addSlopes({ cues, values }: Example, slopes: Float64Array, gradient: Float64Array): void {
  for (let i = 0; i < cues.length; i++) {
    const [from, by] = [(cues[i] ?? 0) * slopes.length, values ? (values[i] ?? 0) : 1];
    for (let role = 0; role < slopes.length; role++)
      gradient[from + role] = (gradient[from + role] ?? 0) + by * (slopes[role] ?? 0);
  }
}
