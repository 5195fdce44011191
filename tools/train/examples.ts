import { type Asked, askedIn } from '../../src/answering/answerability/asked.ts';
import { type Features, featuresOf, roleFeatures } from '../../src/answering/answerability/features.ts';
import { matchPaper } from '../../src/answering/answerability/matchPaper.ts';
import type { RoleWeights } from '../../src/answering/answerability/roles.ts';
import { rolesIn } from '../../src/answering/answerability/scoreSentences.ts';
import type { PaperText } from '../../src/understanding/paperText.ts';
import type { Background } from '../../src/understanding/readQuestionTerms.ts';
import { backgroundFrom, readAgainst } from '../../src/understanding/readWith.ts';
import type { Choice } from './fitRanker.ts';
import type { LabelledQuestion } from './pairs.ts';

/** A question with the sentences of the paper that answers it, their features without those of their roles. */
export interface Example {
  readonly question: Asked;
  readonly text: PaperText;
  readonly sentences: readonly { readonly sentence: number; readonly features: Features }[];
  /** By place in `sentences`. */
  readonly isAnswer: readonly boolean[];
}

/** A question of the pairs; what nobody judged is left out. */
export function exampleOf({ question, own, texts, labels }: LabelledQuestion): Example {
  const asked = askedIn(readAgainst(question, backgroundOf(texts)));
  const paper = matchPaper(asked.reading, own);
  const judged = [...labels.keys()].filter((sentence) => labels[sentence] !== null);
  return {
    question: asked,
    text: own,
    sentences: judged.map((sentence) => ({ sentence, features: featuresOf(asked, { paper, sentence }) })),
    isAnswer: judged.map((sentence) => labels[sentence] === 1),
  };
}

const backgrounds = new WeakMap<readonly PaperText[], Background>();

function backgroundOf(texts: readonly PaperText[]): Background {
  const made = backgrounds.get(texts) ?? backgroundFrom(texts);
  backgrounds.set(texts, made);
  return made;
}

/** The same as a ranker learns from it, with the roles that these weights give. */
export function choiceOf({ question, text, sentences, isAnswer }: Example, weights: RoleWeights): Choice {
  const roles = rolesIn(text, weights);
  return {
    features: sentences.map(({ sentence, features }) => {
      return new Map([...features, ...roleFeatures(question.asked, roles[sentence] ?? [], features)]);
    }),
    isAnswer,
  };
}
