import type { RoleWeights } from '../../src/answering/answerability/roles.ts';
import {
  type AnswerabilityWeights,
  type LinearWeights,
  weighted,
} from '../../src/answering/answerability/weights.ts';
import { choicesFrom, type Judged, judge } from './collections.ts';
import { choiceOf, type Examples, examplesOf } from './examples.ts';
import { type Choice, fitLogistic, fitRanker } from './fitRanker.ts';
import { COLLECTIONS, type CollectionName, FIELDS, type Fold } from './folds.ts';
import { readPairs, SOURCES, type Source } from './pairs.ts';

const PENALTY = { sentence: 3, confidence: 1, spokenOf: 1 };
/** Of what is said without a hedge, so much may be wrong on the collections that the curve is fitted on. */
const MOST_MISLEADING = 0.2;
/** So many answerable questions may be declined there. */
const MOST_DECLINED = 0.04;
/** A question about another collection counts for less than one that was thought up to be far off. */
const FOREIGN_WEIGHT = 0.25;

/**
 * Fits what ranks sentences on the pairs and the collections, and how sure that is on the collections, both without what
 * the fold leaves out. How sure it is is learnt from rankings by weights that saw neither the collection nor its field.
 */
export async function trainAnswerability(
  folder: string,
  fold: Fold,
  roles: RoleWeights,
): Promise<AnswerabilityWeights> {
  const sources = SOURCES.filter((source) => !fold.sources.includes(source));
  const names = COLLECTIONS.filter((name) => !fold.collections.includes(name));
  const untold = { confidence: {}, spokenOf: {}, least: { confidence: 1, spokenOf: 0 } };
  const weightsWith = (sentence: LinearWeights) => ({ roles, answerability: { sentence, ...untold } });
  const pairs = sources
    .flatMap((source) => examplesFrom(folder, source))
    .map((each) => choiceOf(each, roles));
  const asked = new Map<CollectionName, readonly Choice[]>();
  for (const name of names) asked.set(name, await choicesFrom(folder, name, weightsWith({})));
  const rankerWithout = (left: readonly CollectionName[]) =>
    fitRanker(
      [...pairs, ...names.flatMap((name) => (left.includes(name) ? [] : (asked.get(name) ?? [])))],
      PENALTY.sentence,
    );
  const judged: Judged[] = [];
  for (const { collections } of FIELDS) {
    const weights = weightsWith(rankerWithout(collections));
    for (const name of names.filter((each) => collections.includes(each))) {
      const others = names.filter((other) => other !== name);
      judged.push(...(await judge(folder, name, { others, weights })));
    }
  }
  return { sentence: rankerWithout([]), ...fitCertainty(judged) };
}

const known = new Map<Source, readonly Examples[]>();

/** Folds share what they learn from. */
function examplesFrom(folder: string, source: Source): readonly Examples[] {
  const made = known.get(source) ?? readPairs(folder, source).map(examplesOf);
  known.set(source, made);
  return made;
}

function fitCertainty(judged: readonly Judged[]): Omit<AnswerabilityWeights, 'sentence'> {
  const asked = judged.filter(({ kind }) => kind !== 'multi' && kind !== 'foreign');
  const confidence = fitLogistic(
    asked.map(({ signs, isRight }) => ({ signs, isTrue: isRight })),
    PENALTY.confidence,
  );
  const told = judged.filter(({ kind }) => kind !== 'near');
  const spokenOf = fitLogistic(
    told.map(({ kind, signs }) => ({
      signs,
      isTrue: kind !== 'far' && kind !== 'foreign',
      weight: kind === 'foreign' ? FOREIGN_WEIGHT : 1,
    })),
    PENALTY.spokenOf,
  );
  const answerable = told.filter(({ kind }) => kind !== 'far' && kind !== 'foreign');
  return {
    confidence,
    spokenOf,
    least: {
      confidence: leastConfidence(asked, confidence),
      spokenOf: quantile(answerable, spokenOf, MOST_DECLINED),
    },
  };
}

/** The lowest confidence above which no more than the allowed share is wrong. */
function leastConfidence(asked: readonly Judged[], weights: LinearWeights): number {
  const sorted = asked
    .map(({ signs, isRight }) => ({ confidence: logistic(weighted(signs, weights)), isRight }))
    .sort((left, right) => right.confidence - left.confidence);
  let [wrong, least] = [0, 1];
  for (const [index, { confidence, isRight }] of sorted.entries()) {
    if (!isRight) wrong++;
    if (wrong / (index + 1) <= MOST_MISLEADING) least = confidence;
  }
  return rounded(least);
}

function quantile(judged: readonly Judged[], weights: LinearWeights, share: number): number {
  const sorted = judged
    .map(({ signs }) => logistic(weighted(signs, weights)))
    .sort((left, right) => left - right);
  return rounded(sorted[Math.floor(share * sorted.length)] ?? 0);
}

function rounded(value: number): number {
  return Math.floor(value * 1000) / 1000;
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
