import type { VerifiedStatement } from '../answering/answer.ts';
import type { CheckedClaim } from '../answering/foundClaim.ts';
import type { Paper } from '../papers/paper.ts';

/** `nearest`: neither is certain, and a paper that the claim is about has a sentence that comes near. */
export type ClaimVerdict = 'supported' | 'contradicted' | 'nearest' | 'not-found';

/** What a checked claim came to, with what is quoted for it. */
export interface ReadClaimed {
  readonly verdict: ClaimVerdict;
  readonly passage?: { readonly in: Paper; readonly statement: VerifiedStatement };
}

export function readChecked(claim: CheckedClaim): ReadClaimed {
  if ('statement' in claim) return { verdict: claim.verdict, passage: claim };
  return claim.near ? { verdict: 'nearest', passage: claim.near } : { verdict: 'not-found' };
}
