import type { Reading } from '../../understanding/readWith.ts';
import type { ScoredSentence } from './scoreSentences.ts';

/** A question understood in the light of the papers that were found for it, and how far they answer it. */
export interface Assessment {
  readonly reading: Reading;
  /** Every sentence of those papers, the one that most likely answers first. */
  readonly sentences: readonly ScoredSentence[];
  /** How likely the first sentence answers, from 0 to 1: calibrated. */
  readonly confidence: number;
  /** How likely the papers speak of what is asked at all, from 0 to 1. */
  readonly spokenOf: number;
  readonly verdict: Answerability;
}

/**
 * What can be said of the first sentence: it answers, or it is the nearest there is. Otherwise what is known:
 * nothing is asked (`unclear`), nothing comes near, or a paper is about it and what is asked stands in no sentence.
 */
export type Answerability = 'answered' | 'nearest' | 'unclear' | 'not-in-corpus' | 'not-reported';
