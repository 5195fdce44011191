// What can be told of a paper as the one that a question is about, as numbers between about 0 and 1.
import type { Reading } from '../../understanding/readWith.ts';
import type { Features } from './features.ts';
import { type PaperMatch, strengthOf, unnamedWeights, weighedShare } from './matchPaper.ts';

/** A term that stands in a paper so often tells half of what it can (BM25's saturation, k1). */
const SATURATION = 1.2;
const LEAST_COUNTED = 0.6;
const MUCH_MASS = 3;

/** The first five tell the papers apart; the others tell how far a paper can be trusted to be the right one. */
export function paperFeaturesOf(reading: Reading, paper: PaperMatch): Features {
  const { inTitle, inSentences, inPaper } = paper;
  const weights = unnamedWeights(reading);
  const near = (t: number) => Math.max(0, ...[inTitle, ...inSentences].map((row) => row[t]?.near ?? 0));
  const often = (t: number) => {
    const count = [inTitle, ...inSentences].filter((row) => strengthOf(row, t) >= LEAST_COUNTED).length;
    return count / (count + SATURATION);
  };
  const squares = weights.map((weight) => weight ** 2);
  const mass = weights.reduce((sum, weight, t) => sum + weight * (inPaper[t] ?? 0), 0);
  return new Map([
    ['paper.speaks', weighedShare(weights, (t) => Math.max(inPaper[t] ?? 0, near(t)))],
    ['paper.near', weighedShare(weights, near)],
    ['paper.often', weighedShare(squares, often)],
    ['paper.inTitle', weighedShare(weights, (t) => strengthOf(inTitle, t))],
    ['paper.likeness', paper.likeness],
    ['inPaper', weighedShare(squares, (t) => inPaper[t] ?? 0)],
    ['mass', Math.min(1, mass / MUCH_MASS)],
    ['named', paper.named],
  ]);
}
