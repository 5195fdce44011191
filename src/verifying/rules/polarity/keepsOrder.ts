import { wordClass } from '../../../language/wordClass.ts';
import type { Support } from '../../readClaim.ts';
import type { Term } from '../../readTerms.ts';
import type { TextReading } from '../../readText.ts';
import { compareAlike, isBetween, isFormOfBe, keysOf } from './comparing.ts';

/** Verbs of one party upon another that are as often nouns. */
const ACTING = new Set(
  `cause causes caused control controls controlled drive drives influence influences impact trigger triggers limit limits target
  targets block blocks match matches beat beats top tops support supports exceeds`.split(/\s+/u),
);
/** How many terms to each side of a verb or a comparison may be its two parties. */
const SIDE = 30;
/** The words right beside it are its parties most likely. */
const BESIDE = 3;

/**
 * Whether the two parties of a verb or a comparison keep their sides.
 *
 *     sentence:   [Gemma] outperforms [open models]
 *     statement:  [open models] outperform [Gemma]      both sides crossed: reversed
 *     statement:  [open models] are outperformed by [Gemma]     crossed in the passive: the same
 *
 * Moving a phrase to the front crosses one side alone and is no reversal.
 */
export function keepsOrder(statement: TextReading, { sentence, matches }: Support): boolean {
  return statement.terms.every((term, i) => {
    if (!isPivot(term)) return true;
    const places = placesOf(term, sentence.terms, matches[i]);
    return places.length === 0 || places.some((j) => !isReversed(statement.terms, i, sentence.terms, j));
  });
}

/** Where the sentence has the same word, or else one that compares alike. */
function placesOf(pivot: Term, source: readonly Term[], match = -1): readonly number[] {
  const where = (isSame: (term: Term, j: number) => boolean) =>
    source.flatMap((term, j) => (isSame(term, j) ? [j] : []));
  const same = where(({ key }, j) => key === pivot.key || j === match);
  return same.length > 0 ? same : where((term) => compareAlike(pivot, term));
}

function isPivot(term: Term): boolean {
  const { kind, lower } = term;
  return isBetween(term) || ACTING.has(lower) || (kind === 'content' && wordClass(lower).isVerb);
}

function isReversed(stated: readonly Term[], i: number, source: readonly Term[], j: number): boolean {
  const [statedSides, sourceSides] = [sidesOf(stated, i), sidesOf(source, j)];
  const haveCrossed =
    crosses(statedSides, sourceSides) || crosses(nearest(statedSides), nearest(sourceSides));
  if (isPassive(stated, i) === isPassive(source, j)) return haveCrossed;
  return !haveCrossed && stay(statedSides, sourceSides);
}

interface Sides {
  /** Nearest first. */
  readonly left: readonly string[];
  readonly right: readonly string[];
}

function sidesOf(terms: readonly Term[], at: number): Sides {
  return {
    left: keysOf(terms.slice(0, at)).slice(-SIDE).reverse(),
    right: keysOf(terms.slice(at + 1)).slice(0, SIDE),
  };
}

function nearest({ left, right }: Sides): Sides {
  return { left: left.slice(0, BESIDE), right: right.slice(0, BESIDE) };
}

/** Whether each side holds a word that the source has on the other side alone. */
function crosses(stated: Sides, source: Sides): boolean {
  return (
    holdsOnly(stated.left, source.right, source.left) && holdsOnly(stated.right, source.left, source.right)
  );
}

/** Whether each side holds a word that the source has on the same side alone. */
function stay(stated: Sides, source: Sides): boolean {
  return (
    holdsOnly(stated.left, source.left, source.right) && holdsOnly(stated.right, source.right, source.left)
  );
}

function holdsOnly(side: readonly string[], wanted: readonly string[], unwanted: readonly string[]): boolean {
  return side.some((key) => wanted.includes(key) && !unwanted.includes(key));
}

function isPassive(terms: readonly Term[], at: number): boolean {
  const before = terms.slice(Math.max(0, at - 3), at).some(isFormOfBe);
  return (
    before && terms.slice(at + 1).some(({ lower }, i, after) => lower === 'by' && !after[i + 1]?.quantity)
  );
}
