// How much a sentence has of a question's words, by itself and beside the rest of its paper.
import type { Match } from '../../understanding/matchTerm.ts';
import type { Reading } from '../../understanding/readWith.ts';
import { raritiesOf, type SentencePlace, strengthOf, unnamedWeights, weighedShare } from './matchPaper.ts';

/** By name. */
type Told = Readonly<Record<string, number>>;

/** What the sentence itself has of the question's words, a paper's name left out. */
export function wordsSaid(reading: Reading, { paper, sentence }: SentencePlace): Told {
  const matches = paper.inSentences[sentence] ?? [];
  const weights = unnamedWeights(reading);
  const strength = (t: number) => strengthOf(matches, t);
  const { focus, isMissing } = focusIn(reading, matches);
  return {
    said: paper.said[sentence] ?? 0,
    saidByRarity: weighedShare(raritiesOf(reading), strength),
    saidExactly: weighedShare(weights, (t) => (strength(t) === 1 ? 1 : 0)),
    saidRare: weighedShare(
      weights.map((weight) => weight * weight),
      strength,
    ),
    heaviestMissing: Math.max(0, ...weights.map((weight, t) => weight * (1 - strength(t)))),
    pairs: adjacency(reading, matches),
    saidLate: weighedShare(laterMore(weights), strength),
    saidNear: weighedShare(weights, (t) => Math.max(strength(t), matches[t]?.near ?? 0)),
    focus,
    focusMissing: isMissing ? 1 : 0,
  };
}

/** What stands around the sentence in its paper. */
export function wordsAround(reading: Reading, { paper, sentence }: SentencePlace): Told {
  const { inSentences, inTitle, said } = paper;
  const around = (t: number) =>
    Math.max(
      ...[inSentences[sentence], inSentences[sentence - 1], inTitle].map((each) => strengthOf(each, t)),
    );
  const own = said[sentence] ?? 0;
  const best = Math.max(...said);
  return {
    context: weighedShare(unnamedWeights(reading), around),
    contextByRarity: weighedShare(raritiesOf(reading), around),
    before: said[sentence - 1] ?? 0,
    after: said[sentence + 1] ?? 0,
    bestOfPaper: own === best && own > 0 ? 1 : 0,
    belowBestOfPaper: best - own,
    saidOfBest: best > 0 ? own / best : 0,
  };
}

/** A question names first what it is about, which many sentences repeat, and last what it wants to know of it. */
function laterMore(weights: readonly number[]): readonly number[] {
  const last = weights.length - 1;
  return last > 0 ? weights.map((weight, t) => (weight * t) / last) : weights;
}

const PAIR_WITHIN_WORDS = 3;

/** Words that stand together in the question stand together in the sentence. */
function adjacency({ terms }: Reading, matches: readonly Match[]): number {
  let together = 0;
  for (let t = 1; t < terms.length; t++) {
    const [left, right] = [matches[t - 1], matches[t]];
    if (!left?.strength || !right?.strength) continue;
    const gap = right.place - left.place;
    if (gap !== 0 && Math.abs(gap) <= PAIR_WITHIN_WORDS) together += left.strength * right.strength;
  }
  return terms.length < 2 ? 0 : together / (terms.length - 1);
}

/** What is asked (`attention heads`) being spoken of: the head is part of it, its modifiers are the rest. */
function focusIn({ terms }: Reading, matches: readonly Match[]) {
  const of = (role: string) =>
    terms.flatMap((term, t) => (term.role === role ? [strengthOf(matches, t)] : []));
  const [heads, modifiers] = [of('head'), of('modifier')];
  if (heads.length === 0) return { focus: 0, isMissing: false };
  const head = Math.max(...heads);
  const modified = modifiers.reduce((sum, strength) => sum + strength, 0) / Math.max(1, modifiers.length);
  const focus = modifiers.length === 0 ? head : head * (0.4 + 0.6 * modified);
  return { focus, isMissing: head < 0.3 };
}
