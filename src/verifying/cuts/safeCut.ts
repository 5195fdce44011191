import { readTextTerms } from '../readTextTerms.ts';
import { isFiniteVerb, readTokens } from '../readTokens.ts';

/** What may go from a sentence without changing what the rest says: measured on pairs of sentences and shortenings. */
export interface SafeCut {
  readonly name: string;
  /** Where it stands in a sentence. */
  readonly find: (sentence: string) => readonly Stretch[];
}

/** [from, to) in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function without(sentence: string, { from, to }: Stretch): string {
  return `${sentence.slice(0, from)} ${sentence.slice(to)}`.replace(/\s+/gu, ' ').trim();
}

/** Whether what is left has a verb of its own. */
export function isWhole(text: string): boolean {
  return readTokens(readTextTerms(text)).some(({ tag }) => isFiniteVerb(tag));
}
