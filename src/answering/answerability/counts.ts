import type { Match } from '../../understanding/matchTerm.ts';
import type { ReadText } from '../../understanding/paperText.ts';
import type { Reading } from '../../understanding/readWith.ts';
import type { Amount } from './amounts.ts';

const WITHIN_WORDS = 4;
const LEAST_MATCH = 0.5;

/** A sentence with its matches of the question's terms. */
interface MatchedText {
  readonly read: ReadText;
  readonly matches: readonly Match[];
}

/** Whether the thing that is asked for stands right behind an amount: `12 small owls` where owls are counted. */
export function counts(amount: Amount, reading: Reading, text: MatchedText): boolean {
  return headsIn(reading, text).some((head) => head > amount.place && head - amount.place <= WITHIN_WORDS);
}

/** The same, or that it stands right before: `a temperature of about 12 °C` where a temperature is asked for. */
export function countsOrMeasures(amount: Amount, reading: Reading, text: MatchedText): boolean {
  return headsIn(reading, text).some((head) => Math.abs(head - amount.place) <= WITHIN_WORDS);
}

/** Word numbers of what is asked for. */
function headsIn({ terms }: Reading, { read, matches }: MatchedText): readonly number[] {
  return matches.flatMap(({ strength, place }, t) =>
    terms[t]?.role === 'head' && strength >= LEAST_MATCH
      ? (read.places.get(read.words[place]?.stem ?? '') ?? [])
      : [],
  );
}
