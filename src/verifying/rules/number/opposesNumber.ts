import { lexicon } from '../../../language/lexicon.ts';
import type { ClaimReading } from '../../readClaim.ts';
import type { Term } from '../../readTerms.ts';
import type { TextReading } from '../../readTextTerms.ts';
import { countedBy } from './keepsCounted.ts';
import { brokenNumbers, placesOf, sharesNeighbour } from './number.ts';

const YEAR = /^(?:19|20)\d\d$/u;

/**
 * Whether a sentence has another number for what a number of the claim tells. Else it says nothing of that: `11 of 18
 * tasks` is no other number of sizes, and none at all of a year.
 */
export function opposesNumber(claim: ClaimReading): boolean {
  const { statement, sentences } = claim;
  return brokenNumbers(claim).some((i) => {
    const quantity = statement.terms[i]?.quantity;
    if (!quantity || namesOne(statement.terms, i)) return false;
    return sentences.some(
      (text) =>
        placesOf(quantity, text).length > 0 ||
        text.terms.some((term, at) => term.quantity && tellTheSame(statement, i, { text, at })),
    );
  });
}

/** `the 27B model` is told apart from others by its number; nothing is counted. */
function namesOne(terms: readonly Term[], i: number): boolean {
  const noun = terms[i + 1];
  return terms[i - 1]?.lower === 'the' && noun?.kind === 'content' && !noun.lower.endsWith('s');
}

function tellTheSame(
  statement: TextReading,
  i: number,
  { text, at }: { readonly text: TextReading; readonly at: number },
): boolean {
  if (isPercentage(statement, i) !== isPercentage(text, at)) return false;
  if (isPercentage(statement, i)) return true;
  const [stated, counted] = [nounsOf(statement, i), nounsOf(text, at)];
  if (stated.length > 0) return stated.some((key) => counted.includes(key));
  if (YEAR.test(statement.terms[i]?.text ?? '') !== YEAR.test(text.terms[at]?.text ?? '')) return false;
  return counted.length === 0 && sharesNeighbour(statement, i, text, at);
}

function isPercentage({ text, terms }: TextReading, i: number): boolean {
  return lexicon('percent-behind').pattern.test(text.slice(terms[i]?.end));
}

/** What a number counts, also behind other numbers of the same: by key. */
function nounsOf(reading: TextReading, i: number): readonly string[] {
  const { terms } = reading;
  let last = i;
  while (lexicon('joins-numbers').words.has(terms[last + 1]?.lower ?? '') || terms[last + 1]?.quantity)
    last++;
  const isJoined = terms[last]?.quantity !== undefined;
  return countedBy(reading, isJoined ? last : i).map(({ key }) => key);
}
