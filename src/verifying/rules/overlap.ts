import type { ClaimReading } from '../readClaim.ts';
import type { Rule } from '../rule.ts';

/** The least share of a statement's content that its sentences must hold; tuned, see test/quality/verifier/verifier.md. */
const MIN_SHARE = 0.9;

/**
 * What a statement says stands in its sentences: its words or synonyms of them. Numbers have a rule of their own.
 * Misses a false statement made of true words, which the other rules are for.
 */
export const overlap: Rule = {
  name: 'overlap',
  check: (claim) => (heldShare(claim) >= MIN_SHARE ? 'pass' : 'doubt'),
};

/** How many of the statement's words of content the title and the sentences that it leans on hold, from 0 to 1. */
export function heldShare({ statement, supports, title }: ClaimReading): number {
  const content = [...statement.terms.entries()].filter(([, { kind }]) => kind === 'content');
  if (content.length === 0) return 1;
  const named = new Set(title.terms.map(({ key }) => key));
  const held = content.filter(([i, { key }]) => named.has(key) || supports.some(({ holds }) => holds[i]));
  return held.length / content.length;
}
