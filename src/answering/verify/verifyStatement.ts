import type { VerifiedCitation, VerifiedStatement } from '../answer.ts';
import { type Citation, citedText } from '../citation.ts';
import type { DraftStatement } from '../draft.ts';
import { type Evidence, evidenceOn } from '../evidence.ts';
import { judgeClaim } from './judgeClaim.ts';
import type { RuleName } from './rule.ts';

/**
 * What became of a draft statement: kept as written, quoted (the cited sentence stands in its place), or
 * dropped. `rules` names what failed.
 */
export type Verification =
  | { readonly kind: 'kept'; readonly statement: VerifiedStatement; readonly moved: boolean }
  | { readonly kind: 'quoted'; readonly statement: VerifiedStatement; readonly rules: readonly RuleName[] }
  | { readonly kind: 'dropped'; readonly rules: readonly RuleName[] };

/** Checks a statement against what it cites of the evidence. The one place where verified statements are made. */
export function verifyStatement(draft: DraftStatement, evidence: Evidence, question?: string): Verification {
  if (draft.citations.length === 0) return { kind: 'dropped', rules: ['coverage'] };
  const citations = draft.citations.flatMap((citation) => lookUp(citation, evidence) ?? []);
  if (citations.length === 0) return { kind: 'dropped', rules: ['pointer'] };
  const title = titlesOf(citations, evidence);
  const { verdict, rules } = judgeClaim({
    statement: draft.text,
    sentences: citations.map(({ quote }) => quote),
    title,
    ...(question !== undefined && { question }),
  });
  if (verdict === 'pass') return { kind: 'kept', statement: brand(draft, citations), moved: false };
  const [first] = citations.filter((citation) => 'sentence' in citation);
  if (verdict === 'fail' || !first) return { kind: 'dropped', rules };
  const { heading } = draft;
  const quoted = { text: first.quote, citations: [first], ...(heading !== undefined && { heading }) };
  return { kind: 'quoted', statement: brand(quoted, [first]), rules };
}

function lookUp(citation: Citation, evidence: Evidence): VerifiedCitation | undefined {
  const found = evidenceOn(evidence, citation.paper);
  const quote = found && citedText(found.paper, citation);
  if (quote === undefined || (citation.quote ?? quote) !== quote) return undefined;
  return { ...citation, quote };
}

function titlesOf(citations: readonly VerifiedCitation[], evidence: Evidence): string {
  const ids = new Set(citations.map(({ paper }) => paper));
  return [...ids].flatMap((id) => evidenceOn(evidence, id)?.paper.title ?? []).join('\n');
}

function brand(draft: DraftStatement, citations: readonly VerifiedCitation[]): VerifiedStatement {
  const { text, emphasis, heading } = draft;
  return {
    text,
    citations,
    ...(emphasis && { emphasis }),
    ...(heading !== undefined && { heading }),
  } as unknown as VerifiedStatement; // the brand exists for the compiler alone, and this is the one place that gives it
}
