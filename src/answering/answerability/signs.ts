import type { Reading } from '../../understanding/readWith.ts';
import { askedFor } from './askedFor.ts';
import type { ScoredSentence } from './scoreSentences.ts';

/** Sizes that are as good as any larger ones. */
const FAR_AHEAD = 4;
const MANY_WORDS = 8;
const HIGH_SCORE = 10;

type Signs = ReadonlyMap<string, number>;

/**
 * What tells how far the first sentence can be trusted to answer, by name, as numbers between about 0 and 1. Few on
 * purpose: of thirty that were tried, more made it worse on fields that were not learnt from. None depends on how many
 * papers there are.
 */
export function signsOfAnswer(reading: Reading, sentences: readonly ScoredSentence[]): Signs {
  const [best] = sentences;
  if (!best) return new Map();
  const other = sentences.find(({ text }) => text !== best.text);
  const asked = askedFor(reading);
  return new Map([
    ['context', best.features.get('context') ?? 0],
    ['saidRare', best.features.get('saidRare') ?? 0],
    ['paper.inTitle', best.features.get('paper.inTitle') ?? 0],
    ['ownScore', best.ownScore / HIGH_SCORE],
    ['aheadOfOthers', Math.min(FAR_AHEAD, best.score - (other?.score ?? 0)) / FAR_AHEAD],
    ['quantityMissing', best.features.get(`${asked}.quantityMissing`) ?? 0],
    ['numberMissing', asked === 'amount' && best.features.get('amount.hasNumber') === 0 ? 1 : 0],
    ['namesAsked', best.features.get('which.span') ?? 0],
    [`asked.${asked}`, 1],
  ]);
}

/**
 * The same for whether the papers speak of what is asked at all: what its words come to, and how much of that no paper has;
 * that none has `something` tells little.
 */
export function signsOfSubject({ terms }: Reading, [best]: readonly ScoredSentence[]): Signs {
  if (!best || terms.length === 0) return new Map();
  return new Map([
    ['mass', best.features.get('mass') ?? 0],
    ['score', Math.min(HIGH_SCORE, best.score) / HIGH_SCORE],
    ['words', Math.min(1, terms.length / MANY_WORDS)],
    ['unknown', unknownShare(terms)],
  ]);
}

function unknownShare(terms: Reading['terms']): number {
  const sum = (some: Reading['terms']) => some.reduce((all, { weight }) => all + weight, 0);
  return sum(terms.filter(({ rarity }) => rarity >= 1)) / sum(terms);
}
