// How checked claims are shown.
import type { Answer, VerifiedStatement } from '../../src/answering/answer.ts';
import { answerFrom } from '../../src/answering/answerFrom.ts';
import { type CheckedClaim, MAX_CLAIMS } from '../../src/answering/checkClaims.ts';
import type { DraftStatement } from '../../src/answering/draft.ts';
import type { Part } from '../../src/reply.ts';

type Found = Exclude<CheckedClaim, { verdict: 'not-in-papers' }>;

/** What the papers say of these claims; undefined where they say nothing of any. */
export function answerOn(checked: readonly CheckedClaim[]): Answer | undefined {
  const found = checked.flatMap((claim) =>
    claim.verdict === 'not-in-papers' || !isShown(claim) ? [] : claim,
  );
  const papers = found.map((claim) => claim.found.in);
  return found.length > 0 ? answerFrom(found.flatMap(drafted), papers, 'extractive') : undefined;
}

/** The statement of such an answer that tells of this claim; undefined where the papers say nothing of it. */
export function statementOn(claim: CheckedClaim, { statements }: Answer): VerifiedStatement | undefined {
  if (claim.verdict === 'not-in-papers') return undefined;
  const draft = drafted(claim);
  return statements.find(({ text, heading }) => text === draft.text && heading === draft.heading);
}

/** The claims with what the papers say of them, then those of which they say nothing. */
export function checkedParts(checked: readonly CheckedClaim[]): readonly Part[] {
  const answer = answerOn(checked);
  const unknown = checked.filter((claim) => claim.verdict === 'not-in-papers' || !isShown(claim));
  return [
    ...(answer ? [{ kind: 'answer', answer } as const] : []),
    ...(unknown.length > 0 ? notInPapers(unknown) : []),
    { kind: 'note', text: limits(checked.length) },
  ];
}

/** Whether the verifier lets it stand as it is: a claim that it would replace by a quotation is not supported. */
function isShown(claim: Found): boolean {
  const draft = drafted(claim);
  return answerFrom([draft], [claim.found.in], 'extractive').statements.some(
    ({ text }) => text === draft.text,
  );
}

/** A supported claim stands as it was written; for a contradicted one, the paper's own sentence stands below it. */
function drafted(claim: Found): DraftStatement {
  const { citations } = claim.found;
  const [{ quote = '' } = {}] = citations;
  return claim.verdict === 'supported'
    ? { text: claim.text, citations, heading: '✅ Supported' }
    : { text: quote, citations, heading: `❌ Contradicted: “${claim.text}”` };
}

function notInPapers(claims: readonly CheckedClaim[]): readonly Part[] {
  return [
    { kind: 'heading', text: '🔍 Not in these papers' },
    { kind: 'list', items: claims.map(({ text }) => text) },
  ];
}

/** What a check can and cannot tell. */
export function limits(count: number): string {
  const only = count === MAX_CLAIMS ? `Only the first ${MAX_CLAIMS} sentences were checked. ` : '';
  return `${only}Checked by rules against the abstracts and records, sentence by sentence; they can be wrong, so read the footnotes.`;
}
