import type { LinearWeights } from '../../src/answering/answerability/weights.ts';
import { minimise } from './minimise.ts';

type Values = ReadonlyMap<string, number>;

/** What one question chooses from, each with its features; `isAnswer` tells which of them are right. */
export interface Choice {
  readonly features: readonly Values[];
  readonly isAnswer: readonly boolean[];
  /** How often it counts; 1 if absent. */
  readonly weight?: number;
}

/** Values that are not 0, by the number of their name. */
interface Row {
  readonly names: Int32Array;
  readonly values: Float64Array;
}

/**
 * Conditional logit: how likely the answer is drawn from what a question chooses from by its scores (softmax). The
 * penalty (L2) is on weights of features at their standard deviation, so that none is dear for being small.
 */
export function fitRanker(choices: readonly Choice[], penalty: number): LinearWeights {
  const names = namesIn(choices.flatMap(({ features }) => features));
  const rows = choices.map(({ features }) => features.map((each) => rowOf(each, names)));
  const penalties = spreadOf(rows.flat(), names.size).map((spread) => penalty * spread);
  const fitted = minimise((weights) => {
    const gradient = weights.map((weight, at) => (penalties[at] ?? 0) * weight);
    let value = weights.reduce((sum, weight, at) => sum + ((penalties[at] ?? 0) * weight * weight) / 2, 0);
    for (const [i, each] of rows.entries())
      value += addSlope(each, choices[i] as Choice, { weights, gradient }); // one choice for each of its rows
    return { value, gradient };
  }, new Float64Array(names.size));
  return named(fitted, names);
}

/** The variance of each feature. */
function spreadOf(rows: readonly Row[], features: number): Float64Array<ArrayBuffer> {
  const [sums, squares] = [new Float64Array(features), new Float64Array(features)];
  for (const { names, values } of rows) {
    for (const [i, at] of names.entries()) {
      const value = values[i] ?? 0;
      sums[at] = (sums[at] ?? 0) + value;
      squares[at] = (squares[at] ?? 0) + value * value;
    }
  }
  return squares.map((square, at) => square / rows.length - ((sums[at] ?? 0) / rows.length) ** 2);
}

interface Point {
  readonly weights: Float64Array;
  readonly gradient: Float64Array;
}

function addSlope(
  rows: readonly Row[],
  { isAnswer, weight = 1 }: Choice,
  { weights, gradient }: Point,
): number {
  const sums = rows.map((row) => dot(weights, row));
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  let [all, right] = [0, 0];
  for (const [i, power] of powers.entries()) {
    all += power;
    if (isAnswer[i]) right += power;
  }
  for (const [i, power] of powers.entries())
    addTo(gradient, rows[i], weight * (power / all - (isAnswer[i] ? power / right : 0)));
  return weight * Math.log(all / right);
}

/** Logistic regression with L2 on all but the constant. */
export function fitLogistic(
  examples: readonly { readonly signs: Values; readonly isTrue: boolean; readonly weight?: number }[],
  penalty: number,
): LinearWeights {
  const names = namesIn(examples.map(({ signs }) => signs));
  const constant = names.size;
  names.set('constant', constant);
  const rows = examples.map(({ signs }) => rowOf(new Map([...signs, ['constant', 1]]), names));
  const fitted = minimise((weights) => {
    const gradient = weights.map((weight, at) => (at === constant ? 0 : penalty * weight));
    let value = penaltyOf(weights.subarray(0, constant), penalty);
    for (const [i, row] of rows.entries()) {
      const { isTrue = false, weight = 1 } = examples[i] ?? {};
      const sum = dot(weights, row);
      value += weight * (Math.log1p(Math.exp(-Math.abs(sum))) + Math.max(sum, 0) - (isTrue ? sum : 0));
      addTo(gradient, row, weight * (1 / (1 + Math.exp(-sum)) - (isTrue ? 1 : 0)));
    }
    return { value, gradient };
  }, new Float64Array(names.size));
  return named(fitted, names);
}

function namesIn(all: readonly Values[]): Map<string, number> {
  const names = [...new Set(all.flatMap((values) => [...values.keys()]))].sort();
  return new Map(names.map((name, number) => [name, number]));
}

function rowOf(values: Values, numbers: ReadonlyMap<string, number>): Row {
  const told = [...values].flatMap(([name, value]) => {
    const number = numbers.get(name);
    return number === undefined || value === 0 ? [] : [[number, value] as const];
  });
  return {
    names: Int32Array.from(told, ([number]) => number),
    values: Float64Array.from(told, ([, value]) => value),
  };
}

function dot(weights: Float64Array, { names, values }: Row): number {
  let sum = 0;
  for (let i = 0; i < names.length; i++) sum += (weights[names[i] ?? 0] ?? 0) * (values[i] ?? 0);
  return sum;
}

function addTo(gradient: Float64Array, row: Row | undefined, slope: number): void {
  if (!row) return;
  for (const [i, at] of row.names.entries())
    gradient[at] = (gradient[at] ?? 0) + slope * (row.values[i] ?? 0);
}

function penaltyOf(weights: Float64Array, penalty: number): number {
  return weights.reduce((sum, weight) => sum + (penalty * weight * weight) / 2, 0);
}

const DECIMALS = 1000;

function named(weights: Float64Array, names: ReadonlyMap<string, number>): LinearWeights {
  const told = [...names].map(
    ([name, at]) => [name, Math.round((weights[at] ?? 0) * DECIMALS) / DECIMALS] as const,
  );
  return Object.fromEntries(told);
}
