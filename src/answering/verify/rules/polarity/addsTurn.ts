import type { ClaimReading } from '../../readClaim.ts';
import type { Term } from '../../readTerms.ts';
import { DOWNWARD, OPPOSITE_PAIRS, UPWARD } from '../../words/directions.ts';
import { basesOf, keyOf } from '../../words/keyOf.ts';

/** Verbs that rank two parties, beyond those of the directions. */
const RANKING = 'trail lag lose win rival dominate equal tie'.split(' ');
const COMPARED = new Set(['more', 'most', 'less', 'least', 'fewer', 'fewest']);

let known: ReadonlySet<string> | undefined;
function turningKeys(): ReadonlySet<string> {
  known ??= new Set([...UPWARD, ...DOWNWARD, ...OPPOSITE_PAIRS.flat(), ...RANKING].map(keyOf));
  return known;
}

/**
 * Whether the statement ranks or turns by a word that no cited sentence has, nor a synonym of it: `worse than
 * experts` of a model that is the first to reach them.
 */
export function addsTurn({ statement, sentences, supports }: ClaimReading): boolean {
  const isIn = (matches: (source: Term) => boolean) => sentences.some(({ terms }) => terms.some(matches));
  return statement.terms.some((term, i) => {
    if (COMPARED.has(term.lower)) return !isIn((source) => ranksLike(term, source));
    if (!turns(term)) return false;
    const isHeld = supports.some(({ holds }) => holds[i]);
    return !isHeld || (isGraded(term.lower) && !isIn(isComparing));
  });
}

function turns({ kind, lower, key, isPlain }: Term): boolean {
  return kind === 'content' && isPlain && (turningKeys().has(key) || isGraded(lower));
}

/** A comparative or a superlative: `larger`, `longest`. */
function isGraded(lower: string): boolean {
  return (
    /(?:er|est)$/u.test(lower) &&
    basesOf(lower).some((base) => base !== lower && !lower.startsWith(`${base}s`))
  );
}

function isComparing({ lower }: Term): boolean {
  return COMPARED.has(lower) || lower === 'than' || isGraded(lower);
}

/** `more` of another `more` or of `larger`; `less` only of `less`, `fewer` or `lower`. */
function ranksLike({ lower }: Term, other: Term): boolean {
  if (other.lower === lower) return true;
  if (lower === 'more') return isGraded(other.lower) && other.lower.endsWith('er') && other.lower !== 'fewer';
  if (lower === 'most') return isGraded(other.lower) && other.lower.endsWith('est');
  return ['less', 'fewer', 'lower', 'least', 'fewest', 'lowest'].includes(other.lower);
}
