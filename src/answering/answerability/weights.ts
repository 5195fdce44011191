import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { RoleWeights } from './roles.ts';

/** A weight for each feature or sign by its name, what has none counts nothing. `constant` is added. */
export type LinearWeights = Readonly<Record<string, number>>;

/** What `npm run train` fits; `lexicon/README.md` says on which data and how well. */
export interface AnswerabilityWeights {
  /** Ranks the papers of a question. */
  readonly paper: LinearWeights;
  /** Ranks the sentences of a paper. */
  readonly sentence: LinearWeights;
  /** Logistic: whether the best sentence answers. */
  readonly confidence: LinearWeights;
  /** Logistic: whether the papers speak of what is asked at all. */
  readonly spokenOf: LinearWeights;
  /** The least of each with which a question is answered without a hedge, and answered at all. */
  readonly least: { readonly confidence: number; readonly spokenOf: number };
}

export interface Weights {
  readonly roles: RoleWeights;
  readonly answerability: AnswerabilityWeights;
}

let shipped: Weights | undefined;

/** The weights that the program comes with: read when the first question needs them, so that starting does not wait. */
export function shippedWeights(): Weights {
  shipped ??= weightsIn(dirname(createRequire(import.meta.url).resolve('#lexicon/answerability.json')));
  return shipped;
}

/** The weights of a folder, as `npm run train` writes them. */
export function weightsIn(folder: string): Weights {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')).weights;
  return { roles: read('roles'), answerability: read('answerability') };
}

/** The sum of what each value weighs. */
export function weighted(values: Iterable<readonly [string, number]>, weights: LinearWeights): number {
  let sum = weights['constant'] ?? 0;
  for (const [name, value] of values) sum += value * (weights[name] ?? 0);
  return sum;
}
