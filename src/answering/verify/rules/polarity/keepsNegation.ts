import type { Support, TextReading } from '../../readClaim.ts';
import type { Term } from '../../readTerms.ts';

const NEGATIONS = new Set(
  `not no never none neither nor without cannot nothing nobody nowhere hardly scarcely barely fail fails failed
  failing failure unable lack lacks lacked lacking absence absent instead impossible incapable rarely seldom
  refute refutes refuted unlikely little few`.split(/\s+/u),
);
/** How many terms after a negation its word may stand. */
const REACH = 5;
/** How far apart two texts may put the same negation: `did not improve much`, `no great improvement`. */
const SLACK = 3;

/** Whether the statement denies what the sentence denies, and nothing else. */
export function keepsNegation(statement: TextReading, support: Support, isBest: boolean): boolean {
  const stated = deniedTerms(statement.terms);
  const source = deniedTerms(support.sentence.terms);
  const { matches } = support;
  const added = stated.filter((i) => {
    const place = placeOf(i, matches, statement.terms);
    return place === undefined ? isBest && source.length === 0 : !hasNear(source, place);
  });
  const dropped = source.filter((j) => {
    const place = statedPlaceOf(j, matches, support.sentence.terms);
    return place !== undefined && !hasNear(stated, place);
  });
  return added.length === 0 && dropped.length === 0;
}

/** The terms that a negation denies; twice denied is affirmed. */
function deniedTerms(terms: readonly Term[]): readonly number[] {
  const denied = new Set<number>();
  for (const [i, { lower }] of terms.entries()) {
    if (!isNegation(terms, i, lower)) continue;
    const after = terms
      .slice(i + 1, i + 1 + REACH)
      .findIndex(({ kind, lower: next }) => kind !== 'function' && !NEGATIONS.has(next));
    const target = after === -1 ? i : i + 1 + after;
    if (!denied.delete(target)) denied.add(target);
  }
  return [...denied];
}

function isNegation(terms: readonly Term[], i: number, lower: string): boolean {
  const next = terms[i + 1]?.lower;
  const previous = terms[i - 1]?.lower;
  if (lower === 'than') return previous === 'rather';
  if (lower === 'not' && (next === 'only' || next === 'just')) return false;
  if ((lower === 'few' || lower === 'little') && previous === 'a') return false;
  return NEGATIONS.has(lower) || lower.endsWith("n't");
}

/** Where in the sentence a stated term stands, or the one after it where it stands nowhere. */
function placeOf(i: number, matches: readonly number[], terms: readonly Term[]): number | undefined {
  return [i, nextContent(terms, i)].map((at) => matches[at] ?? -1).find((place) => place >= 0);
}

/** Where in the statement a term of the sentence stands, or the one after it where it stands nowhere. */
function statedPlaceOf(j: number, matches: readonly number[], terms: readonly Term[]): number | undefined {
  return [j, nextContent(terms, j)].map((at) => matches.indexOf(at)).find((place) => place >= 0);
}

function nextContent(terms: readonly Term[], at: number): number {
  const offset = terms.slice(at + 1).findIndex(({ kind }) => kind !== 'function');
  return offset === -1 ? terms.length : at + 1 + offset;
}

function hasNear(places: readonly number[], place: number): boolean {
  return places.some((other) => Math.abs(other - place) <= SLACK);
}
