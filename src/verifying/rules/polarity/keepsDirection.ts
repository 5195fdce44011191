import type { Support } from '../../readClaim.ts';
import type { Term } from '../../readTerms.ts';
import type { TextReading } from '../../readTextTerms.ts';
import { antonymsOf } from '../../words/kinship.ts';

/** How far from its place in order an opposite word still counts as standing for the stated one. */
const SLACK = 3;

/** Whether no word of the statement stands where the sentence has its opposite. */
export function keepsDirection(statement: TextReading, support: Support): boolean {
  const { matches, exchanges, sentence } = support;
  const isReversed = (i: number, j: number) => areOpposite(statement.terms[i], sentence.terms[j]);
  if (exchanges.some(({ stated, source }) => isReversed(stated, source))) return false;
  const taken = new Set(matches);
  return statement.terms.every((_, i) => {
    if ((matches[i] ?? -1) >= 0) return true;
    const [from, to] = placesAround(i, matches, sentence.terms.length);
    for (let j = from; j < to; j++) if (!taken.has(j) && isReversed(i, j)) return false;
    return true;
  });
}

/** Between which terms of the sentence a term without a match would stand: [from, to). */
function placesAround(i: number, matches: readonly number[], length: number): [number, number] {
  const before = matches.slice(0, i).findLast((place) => place >= 0) ?? -1;
  const after = matches.slice(i + 1).find((place) => place >= 0) ?? length;
  return [Math.max(0, before - SLACK), Math.min(length, after + SLACK + 1)];
}

const NEGATING_PREFIX = /^(?:un|in|im|ir|il|non|dis|mis|de|anti|counter)$/u;

function areOpposite(one: Term | undefined, other: Term | undefined): boolean {
  if (!one || !other || one.quantity || other.quantity || one.key === other.key) return false;
  return (
    antonymsOf(one.lower).has(other.key) ||
    antonymsOf(other.lower).has(one.key) ||
    isPrefixed(one.lower, other.lower) ||
    isPrefixed(other.lower, one.lower)
  );
}

/** `unstable` of `stable`. */
function isPrefixed(long: string, short: string): boolean {
  return short.length > 3 && long.endsWith(short) && NEGATING_PREFIX.test(long.slice(0, -short.length));
}
