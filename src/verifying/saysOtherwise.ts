// Whether a sentence says otherwise than a claim, and does not merely say something else.

import { compareTexts } from './compareTexts.ts';
import { isUnderNegation } from './isUnderNegation.ts';
import type { ClaimReading } from './readClaim.ts';
import type { RuleName } from './rule.ts';
import { opposesNumber } from './rules/number/opposesNumber.ts';

/** Rules whose failing means that the sentence says otherwise, where it speaks of the same thing. */
const OTHERWISE: readonly RuleName[] = ['polarity', 'number'];

/** Whether the broken rules tell of the opposite, and of nothing else but other words. */
export function saysOtherwise(claim: ClaimReading, rules: readonly RuleName[]): boolean {
  if (!rules.some((rule) => OTHERWISE.includes(rule))) return false;
  if (!rules.every((rule) => rule === 'overlap' || OTHERWISE.includes(rule))) return false;
  if (rules.includes('number') && !opposesNumber(claim)) return false;
  return !rules.includes('polarity') || affirmsWhatIsDenied(claim);
}

/**
 * A claim that denies something is denied only by a sentence that affirms it: `had no effect` and `does not harm` say
 * nothing against `does not reduce`. A claim that denies nothing passes.
 */
function affirmsWhatIsDenied(claim: ClaimReading): boolean {
  const { terms } = claim.statement;
  const [best] = compareTexts(claim);
  const denied = terms.flatMap(({ kind }, i) => (kind === 'content' && isUnderNegation(terms, i) ? [i] : []));
  if (denied.length === 0 || !best) return true;
  const places = denied.map((i) => best.match[i] ?? -1).filter((place) => place >= 0);
  return places.length > 0 && !places.some((place) => isUnderNegation(best.source, place));
}
