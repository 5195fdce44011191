import type { Paper } from '../papers/paper.ts';
import { sentencesOf } from '../papers/sentences.ts';
import { verifyStatement } from '../verifying/verifyStatement.ts';
import type { VerifiedStatement } from './answer.ts';
import type { DraftStatement } from './draft.ts';

/** A claim that no paper supports or contradicts. */
export interface UnsettledClaim {
  readonly verdict: 'not-in-papers';
  readonly text: string;
  /** Of a claim about a paper that is there: the sentence of it that comes nearest. */
  readonly near?: { readonly in: Paper; readonly statement: VerifiedStatement };
  /** The languages of the papers, such as `English`, where the claim is in none of them: its words could not be compared. */
  readonly papersAreIn?: readonly string[];
}

/** The claim with the sentence that comes nearest to it, where there is one. */
export function unsettled(
  text: string,
  nearest: { readonly paper: Paper; readonly draft: Pick<DraftStatement, 'citations'> } | undefined,
): UnsettledClaim {
  const quote = nearest?.draft.citations[0]?.quote;
  if (!nearest || quote === undefined) return { verdict: 'not-in-papers', text };
  const { paper, draft } = nearest;
  const evidence = { papers: [{ paper, sentences: sentencesOf(paper), score: 1 }] };
  const quoted = { text: quote, citations: draft.citations, heading: headingOn(text) };
  const verification = verifyStatement(quoted, evidence);
  if (verification.kind !== 'kept') return { verdict: 'not-in-papers', text };
  return { verdict: 'not-in-papers', text, near: { in: paper, statement: verification.statement } };
}

/** The same of a claim that was checked before, with what of its quotation still stands. */
export function unsettledBefore(
  text: string,
  statements: readonly VerifiedStatement[],
  paperOf: (statement: VerifiedStatement) => Paper | undefined,
): UnsettledClaim {
  const statement = statements.find(({ heading }) => heading === headingOn(text));
  const paper = statement && paperOf(statement);
  return statement && paper
    ? { verdict: 'not-in-papers', text, near: { in: paper, statement } }
    : { verdict: 'not-in-papers', text };
}

function headingOn(text: string): string {
  return `🟡 Not settled: “${text}” The nearest sentence:`;
}
