import { lexicon } from '../../language/lexicon.ts';
import type { ReadText } from '../../understanding/paperText.ts';
import { type Amount, amountsIn } from './amounts.ts';
import { type QuantityKind, quantitiesTold } from './quantities.ts';

const POINTS_BACK = /^(?:this|these|those|it|they|such|its|their)\b/iu;
const CAUSE =
  /\b(?:because|due to|since|thus|therefore|as a result|owing to|caused? by|leads? to|so that|in order to|attribut\p{L}+|explain\p{L}*)\b/iu;
const MEANS = /\b(?:by \p{L}+ing|using|via|through|based on|leverag\p{L}+|enabl\p{L}+|consists? of)\b/iu;
const COMPARATIVE =
  /\b(?:more|less|fewer|most|least|best|better|worse|higher|lower|larger|smaller|than|superior|outperform\p{L}*|increas\p{L}*|decreas\p{L}*|reduc\p{L}*|improv\p{L}*)\b/iu;
const LIST = /\p{L}, [^,.]+,? (?:and|or) /u;
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
  const has = (pattern: RegExp) => (pattern.test(read.text) ? 1 : 0);
  return {
    amounts: amountsIn(read),
    told: quantitiesTold(read),
    sayings: SAYINGS.map((name) => has(lexicon(name).pattern)),
    length: Math.min(1, read.words.length / LONG_WORDS),
    cause: has(CAUSE),
    means: has(MEANS),
    comparative: has(COMPARATIVE),
    list: has(LIST),
    pointsBack: has(POINTS_BACK),
    reports: has(lexicon('result-told').pattern),
  };
}
