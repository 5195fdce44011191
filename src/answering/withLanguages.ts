import type { Collection } from '../papers/collection.ts';
import { otherLanguages } from '../understanding/otherLanguages.ts';
import type { CheckedClaim } from './foundClaim.ts';

/** Says of each claim on which nothing was found whether it could be compared at all. */
export function withLanguages(claims: readonly CheckedClaim[], papers: Collection): readonly CheckedClaim[] {
  return claims.map((claim) => {
    if ('statement' in claim || claim.near) return claim;
    const papersAreIn = otherLanguages(claim.text, papers);
    return papersAreIn.length === 0 ? claim : { ...claim, papersAreIn };
  });
}
