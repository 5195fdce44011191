import type { VerifiedStatement } from '../answering/answer.ts';
import type { CheckedClaim } from '../answering/foundClaim.ts';
import type { Paper } from '../papers/paper.ts';

/** `nearest`: neither is certain, and a paper that the claim is about has a sentence that comes near. */
export type ClaimVerdict = 'supported' | 'contradicted' | 'nearest' | 'not-found';

/** What a checked claim came to, with what is quoted for it. */
export interface ReadClaimed {
  readonly verdict: ClaimVerdict;
  readonly passage?: { readonly in: Paper; readonly statement: VerifiedStatement };
  /** Why it could not be compared, and what to do. */
  readonly notCompared?: string;
}

export function readChecked(claim: CheckedClaim): ReadClaimed {
  if ('statement' in claim) return { verdict: claim.verdict, passage: claim };
  if (claim.near) return { verdict: 'nearest', passage: claim.near };
  const { papersAreIn } = claim;
  return papersAreIn
    ? { verdict: 'not-found', notCompared: notCompared(papersAreIn) }
    : { verdict: 'not-found' };
}

function notCompared(languages: readonly string[]): string {
  const one = languages.length === 1 ? languages[0] : 'one of these';
  return `The papers are in ${new Intl.ListFormat('en-GB').format(languages)}, so the words of another language could not be compared. Give the text in ${one} and check it again.`;
}
