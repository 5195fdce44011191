import { isInstruction } from '../../language/isInstruction.ts';
import type { Match } from '../../understanding/matchTerm.ts';
import type { PaperText } from '../../understanding/paperText.ts';
import type { Reading } from '../../understanding/readWith.ts';
import { type Asked, askedIn, type Features, featuresOf, roleFeatures } from './features.ts';
import { introduces } from './introduces.ts';
import { matchPaper } from './matchPaper.ts';
import { ROLES, type Role, type RoleShares, type RoleWeights, rolesOf } from './roles.ts';
import { type Weights, weighted } from './weights.ts';

/** A sentence and how well it answers. */
export interface ScoredSentence {
  readonly text: PaperText;
  /** The sentence's number from 0. */
  readonly sentence: number;
  /** The logarithm of odds against the other sentences of the question: differences tell, not the size. */
  readonly score: number;
  /** What it most likely does in its abstract. */
  readonly role: Role;
  readonly features: Features;
  /** Of the question's terms, in this sentence. */
  readonly matches: readonly Match[];
}

/** Every sentence of the reading's papers that reports something, best first. */
export function scoreSentences(reading: Reading, weights: Weights): readonly ScoredSentence[] {
  const question = askedIn(reading);
  return reading.papers
    .flatMap((text) => scorePaper(question, text, weights))
    .sort((left, right) => right.score - left.score);
}

/**
 * So much that little else outweighs it. Neither is learnt: the questions to learn from name hardly a paper. A paper that
 * is named beyond doubt is the one that is asked about.
 */
const [BY_INTRODUCTION, BY_NAME] = [8, 5];

function scorePaper(question: Asked, text: PaperText, weights: Weights): readonly ScoredSentence[] {
  const { reading, asked } = question;
  const paper = matchPaper(reading, text);
  return rolesIn(text, weights.roles).flatMap((roles, sentence) => {
    if (isInstruction(text.sentences[sentence]?.text ?? '')) return [];
    const features = new Map([...featuresOf(question, { paper, sentence }), ...roleFeatures(asked, roles)]);
    return {
      text,
      sentence,
      features,
      score:
        weighted(features, weights.answerability.sentence) +
        BY_INTRODUCTION * introduces(reading, features) +
        (paper.named === 1 ? BY_NAME : 0),
      role: ROLES[roles.indexOf(Math.max(...roles))] ?? 'other',
      matches: paper.inSentences[sentence] ?? [],
    };
  });
}

const known = new WeakMap<RoleWeights, WeakMap<PaperText, readonly RoleShares[]>>();

/** Remembered: the roles of a paper's sentences are the same for every question. */
function rolesIn(text: PaperText, weights: RoleWeights): readonly RoleShares[] {
  const ofWeights = known.get(weights) ?? new WeakMap<PaperText, readonly RoleShares[]>();
  known.set(weights, ofWeights);
  const made =
    ofWeights.get(text) ??
    rolesOf(
      text.sentences.map((sentence) => sentence.text),
      weights,
    );
  ofWeights.set(text, made);
  return made;
}
