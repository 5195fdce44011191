import { cosineSimilarity, embeddingOfText } from '../../understanding/embedding.ts';
import { type Match, matchTerm } from '../../understanding/matchTerm.ts';
import { nameStrength } from '../../understanding/papersNamed.ts';
import type { PaperText } from '../../understanding/paperText.ts';
import type { Reading } from '../../understanding/readWith.ts';

/** What a paper holds of a question; by term where it is a list. */
export interface PaperMatch {
  readonly text: PaperText;
  readonly inTitle: readonly Match[];
  readonly inSentences: readonly (readonly Match[])[];
  /** The strongest match anywhere. */
  readonly inPaper: readonly number[];
  /** How much of the question each sentence has, from 0 to 1, a paper's name left out. */
  readonly said: readonly number[];
  /** From 0 to 1: whether the question names the paper. */
  readonly named: number;
  /** From -1 to 1: how near paper and question are as a whole. */
  readonly likeness: number;
}

/** A sentence of it, by its number from 0. */
export interface SentencePlace {
  readonly paper: PaperMatch;
  readonly sentence: number;
}

export function matchPaper(reading: Reading, text: PaperText): PaperMatch {
  const { terms } = reading;
  const inTitle = terms.map((term) => matchTerm(term, text.title));
  const inSentences = text.sentences.map((sentence) => terms.map((term) => matchTerm(term, sentence)));
  const inPaper = terms.map((_, t) =>
    Math.max(strengthOf(inTitle, t), ...inSentences.map((row) => strengthOf(row, t))),
  );
  const weights = unnamedWeights(reading);
  return {
    text,
    inTitle,
    inSentences,
    inPaper,
    said: inSentences.map((matches) => weighedShare(weights, (t) => strengthOf(matches, t))),
    named: nameStrength(reading, text),
    likeness: cosineSimilarity(embeddingOfText(reading.question), reading.embeddings.get(text)),
  };
}

/** Words below tell next to nothing, such as `paper` or `compare`. */
const LEAST_TELLING = 0.25;

/** How much each term of a question tells: a paper's name tells which paper is meant, and more only where it stands alone. */
export function unnamedWeights({ terms }: Reading): readonly number[] {
  const isAlone = terms.every(({ role, weight }) => role === 'name' || weight < LEAST_TELLING);
  return terms.map(({ weight, role }) => (role === 'name' && !isAlone ? 0 : weight));
}

/** The same by rarity among the papers alone. */
export function raritiesOf(reading: Reading): readonly number[] {
  const weights = unnamedWeights(reading);
  return reading.terms.map(({ rarity }, t) => (weights[t] ? rarity * rarity : 0));
}

/** What the strengths come to of the whole weight; 0 where nothing weighs. */
export function weighedShare(weights: readonly number[], strength: (term: number) => number): number {
  let [all, held] = [0, 0];
  for (const [t, weight] of weights.entries()) {
    all += weight;
    held += weight * strength(t);
  }
  return all === 0 ? 0 : held / all;
}

export function strengthOf(matches: readonly Match[] | undefined, term: number): number {
  return matches?.[term]?.strength ?? 0;
}
