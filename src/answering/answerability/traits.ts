import { lexicon } from '../../language/lexicon.ts';
import type { ReadText } from '../../understanding/paperText.ts';
import { type Amount, amountsIn } from './amounts.ts';
import { type Echo, echoesIn } from './echoes.ts';
import { type QuantityKind, quantitiesTold } from './quantities.ts';

const LONG_WORDS = 40;

/** What a sentence says by small words and marks, told of any question: entries of the lexicon. */
export const SAYINGS = [
  'finding-denied',
  'finding-measured',
  'finding-stated',
  'finding-weighed',
  'work-planned',
] as const;

/** What a sentence is and holds, whatever is asked; the numbers lie between 0 and 1. */
export interface Traits {
  readonly amounts: readonly Amount[];
  readonly told: ReadonlySet<QuantityKind>;
  /** 1 or 0 for each of `SAYINGS`. */
  readonly sayings: readonly number[];
  readonly echoes: ReadonlySet<Echo>;
  readonly length: number;
  readonly cause: number;
  readonly means: number;
  readonly comparative: number;
  readonly list: number;
  readonly pointsBack: number;
  readonly reports: number;
}

const known = new WeakMap<ReadText, Traits>();

/** Remembered: the same for every question. */
export function traitsOf(read: ReadText): Traits {
  const made = known.get(read) ?? findTraits(read);
  known.set(read, made);
  return made;
}

function findTraits(read: ReadText): Traits {
  const has = (name: string) => (lexicon(name).pattern.test(read.text) ? 1 : 0);
  return {
    amounts: amountsIn(read),
    told: quantitiesTold(read),
    sayings: SAYINGS.map(has),
    length: Math.min(1, read.words.length / LONG_WORDS),
    cause: has('tells-cause'),
    means: has('tells-means'),
    comparative: has('tells-comparison'),
    echoes: echoesIn(read.text),
    list: has('tells-list'),
    pointsBack: has('points-back'),
    reports: has('result-told'),
  };
}
