import type { Support } from '../../readClaim.ts';
import type { Term } from '../../readTerms.ts';
import type { TextReading } from '../../readText.ts';
import { wordClass } from '../../words/wordClass.ts';

/** Words between the two sides of a comparison. */
const COMPARING = new Set(['than', 'versus', 'vs', 'over', 'compared', 'comparison', 'relative']);
const FORMS_OF_BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'get', 'gets', 'got']);
/** How many terms to each side of a verb or a comparison may be its two parties. */
const SIDE = 8;

/**
 * Whether the two parties of a verb or a comparison keep their sides.
 *
 *     sentence:   [Gemma] outperforms [open models]
 *     statement:  [open models] outperform [Gemma]      both sides crossed: reversed
 *     statement:  [open models] are outperformed by [Gemma]     crossed in the passive: the same
 *
 * Moving a phrase to the front crosses one side alone and is no reversal.
 */
export function keepsOrder(statement: TextReading, { sentence, exchanges, matches }: Support): boolean {
  if (hasSwap(statement.terms, sentence.terms, exchanges)) return false;
  return statement.terms.every((term, i) => {
    if (!isPivot(term)) return true;
    const places = sentence.terms.flatMap(({ key }, j) => (key === term.key || matches[i] === j ? [j] : []));
    return places.length === 0 || places.some((j) => !isReversed(statement.terms, i, sentence.terms, j));
  });
}

function isPivot({ kind, lower }: Term): boolean {
  return COMPARING.has(lower) || (kind === 'content' && wordClass(lower).isVerb);
}

function isReversed(stated: readonly Term[], i: number, source: readonly Term[], j: number): boolean {
  const [statedSides, sourceSides] = [sidesOf(stated, i), sidesOf(source, j)];
  const crossesRight = moves(statedSides.left, sourceSides.right, sourceSides.left);
  const crossesLeft = moves(statedSides.right, sourceSides.left, sourceSides.right);
  if (isPassive(stated, i) === isPassive(source, j)) return crossesRight && crossesLeft;
  const staysLeft = moves(nearest(statedSides.left), nearest(sourceSides.left), sourceSides.right);
  const staysRight = moves(nearest(statedSides.right), nearest(sourceSides.right), sourceSides.left);
  return staysLeft && staysRight && !crossesRight && !crossesLeft;
}

interface Sides {
  /** Nearest first. */
  readonly left: readonly string[];
  readonly right: readonly string[];
}

function sidesOf(terms: readonly Term[], at: number): Sides {
  const keys = (part: readonly Term[]) =>
    part.filter(({ kind }) => kind !== 'function').map(({ key }) => key);
  return {
    left: keys(terms.slice(0, at)).slice(-SIDE).reverse(),
    right: keys(terms.slice(at + 1)).slice(0, SIDE),
  };
}

function nearest(side: readonly string[]): readonly string[] {
  return side.slice(0, 3);
}

/** Whether a word of one side stands on the other side of the source, and there alone. */
function moves(side: readonly string[], other: readonly string[], own: readonly string[]): boolean {
  return side.some((key) => other.includes(key) && !own.includes(key));
}

function isPassive(terms: readonly Term[], at: number): boolean {
  const before = terms.slice(Math.max(0, at - 3), at).some(({ lower }) => FORMS_OF_BE.has(lower));
  return before && terms.slice(at + 1, at + 4).some(({ lower }) => lower === 'by');
}

/** Two terms that have each other's places. */
function hasSwap(stated: readonly Term[], source: readonly Term[], exchanges: Support['exchanges']): boolean {
  const pairs = exchanges.map(({ stated: i, source: j }) => [stated[i], source[j]] as const);
  return pairs.some(
    ([one, other]) =>
      one?.kind !== 'function' &&
      pairs.some(([third, fourth]) => third?.key === other?.key && fourth?.key === one?.key),
  );
}
