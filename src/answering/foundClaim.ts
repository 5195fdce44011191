// A claim that the papers decide, with the verified statement that decides it.
import { defined } from '../defined.ts';
import type { Paper } from '../papers/paper.ts';
import { sentencesOf } from '../papers/sentences.ts';
import { type Verification, verifyStatement } from '../verifying/verifyStatement.ts';
import type { VerifiedStatement } from './answer.ts';
import type { DraftStatement } from './draft.ts';
import type { SecondReading } from './secondReader.ts';
import type { UnsettledClaim } from './unsettledClaim.ts';

/** What the papers say of one sentence of a text. */
export type CheckedClaim = FoundClaim | UnsettledClaim;

/** A claim that a paper supports or contradicts. */
export interface FoundClaim {
  readonly verdict: 'supported' | 'contradicted';
  readonly text: string;
  readonly in: Paper;
  /** The claim as it was written with what supports it; of a contradicted one, the sentence that says otherwise. */
  readonly statement: VerifiedStatement;
}

/** A claim as a statement on one paper, for the verifier. */
export interface ClaimOfPaper {
  readonly draft: DraftStatement;
  readonly paper: Paper;
}

export const SUPPORTED = '✅ Supported';

export function headingOf(verdict: FoundClaim['verdict'], text: string): string {
  return verdict === 'supported' ? SUPPORTED : `❌ Contradicted: “${text}”`;
}

export function claimDraft(text: string, citations: DraftStatement['citations']): DraftStatement {
  return { text, citations, heading: SUPPORTED };
}

/** A claim that the verifier would replace by a quotation is not supported. */
export function supported(
  { draft: { text }, paper }: ClaimOfPaper,
  verification: Verification,
): FoundClaim | undefined {
  if (verification.kind !== 'kept' || verification.statement.text !== text) return undefined;
  return { verdict: 'supported', text, in: paper, statement: verification.statement };
}

/** What the paper itself says stands below the claim. */
export function opposedBy(text: string, paper: Paper, said: DraftStatement): FoundClaim | undefined {
  const verification = verify({ draft: { ...said, heading: headingOf('contradicted', text) }, paper });
  if (verification.kind !== 'kept') return undefined;
  return { verdict: 'contradicted', text, in: paper, statement: verification.statement };
}

export function verify({ draft, paper }: ClaimOfPaper, reading?: SecondReading): Verification {
  const evidence = { papers: [{ paper, sentences: sentencesOf(paper), score: 1 }] };
  return verifyStatement(draft, evidence, defined({ reading }));
}
