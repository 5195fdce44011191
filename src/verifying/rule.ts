import type { ClaimReading } from './readClaim.ts';

/** What the rules look at, in the order in which they are told of. */
export const RULE_NAMES = [
  'pointer',
  'coverage',
  'quote',
  'number',
  'entity',
  'polarity',
  'scope',
  'role',
  'overlap',
  'comparison',
  'answer',
  'meaning', // by a second reading, which no rule is
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

/**
 * pass: shown as it stands. doubt: the cited sentence is shown in its place. fail: not shown at all, since
 * the cited sentence says something else or nothing about it.
 */
export type Verdict = 'pass' | 'doubt' | 'fail';

/** One rule over a statement and its cited sentences: pure, and linear or nearly so in their length. */
export interface Rule {
  readonly name: RuleName;
  readonly check: (claim: ClaimReading) => Verdict;
}
