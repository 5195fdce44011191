import { type Claim, readClaim } from './readClaim.ts';
import type { Rule, RuleName, Verdict } from './rule.ts';
import { coverage } from './rules/coverage.ts';
import { number } from './rules/number.ts';
import { quote } from './rules/quote.ts';

const RULES: readonly Rule[] = [coverage, quote, number];

export interface Judgement {
  readonly verdict: Verdict;
  /** The rules that did not pass. */
  readonly rules: readonly RuleName[];
}

/** Judges whether the cited sentences support a statement, by rules alone: no model, no network. */
export function judgeClaim(claim: Claim): Judgement {
  if (claim.sentences.includes(claim.statement)) return { verdict: 'pass', rules: [] };
  const reading = readClaim(claim);
  const findings = RULES.map(({ name, check }) => ({ name, verdict: check(reading) }));
  const failing = findings.filter(({ verdict }) => verdict !== 'pass');
  const rules = failing.map(({ name }) => name);
  if (failing.some(({ verdict }) => verdict === 'fail')) return { verdict: 'fail', rules };
  return { verdict: failing.length > 0 ? 'doubt' : 'pass', rules };
}
