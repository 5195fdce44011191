import type { RoleWeights } from '../../src/answering/answerability/roles.ts';
import {
  type AnswerabilityWeights,
  type LinearWeights,
  weighted,
} from '../../src/answering/answerability/weights.ts';
import {
  type CollectionQuestion,
  examplesIn,
  type Judged,
  judge,
  paperChoices,
  readCollections,
} from './collections.ts';
import { choiceOf, type Example, exampleOf } from './examples.ts';
import { fitLogistic, fitRanker } from './fitRanker.ts';
import { FIELDS, type Fold } from './folds.ts';
import { readPairs, SOURCES, type Source } from './pairs.ts';

const PENALTY = { paper: 3, sentence: 400, confidence: 0.3, spokenOf: 0.2 };
/** A question of the collections counts for so many of the pairs: people typed it to a bot. */
const COLLECTION_WEIGHT = 3;
/** Of what is said without a hedge, so much may be wrong on the collections that the curve is fitted on. */
const MOST_MISLEADING = 0.14;
/** So many answerable questions may be declined there. */
const MOST_DECLINED = 0.04;
/** A question about another collection counts for less than one that was thought up to be far off. */
const FOREIGN_WEIGHT = 0.25;

/** All there is to learn from, read once for all folds. */
export interface Material {
  readonly pairs: ReadonlyMap<Source, readonly Example[]>;
  readonly collections: readonly CollectionQuestion[];
}

export function readMaterial(folder: string): Material {
  return {
    pairs: new Map(SOURCES.map((source) => [source, readPairs(folder, source).map(exampleOf)])),
    collections: readCollections(folder),
  };
}

/**
 * Fits what ranks papers on the collections, what ranks sentences on the pairs and the collections, and how sure that
 * is on the collections, all without what the fold leaves out. How sure it is is learnt from rankings by weights that
 * saw neither the collection nor its field.
 */
export function trainAnswerability(
  { pairs, collections }: Material,
  fold: Fold,
  roles: RoleWeights,
): AnswerabilityWeights {
  const ofPairs = SOURCES.filter((source) => !fold.sources.includes(source))
    .flatMap((source) => pairs.get(source) ?? [])
    .map((example) => choiceOf(example, roles));
  const seen = collections.filter(({ collection }) => !fold.collections.includes(collection));
  const rankersOn = (asked: readonly CollectionQuestion[]) => {
    const own = examplesIn(asked).map((example) => ({
      ...choiceOf(example, roles),
      weight: COLLECTION_WEIGHT,
    }));
    return {
      paper: fitRanker(paperChoices(asked), PENALTY.paper),
      sentence: fitRanker([...ofPairs, ...own], PENALTY.sentence),
    };
  };
  const judged = FIELDS.flatMap((field) => {
    const isOf = ({ collection }: CollectionQuestion) => field.collections.includes(collection);
    if (!seen.some(isOf)) return [];
    const answerability = { ...rankersOn(seen.filter((each) => !isOf(each))), ...UNTOLD };
    return seen.filter(isOf).map((each) => judge(each, { roles, answerability }));
  });
  return { ...rankersOn(seen), ...fitCertainty(judged) };
}

const UNTOLD = { confidence: {}, spokenOf: {}, least: { confidence: 1, spokenOf: 0 } };

function fitCertainty(judged: readonly Judged[]): Omit<AnswerabilityWeights, 'paper' | 'sentence'> {
  const asked = judged.filter(({ kind }) => kind !== 'multi' && kind !== 'foreign');
  const confidence = fitLogistic(
    asked.map(({ ofAnswer, isRight }) => ({ signs: ofAnswer, isTrue: isRight })),
    PENALTY.confidence,
  );
  const told = judged.filter(({ kind }) => kind !== 'near');
  const spokenOf = fitLogistic(
    told.map(({ kind, ofSubject }) => ({
      signs: ofSubject,
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
    .map(({ ofAnswer, isRight }) => ({ confidence: logistic(weighted(ofAnswer, weights)), isRight }))
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
    .map(({ ofSubject }) => logistic(weighted(ofSubject, weights)))
    .sort((left, right) => left - right);
  return rounded(sorted[Math.floor(share * sorted.length)] ?? 0);
}

function rounded(value: number): number {
  return Math.floor(value * 1000) / 1000;
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
