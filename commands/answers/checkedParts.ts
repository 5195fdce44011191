// How checked claims are shown.
import type { Answer } from '../../src/answering/answer.ts';
import type { CheckedClaim } from '../../src/answering/checkClaims.ts';
import { MAX_CLAIMS } from '../../src/answering/claimsIn.ts';
import { composeAnswer } from '../../src/answering/composeAnswer.ts';
import type { ReadingCounts } from '../../src/answering/openReadings.ts';
import type { Part } from '../../src/reply.ts';

/** What the papers say of these claims; undefined where they say nothing of any. */
export function answerOn(checked: readonly CheckedClaim[]): Answer | undefined {
  const found = checked.flatMap((claim) => (claim.verdict === 'not-in-papers' ? [] : claim));
  if (found.length === 0) return undefined;
  const papers = found.map((claim) => ({ paper: claim.in, sentences: [], score: 1 }));
  return composeAnswer(
    found.map(({ statement }) => statement),
    { papers },
    'extractive',
  );
}

/** The claims with what the papers say of them, then those of which they say nothing. */
export function checkedParts(checked: readonly CheckedClaim[], readings?: ReadingCounts): readonly Part[] {
  const answer = answerOn(checked);
  const unknown = checked.filter(({ verdict }) => verdict === 'not-in-papers');
  return [
    ...(answer ? [{ kind: 'answer', answer } as const] : []),
    ...(unknown.length > 0 ? notInPapers(unknown) : []),
    { kind: 'note', text: limits(checked.length, readings) },
  ];
}

function notInPapers(claims: readonly CheckedClaim[]): readonly Part[] {
  return [
    { kind: 'heading', text: '🔍 Not in these papers' },
    { kind: 'list', items: claims.map(({ text }) => text) },
  ];
}

/** What a check can and cannot tell. */
export function limits(count: number, readings?: ReadingCounts): string {
  const only = count === MAX_CLAIMS ? `Only the first ${MAX_CLAIMS} sentences were checked. ` : '';
  return `${only}Checked by rules${readBy(readings)} against the abstracts and records, sentence by sentence; they can be wrong, so read the footnotes.`;
}

function readBy(readings: ReadingCounts | undefined): string {
  if (!readings) return '';
  const { unread, ...read } = readings;
  if (Object.values(read).some((count) => count > 0)) return ' and a second reading';
  return unread > 0 ? ' alone, since the second reading did not come in time,' : '';
}
