import { isSameNumber } from '../../../language/isSameNumber.ts';
import { lexicon } from '../../../language/lexicon.ts';
import { compareTexts, exchangesIn, type TextComparison } from '../../compareTexts.ts';
import { heldShare } from '../../heldShare.ts';
import type { ClaimReading } from '../../readClaim.ts';
import type { Term } from '../../readTerms.ts';
import { readTextTerms, type TextReading } from '../../readTextTerms.ts';
import type { Rule, Verdict } from '../../rule.ts';
import type { Keeps, NumberPlace } from './keeps.ts';
import { keepsBound } from './keepsBound.ts';
import { keepsCounted, keepsPart } from './keepsCounted.ts';
import { keepsOwner } from './keepsOwner.ts';
import { keepsStandardsNumber } from './keepsStandardsNumber.ts';

/** How many terms to each side tell what a number counts. */
const WINDOW = 4;

const NO_TITLE = readTextTerms('');
/** From this share on a statement is about what the sentence says, so that another number in it is a false one. */
const ABOUT_SHARE = 0.9;

/**
 * Every number of the statement stands in a cited sentence or in the title, spelt otherwise or rounded perhaps,
 * and beside at least one of the same words: `30 of 32` is not `32 of 30`.
 * Misses a number that is moved to another noun with all its neighbours; knows no sums or differences.
 */
export const number: Rule = {
  name: 'number',
  check(claim) {
    const verdicts = verdictsOn(claim);
    if (verdicts.includes('fail')) return 'fail';
    return verdicts.includes('doubt') ? 'doubt' : 'pass';
  },
};

/** Where the statement has numbers that do not pass, among its terms. */
export function brokenNumbers(claim: ClaimReading): readonly number[] {
  return verdictsOn(claim).flatMap((verdict, i) => (verdict === 'pass' ? [] : [i]));
}

function verdictsOn(claim: ClaimReading): readonly Verdict[] {
  return claim.statement.terms.map((term, i) =>
    lexicon('magnitude').words.has(term.lower) && !isCited(claim, term)
      ? 'doubt'
      : checkNumber(claim, term, i),
  );
}

function isCited({ sentences }: ClaimReading, { key }: Term): boolean {
  return sentences.some(({ terms }) => terms.some((term) => term.key === key));
}

function checkNumber(claim: ClaimReading, { quantity }: Term, i: number): Verdict {
  if (!quantity) return 'pass';
  const places = [...claim.sentences, claim.title].flatMap((text) => placesOf(quantity, text));
  const comparisons = compareTexts(claim);
  const isExchanged = comparisons.some((comparison) => isNumberExchanged(comparison, i));
  if (places.length === 0) {
    if (isExchanged && quantity.isLoose) return 'fail';
    if (isMereWord(claim.statement, i)) return 'pass';
    return isWritersOwn(claim, i) ? 'doubt' : 'fail';
  }
  if (isExchanged || claim.supports.some(({ sentence }) => changesPlaces(claim.statement, i, sentence)))
    return 'doubt';
  const keeps = (check: Keeps) => places.some((place) => check(claim.statement, i, place));
  if (![keepsBound, keepsOwner, keepsStandardsNumber, keepsCounted, keepsPart].every(keeps)) return 'doubt';
  if (comparisons.some(({ match }) => (match[i] ?? -1) >= 0)) return 'pass';
  return places.some(({ text, at }) => sharesNeighbour(claim.statement, i, text, at)) ? 'pass' : 'doubt';
}

/**
 * `one size`, `the second film`, what a writer counts up in other words (`three reasons`), and the number of a name that
 * the sources write together: `BRCA 1`.
 */
function isWritersOwn(claim: ClaimReading, i: number): boolean {
  const term = claim.statement.terms[i];
  if (term?.lower === 'one' || term?.quantity?.isOrdinal) return true;
  const sources = [...claim.sentences, claim.title];
  if (term && sources.some(({ terms }) => terms.some(({ lower }) => endsWithNumber(lower, term.lower))))
    return true;
  return !/\p{N}/u.test(term?.text ?? '') && heldShare({ ...claim, title: NO_TITLE }) < ABOUT_SHARE;
}

/** The `brca1` of `1`. */
function endsWithNumber(name: string, number: string): boolean {
  return name.endsWith(number) && /\p{L}$/u.test(name.slice(0, -number.length));
}

/** `one of them`, `half`, `First, …`: words more than numbers; but `one size` and `half of the towns` count. */
function isMereWord({ terms }: TextReading, i: number): boolean {
  const quantity = terms[i]?.quantity;
  if (terms[i]?.lower === 'half' && terms[i + 1]?.lower === 'of') return false;
  if (quantity?.isOrdinal && i === 0) return true;
  return quantity?.isLoose === true && !(terms[i]?.lower === 'one' && terms[i + 1]?.kind === 'content');
}

/** Where a text has the number. */
export function placesOf(quantity: NonNullable<Term['quantity']>, text: TextReading): readonly NumberPlace[] {
  return text.terms.flatMap((term, at) =>
    term.quantity && isSameNumber(quantity, term.quantity) ? [{ text, at }] : [],
  );
}

/** Where the sentence has another number at the same place, beside the same words. */
function isNumberExchanged(comparison: TextComparison, i: number): boolean {
  const exchange = exchangesIn(comparison).find(({ stated }) => stated === i);
  return exchange !== undefined && comparison.source[exchange.source]?.kind === 'number';
}

export function sharesNeighbour(statement: TextReading, i: number, source: TextReading, at: number): boolean {
  const near = new Set(neighbours(statement.terms, i).map(({ key }) => key));
  return near.size === 0 || neighbours(source.terms, at).some(({ key }) => near.has(key));
}

function neighbours(terms: readonly Term[], at: number): readonly Term[] {
  return terms.slice(Math.max(0, at - WINDOW), at + WINDOW + 1).filter(({ kind }) => kind === 'content');
}

/** `12 of 300` for `of 300, 12`: both are of the same. */
function isOf(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  return terms[before]?.lower === 'of';
}

/** `30 of 32` or `of 32, 30` told as `32 of 30`: the next number stands before it in the sentence, as near as here. */
function changesPlaces(statement: TextReading, i: number, sentence: TextReading): boolean {
  const next = statement.terms.findIndex((term, at) => at > i && term.quantity);
  if (next === -1 || next - i > WINDOW) return false;
  const [[here, ...elsewhere], [there, ...anywhere]] = [
    onlyPlaces(statement, i),
    onlyPlaces(statement, next),
  ];
  if (here === undefined || there === undefined || elsewhere.length + anywhere.length > 0) return false;
  if (isOf(statement.terms, next) && isOf(sentence.terms, there)) return false;
  if (isOf(statement.terms, next) && isOf(sentence.terms, here)) return true;
  if (isOf(statement.terms, i) && !isOf(sentence.terms, here) && isOf(sentence.terms, there)) return true;
  return there < here && here - there <= WINDOW;

  function onlyPlaces(text: TextReading, at: number): readonly number[] {
    const quantity = text.terms[at]?.quantity;
    return quantity ? placesOf(quantity, sentence).map((place) => place.at) : [];
  }
}
