import { isInstruction } from '../../language/isInstruction.ts';
import type { Match } from '../../understanding/matchTerm.ts';
import type { PaperText } from '../../understanding/paperText.ts';
import type { Reading } from '../../understanding/readWith.ts';
import { type Asked, askedIn, type SearchShares } from './asked.ts';
import { type Features, featuresOf, roleFeatures } from './features.ts';
import { introduces } from './introduces.ts';
import { matchPaper, type PaperMatch } from './matchPaper.ts';
import { paperFeaturesOf } from './paperFeatures.ts';
import { ROLES, type Role, type RoleShares, type RoleWeights, rolesOf } from './roles.ts';
import { type Weights, weighted } from './weights.ts';

/** A sentence and how well it answers. */
export interface ScoredSentence {
  readonly text: PaperText;
  /** The sentence's number from 0. */
  readonly sentence: number;
  /** How much its paper is the one asked about, less what it is behind that paper's best sentence: differences tell. */
  readonly score: number;
  /** How much its paper is the one asked about, by its words alone: the same for all its sentences. */
  readonly paperScore: number;
  /** How much it looks like an answer beside other sentences of its paper. */
  readonly ownScore: number;
  /** What it most likely does in its abstract. */
  readonly role: Role;
  /** Its own and its paper's. */
  readonly features: Features;
  /** Of the question's terms, in this sentence. */
  readonly matches: readonly Match[];
}

/** A paper read against a question: its features, and those of each sentence that reports something, roles apart. */
export interface ReadPaper {
  readonly match: PaperMatch;
  readonly features: Features;
  readonly sentences: readonly { readonly sentence: number; readonly features: Features }[];
}

/** Every sentence of the reading's papers that reports something, best first. */
export function scoreSentences(
  reading: Reading,
  weights: Weights,
  found?: SearchShares,
): readonly ScoredSentence[] {
  const question = askedIn(reading, found);
  return rankSentences(question, readPapers(question), weights);
}

/** The reading's papers with their features. Pure: the same for the program and for training. */
export function readPapers(question: Asked): readonly ReadPaper[] {
  const { reading } = question;
  return reading.papers.map((text) => {
    const match = matchPaper(reading, text);
    const reporting = [...text.sentences.keys()].filter(
      (sentence) => !isInstruction(text.sentences[sentence]?.text ?? ''),
    );
    return {
      match,
      features: paperFeaturesOf(reading, match),
      sentences: reporting.map((sentence) => ({
        sentence,
        features: featuresOf(question, { paper: match, sentence }),
      })),
    };
  });
}

/** The same sentences, best first: which paper is asked about, then which of its sentences answers. */
export function rankSentences(
  question: Asked,
  papers: readonly ReadPaper[],
  weights: Weights,
): readonly ScoredSentence[] {
  return papers
    .flatMap((paper) => scorePaper(question, paper, weights))
    .sort((left, right) => right.score - left.score);
}

/**
 * Not learnt: the questions to learn from name hardly a paper. Little outweighs a sentence that introduces what is asked;
 * nothing outweighs a name: no other paper can answer then.
 */
const [BY_INTRODUCTION, BY_NAME] = [8, 50];
/**
 * What a paper loses that search puts far behind the first one: search knows how rare a word is in a whole collection, of
 * which a few papers are read. Not learnt: small collections are read whole. Of 168 claims of SciFact, 72 instead of 69 find their
 * sentence with it (8 to 24 are alike), and of the 169 others, which chose nothing, 69 instead of 65.
 */
const BY_SEARCH = 16;

function scorePaper(
  { reading, asked, found }: Asked,
  { match, features: ofPaper, sentences }: ReadPaper,
  weights: Weights,
): readonly ScoredSentence[] {
  const roles = rolesIn(match.text, weights.roles);
  const paperScore = weighted(ofPaper, weights.answerability.paper);
  const byName = match.named === 1 ? BY_NAME : 0;
  const behind = found ? BY_SEARCH * (1 - (found.get(match.text.paper) ?? 0)) : 0;
  const scored = sentences.map(({ sentence, features: own }) => {
    const shares = roles[sentence] ?? [];
    const features = new Map([...ofPaper, ...own, ...roleFeatures(asked, shares, own)]);
    return {
      text: match.text,
      sentence,
      features,
      paperScore,
      ownScore: weighted(features, weights.answerability.sentence),
      role: ROLES[shares.indexOf(Math.max(...shares))] ?? 'other',
      matches: match.inSentences[sentence] ?? [],
    };
  });
  const best = Math.max(...scored.map(({ ownScore }) => ownScore));
  return scored.map((each) => ({
    ...each,
    score:
      paperScore +
      byName -
      behind +
      each.ownScore -
      best +
      BY_INTRODUCTION * introduces(reading, each.features),
  }));
}

const known = new WeakMap<RoleWeights, WeakMap<PaperText, readonly RoleShares[]>>();

/** Remembered: the roles of a paper's sentences are the same for every question. */
export function rolesIn(text: PaperText, weights: RoleWeights): readonly RoleShares[] {
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
