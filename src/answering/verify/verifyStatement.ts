import type { VerifiedCitation, VerifiedStatement } from '../answer.ts';
import { type Citation, citedText } from '../citation.ts';
import type { DraftStatement } from '../draft.ts';
import { type Evidence, evidenceOn } from '../evidence.ts';

/** The statement with its citations looked up, or undefined where they do not support it. */
export function verifyStatement(draft: DraftStatement, evidence: Evidence): VerifiedStatement | undefined {
  const citations = draft.citations.flatMap((citation) => lookUp(citation, evidence) ?? []);
  if (citations.length === 0) return undefined;
  const { text, emphasis, heading } = draft;
  return {
    text,
    citations,
    ...(emphasis && { emphasis }),
    ...(heading !== undefined && { heading }),
  } as unknown as VerifiedStatement; // the brand exists for the compiler alone, and this is the one place that gives it
}

function lookUp(citation: Citation, evidence: Evidence): VerifiedCitation | undefined {
  const found = evidenceOn(evidence, citation.paper);
  const quote = found && citedText(found.paper, citation);
  if (quote === undefined || (citation.quote ?? quote) !== quote) return undefined;
  return { ...citation, quote };
}
