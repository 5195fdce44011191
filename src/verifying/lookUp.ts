import type { VerifiedCitation } from '../answering/answer.ts';
import { type Citation, citedText } from '../answering/citation.ts';
import { type Evidence, evidenceOn } from '../answering/evidence.ts';

/** What stands where a citation points; undefined for a pointer that leads nowhere, or to another text. */
export function lookUp(citation: Citation, evidence: Evidence): VerifiedCitation | undefined {
  const found = evidenceOn(evidence, citation.paper);
  const quote = found && citedText(found.paper, citation);
  if (quote === undefined || (citation.quote ?? quote) !== quote) return undefined;
  return { ...citation, quote };
}
