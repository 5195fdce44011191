import type { Answer, Footnote, VerifiedStatement, WriterName } from './answer.ts';
import { citationKey } from './citation.ts';
import { type Evidence, evidenceOn } from './evidence.ts';

/** Numbers the footnotes of verified statements in the order in which they are first cited. */
export function composeAnswer(
  statements: readonly VerifiedStatement[],
  evidence: Evidence,
  writer: WriterName,
): Answer {
  const footnotes = new Map<string, Footnote>();
  for (const citation of statements.flatMap((statement) => statement.citations)) {
    const paper = evidenceOn(evidence, citation.paper)?.paper;
    const key = citationKey(citation);
    if (!paper || footnotes.has(key)) continue;
    footnotes.set(key, { marker: footnotes.size + 1, paper, citation });
  }
  const parts = { statements: [...statements], footnotes: [...footnotes.values()], writer };
  return parts as unknown as Answer; // the brand exists for the compiler alone, and only here is it given
}

/** The markers of a statement, ascending. */
export function markersOf(statement: VerifiedStatement, { footnotes }: Answer): readonly number[] {
  const keys = new Set(statement.citations.map(citationKey));
  return footnotes.filter(({ citation }) => keys.has(citationKey(citation))).map(({ marker }) => marker);
}
