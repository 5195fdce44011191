import { frequencyRank } from '../../language/wordVectors.ts';
import { allowedSlips, slipsBetween } from '../correctTypos.ts';

/** A word as frequent as this in English is what its writer meant. */
const SURELY_MEANT_RANK = 30_000;
const LEAST_CHARACTERS = 4;

/** A lower-case text with words that are no English put right, where they come near one of a few words that it may have. */
export function mendSlips(text: string, words: ReadonlySet<string>): string {
  return text
    .split(' ')
    .map((word) => (isSlip(word, words) ? (nearest(word, words) ?? word) : word))
    .join(' ');
}

function isSlip(word: string, words: ReadonlySet<string>): boolean {
  if (word.length < LEAST_CHARACTERS || words.has(word) || !/^\p{L}+$/u.test(word)) return false;
  return (frequencyRank(word) ?? Number.POSITIVE_INFINITY) >= SURELY_MEANT_RANK;
}

function nearest(typed: string, words: ReadonlySet<string>): string | undefined {
  const [best] = [...words]
    .filter((word) => word.length >= LEAST_CHARACTERS)
    .map((word) => ({ word, slips: slipsBetween(typed, word) }))
    .toSorted((one, other) => one.slips - other.slips);
  return best && best.slips <= allowedSlips(best.word) ? best.word : undefined;
}
