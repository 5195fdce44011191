import type { Support } from '../../readClaim.ts';
import type { Term } from '../../readTerms.ts';
import type { TextReading } from '../../readText.ts';
import { wordClass } from '../../words/wordClass.ts';

/** Words between the two sides of a comparison. */
const COMPARING = new Map(
  ['than', 'versus', 'over', 'compared', 'comparison', 'relative', 'instead'].map((word) => [word, word]),
)
  .set('vs', 'versus')
  .set('rather', 'instead');
const FORMS_OF_BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'get', 'gets', 'got']);
const SUPERIOR =
  /^(?:than|versus|vs|over|compared|comparison|relative|outperform|surpass|exceed|beat|superior|inferior|outdo|improv|better|worse)/u;
/** Verbs of one party upon another that are as often nouns. */
const ACTING = new Set(
  `cause causes caused control controls controlled drive drives influence influences impact trigger triggers limit limits target
  targets block blocks match matches beat beats top tops support supports exceeds`.split(/\s+/u),
);
/** How many terms to each side of a verb or a comparison may be its two parties. */
const SIDE = 30;
/** How many terms behind `than` name what is compared with. */
const STANDARD = 5;
/** Between two things, these tell which is which. */
const TURNING = new Set([
  'to',
  'from',
  'into',
  'than',
  'over',
  'of',
  'in',
  'for',
  'by',
  'with',
  'on',
  'against',
]);
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
export function keepsOrder(statement: TextReading, { sentence, exchanges, matches }: Support): boolean {
  if (hasSwap(statement.terms, sentence.terms, exchanges)) return false;
  if (hasTurnedPair(statement.terms, sentence.terms) || isOfStandard(statement.terms, sentence.terms))
    return false;
  if (compares(statement.terms) && !sentence.terms.some(({ lower }) => SUPERIOR.test(lower))) return false;
  return statement.terms.every((term, i) => {
    if (!isPivot(term)) return true;
    const places = sentence.terms.flatMap((source, j) =>
      areSamePivot(term, source) || matches[i] === j ? [j] : [],
    );
    return places.length === 0 || places.some((j) => !isReversed(statement.terms, i, sentence.terms, j));
  });
}

function areSamePivot(one: Term, other: Term): boolean {
  return one.key === other.key || (COMPARING.get(one.lower) ?? 1) === (COMPARING.get(other.lower) ?? 2);
}

function isPivot({ kind, lower }: Term): boolean {
  return COMPARING.has(lower) || ACTING.has(lower) || (kind === 'content' && wordClass(lower).isVerb);
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
  const before = terms.slice(Math.max(0, at - 3), at).some(({ lower }) => FORMS_OF_BE.has(lower));
  return (
    before && terms.slice(at + 1).some(({ lower }, i, after) => lower === 'by' && !after[i + 1]?.quantity)
  );
}

/** `from Kalamang to English` where the sentence has `English to Kalamang`. */
function hasTurnedPair(stated: readonly Term[], source: readonly Term[]): boolean {
  const pairs = new Set(pairsAround(source));
  return pairsAround(stated).some(
    (pair) => !pairs.has(pair) && pairs.has(pair.split(' ').reverse().join(' ')),
  );
}

function pairsAround(terms: readonly Term[]): readonly string[] {
  return terms.flatMap(({ lower }, i) => {
    const [one, other] = [terms[i - 1], terms[i + 1]];
    if (!TURNING.has(lower) || one?.kind !== 'content' || other?.kind !== 'content') return [];
    return [`${one.key} ${lower} ${other.key}`];
  });
}

/** Whether all that a statement speaks of is what the sentence compares with: `other models` of `better than other models`. */
function isOfStandard(stated: readonly Term[], source: readonly Term[]): boolean {
  if (stated.some(({ lower }) => COMPARING.has(lower) || lower === 'by')) return false;
  const verb = stated.findIndex((term) => FORMS_OF_BE.has(term.lower) || isPivot(term));
  const subject = keysOf(stated.slice(0, Math.max(0, verb)));
  const standards = source.flatMap(({ lower }, i) => (COMPARING.has(lower) ? standardBehind(source, i) : []));
  return (
    subject.length > 0 && subject.every((key) => standards.includes(key) && !isBeforeComparison(key, source))
  );
}

function standardBehind(source: readonly Term[], at: number): readonly string[] {
  return keysOf(source.slice(at + 1, at + 1 + STANDARD));
}

function isBeforeComparison(key: string, source: readonly Term[]): boolean {
  const first = source.findIndex(({ lower }) => COMPARING.has(lower));
  return source.slice(0, first).some((term) => term.key === key);
}

function keysOf(terms: readonly Term[]): readonly string[] {
  return terms.flatMap(({ kind, key }) => (kind === 'function' ? [] : [key]));
}

/** `better than they`; a number may be put so for itself: `more than 30`. */
function compares(terms: readonly Term[]): boolean {
  return terms.some(
    ({ lower }, i) =>
      lower === 'than' && !terms[i + 1]?.quantity && !/^(?:rather|other)$/u.test(terms[i - 1]?.lower ?? ''),
  );
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
