// What stands in place of a statement that its sources do not support as it is written.
import type { VerifiedCitation } from '../answering/answer.ts';
import { type Evidence, evidenceOn } from '../answering/evidence.ts';
import { lexicon } from '../language/lexicon.ts';
import { shortenQuote } from './cuts/safeCuts.ts';
import { heldCount } from './heldShare.ts';
import { isUnread } from './judgeUnread.ts';
import { readClaim } from './readClaim.ts';

/**
 * The cited sentence without what is safe to leave out and the statement does not speak of, with its paper's name before
 * it where it leaves open what it speaks of.
 */
export function quotedAlone(
  { paper, quote }: VerifiedCitation,
  statement: string,
  evidence: Evidence,
): string {
  const title = evidenceOn(evidence, paper)?.paper.title;
  const shown = shortenQuote(quote, statement);
  return title !== undefined && lexicon('dangles').pattern.test(shown) ? `“${title}”: “${shown}”` : shown;
}

/** The cited sentence that holds the most of the statement; none where they have nothing in common. */
export function nearestSentence(
  statement: string,
  citations: readonly VerifiedCitation[],
): VerifiedCitation | undefined {
  const sentences = citations.filter((citation) => 'sentence' in citation);
  const held = sentences.map((citation) => ({
    citation,
    count: heldCount(readClaim({ statement, sentences: [citation.quote] })),
  }));
  const [best] = held.toSorted((one, other) => other.count - one.count);
  if (!best) return undefined;
  const isNear = best.count > 0 || isUnread({ statement, sentences: [best.citation.quote] });
  return isNear ? best.citation : undefined;
}
