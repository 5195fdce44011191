import type { Support } from '../../readClaim.ts';
import type { Term } from '../../readTerms.ts';
import type { TextReading } from '../../readText.ts';

const NEGATIONS = new Set(
  `not no never none neither nor without cannot nothing nobody nowhere hardly scarcely barely fail fails failed
  failing failure unable lack lacks lacked lacking absence absent instead impossible incapable rarely seldom
  refute refutes refuted unlikely little few difficult difficulty
  false untrue incorrect wrong deny denies denied pretend pretends pretended`.split(/\s+/u),
);
/** Verbs that deny all of what they govern: `neglecting a potential source of it: the reward function`. */
const DISMISSING = /^(?:neglect|ignor|overlook|disregard)/u;
const CONTRAST = new Set(['but', 'however', 'although', 'though', 'yet', 'while', 'whereas']);
/** How many terms after a negation its word may stand. */
const REACH = 5;
/** How many terms after it may still be denied by it. */
const SCOPE = 8;
/** How far apart two texts may put the same negation: `did not improve much`, `no great improvement`. */
const SLACK = 3;

/** Whether the statement denies what the sentence denies, and nothing else. */
export function keepsNegation(statement: TextReading, support: Support, isBest: boolean): boolean {
  const stated = deniedTerms(statement.terms);
  const { matches, sentence } = support;
  const source = deniedTerms(sentence.terms);
  const unpaired = [...source];
  for (const i of stated) {
    const place = placeOf(i, matches, statement.terms);
    const partner = place === undefined ? 0 : unpaired.findIndex((j) => Math.abs(j - place) <= SLACK);
    if (unpaired[partner] !== undefined) unpaired.splice(partner, 1);
    else if (place !== undefined || isBest) return false;
  }
  return ![
    ...unpaired.flatMap((j) => [j, nextContent(sentence.terms, j)]),
    ...dismissedTerms(sentence.terms),
  ].some((at) => affirms(statement.terms, support, at));
}

function dismissedTerms(terms: readonly Term[]): readonly number[] {
  return terms.flatMap(({ lower }, i) =>
    DISMISSING.test(lower)
      ? terms.slice(i + 1, i + 1 + SCOPE).flatMap(({ kind }, at) => (kind === 'function' ? [] : [i + 1 + at]))
      : [],
  );
}

/** For each negation the term that it denies, in order. */
function deniedTerms(terms: readonly Term[]): readonly number[] {
  const denied: number[] = [];
  for (const [i, { lower }] of terms.entries()) {
    if (!isNegation(terms, i, lower)) continue;
    const after = terms
      .slice(i + 1, i + 1 + REACH)
      .findIndex(({ kind, lower: next }) => kind !== 'function' && !NEGATIONS.has(next));
    const target = after === -1 ? i : i + 1 + after;
    denied.push(target);
  }
  return denied;
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

/** Whether the statement takes over a term of the sentence, wherever it puts it, and denies it nowhere. */
function affirms(stated: readonly Term[], { matches, sentence }: Support, at: number): boolean {
  const key = sentence.terms[at]?.key;
  const isOnly = sentence.terms.filter((term) => term.key === key).length === 1;
  return stated.some(
    (term, i) => (matches[i] === at || (isOnly && term.key === key)) && !isUnderNegation(stated, i),
  );
}

/** One negation may deny several things: `they lack generalization and compositionality`. */
export function isUnderNegation(terms: readonly Term[], i: number): boolean {
  const before = terms.slice(Math.max(0, i - SCOPE), i);
  const contrast = before.findLastIndex(({ lower }) => CONTRAST.has(lower));
  return before.some(
    ({ lower }, at) => at > contrast && (isNegation(before, at, lower) || DISMISSING.test(lower)),
  );
}

function nextContent(terms: readonly Term[], at: number): number {
  const offset = terms.slice(at + 1).findIndex(({ kind }) => kind !== 'function');
  return offset === -1 ? terms.length : at + 1 + offset;
}
