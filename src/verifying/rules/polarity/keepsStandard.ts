import { wordClass } from '../../../language/wordClass.ts';
import type { Support } from '../../readClaim.ts';
import type { Term } from '../../readTerms.ts';
import type { TextReading } from '../../readText.ts';
import { isBeating, isBetween, isFormOfBe, keysOf } from './comparing.ts';

const RANKS =
  /^(?:than|versus|vs|over|compared|comparison|relative|outperform|surpass|exceed|beat|superior|inferior|outdo|improv|better|worse)/u;
/** How many terms behind `than` name what is compared with. */
const STANDARD = 5;

/**
 * Whether a comparison is the sentence's own: the sentence compares, too, and what it compares with is not told as
 * what it praises: `other models are robust` of `more robust than other models`.
 */
export function keepsStandard({ terms }: TextReading, { sentence }: Support): boolean {
  if (compares(terms) && !sentence.terms.some(({ lower }) => RANKS.test(lower))) return false;
  return !isOfStandard(terms, sentence.terms);
}

/** `better than they`; a number may be put so for itself: `more than 30`. */
function compares(terms: readonly Term[]): boolean {
  return terms.some(
    (term, i) =>
      isBeating(term) ||
      (term.lower === 'than' &&
        !terms[i + 1]?.quantity &&
        !/^(?:rather|other)$/u.test(terms[i - 1]?.lower ?? '')),
  );
}

function isOfStandard(stated: readonly Term[], source: readonly Term[]): boolean {
  if (stated.some((term) => isBetween(term) || term.lower === 'by')) return false;
  const verb = stated.findIndex((term) => isFormOfBe(term) || isVerb(term));
  const subject = keysOf(stated.slice(0, Math.max(0, verb)));
  const first = source.findIndex(isBetween);
  const before = keysOf(source.slice(0, Math.max(0, first)));
  const standards = source.flatMap((term, i) =>
    isBetween(term) ? keysOf(source.slice(i + 1, i + 1 + STANDARD)) : [],
  );
  return subject.length > 0 && subject.every((key) => standards.includes(key) && !before.includes(key));
}

function isVerb({ kind, lower }: Term): boolean {
  return kind === 'content' && wordClass(lower).isVerb;
}
