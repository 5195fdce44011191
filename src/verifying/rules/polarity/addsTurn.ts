import { keyOf } from '../../../language/lemma.ts';
import type { ClaimReading } from '../../readClaim.ts';
import type { Term } from '../../readTerms.ts';
import { DOWNWARD, OPPOSITE_PAIRS, UPWARD } from '../../words/directions.ts';
import { closeSynonymsOf, synonymsOf } from '../../words/kinship.ts';
import { isAmount, isBeating, isBetween, isGraded } from './comparing.ts';

/** Verbs that rank two parties, beyond those of the directions. */
const RANKING = 'trail lag lose win rival dominate equal tie'.split(' ');

let known: ReadonlySet<string> | undefined;
function turningKeys(): ReadonlySet<string> {
  known ??= new Set([...UPWARD, ...DOWNWARD, ...OPPOSITE_PAIRS.flat(), ...RANKING].map(keyOf));
  return known;
}

/**
 * Whether the statement ranks or turns by a word that no cited sentence has, nor a synonym of it: `worse than
 * experts` of a model that is the first to reach them.
 */
export function addsTurn({ statement, sentences }: ClaimReading): boolean {
  const isIn = (matches: (source: Term) => boolean) => sentences.some(({ terms }) => terms.some(matches));
  return statement.terms.some((term) => {
    if (isAmount(term)) return !isIn((source) => isSameAmount(term, source));
    if (!turns(term)) return false;
    const isHeld = isIn((source) => saysTheSame(term, source));
    return !isHeld || (isGraded(term) && !isIn((source) => isGradedLike(term, source)));
  });
}

/** The same word or a close synonym: what WordNet holds for alike may turn the other way. */
function saysTheSame({ key, lower }: Term, source: Term): boolean {
  return source.key === key || closeSynonymsOf(lower).includes(source.key);
}

function turns(term: Term): boolean {
  return term.kind === 'content' && term.isPlain && (turningKeys().has(term.key) || isGraded(term));
}

/** A word in a degree; a verb that tells one is such a word for what it means: `outperform` for `better`. */
function isGradedLike({ lower }: Term, source: Term): boolean {
  if (isBeating(source)) return synonymsOf(lower).has(source.key);
  return isAmount(source) || isBetween(source) || isGraded(source);
}

/** `more` of another `more` or of `larger`; `less` only of `less`, `fewer` or `lower`. */
function isSameAmount({ lower }: Term, other: Term): boolean {
  if (other.lower === lower) return true;
  if (lower === 'more') return isGraded(other) && other.lower.endsWith('er') && other.lower !== 'fewer';
  if (lower === 'most') return isGraded(other) && other.lower.endsWith('est');
  if (['well', 'poorly', 'badly'].includes(lower)) return false;
  return ['less', 'fewer', 'lower', 'least', 'fewest', 'lowest'].includes(other.lower);
}
