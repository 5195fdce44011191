import type { AskedFor } from '../../src/answering/answerability/askedFor.ts';
import {
  askedIn,
  type Features,
  featuresOf,
  roleFeatures,
  type SentencePlace,
} from '../../src/answering/answerability/features.ts';
import { matchPaper, type PaperMatch } from '../../src/answering/answerability/matchPaper.ts';
import { type RoleShares, type RoleWeights, rolesOf } from '../../src/answering/answerability/roles.ts';
import type { PaperText } from '../../src/understanding/paperText.ts';
import type { Background } from '../../src/understanding/readQuestionTerms.ts';
import { backgroundFrom, readAgainst } from '../../src/understanding/readWith.ts';
import type { Choice } from './fitRanker.ts';
import type { LabelledQuestion } from './pairs.ts';

/** A sentence of a question, its features without those of its role. */
interface Example {
  readonly text: PaperText;
  readonly sentence: number;
  readonly features: Features;
  readonly isAnswer: boolean;
}

export interface Examples {
  readonly asked: AskedFor;
  readonly sentences: readonly Example[];
}

/** So many sentences of other papers stand against a question's own: those that share the most with it, and some others. */
const NEAR_OTHERS = 15;
const FAR_OTHERS = 15;

/** A question's sentences with their features; what nobody judged is left out. */
export function examplesOf({ question, own, texts, labels }: LabelledQuestion): Examples {
  const reading = readAgainst(question, backgroundOf(texts));
  const others = texts.filter((text) => text !== own).map((text) => matchPaper(reading, text));
  const places = [...labelledPlaces(matchPaper(reading, own), labels), ...someOf(others)];
  const asked = askedIn(reading);
  return {
    asked: asked.asked,
    sentences: places.map(({ paper, sentence, isAnswer }) => {
      return { text: paper.text, sentence, isAnswer, features: featuresOf(asked, { paper, sentence }) };
    }),
  };
}

const backgrounds = new WeakMap<readonly PaperText[], Background>();

function backgroundOf(texts: readonly PaperText[]): Background {
  const made = backgrounds.get(texts) ?? backgroundFrom(texts);
  backgrounds.set(texts, made);
  return made;
}

interface Place extends SentencePlace {
  readonly isAnswer: boolean;
}

function labelledPlaces(paper: PaperMatch, labels: LabelledQuestion['labels']): readonly Place[] {
  return labels.flatMap((label, sentence) =>
    label === null ? [] : [{ paper, sentence, isAnswer: label === 1 }],
  );
}

function someOf(papers: readonly PaperMatch[]): readonly Place[] {
  const places = papers.flatMap((paper) =>
    paper.said.map((said, sentence) => ({ paper, sentence, said, isAnswer: false })),
  );
  const sorted = places.sort((left, right) => right.said - left.said);
  const rest = sorted.slice(NEAR_OTHERS);
  const step = Math.max(1, rest.length / FAR_OTHERS);
  const spread = Array.from({ length: FAR_OTHERS }, (_, n) => rest[Math.floor(n * step)]);
  return [...sorted.slice(0, NEAR_OTHERS), ...spread.flatMap((place) => place ?? [])];
}

/** The same as a ranker learns from it, with the roles that these weights give. */
export function choiceOf({ asked, sentences }: Examples, weights: RoleWeights): Choice {
  return {
    features: sentences.map(({ text, sentence, features }) => {
      return new Map([...features, ...roleFeatures(asked, rolesIn(text, weights)[sentence] ?? [])]);
    }),
    isAnswer: sentences.map(({ isAnswer }) => isAnswer),
  };
}

const known = new WeakMap<RoleWeights, WeakMap<PaperText, readonly RoleShares[]>>();

function rolesIn(text: PaperText, weights: RoleWeights): readonly RoleShares[] {
  const ofWeights = known.get(weights) ?? new WeakMap<PaperText, readonly RoleShares[]>();
  known.set(weights, ofWeights);
  const sentences = text.sentences.map((sentence) => sentence.text);
  const roles = ofWeights.get(text) ?? rolesOf(sentences, weights);
  ofWeights.set(text, roles);
  return roles;
}
