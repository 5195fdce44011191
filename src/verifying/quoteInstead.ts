// What stands in place of a statement that its sources do not support as it is written.
import type { VerifiedCitation, VerifiedStatement } from '../answering/answer.ts';
import { type Evidence, evidenceOn } from '../answering/evidence.ts';
import { defined } from '../defined.ts';
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
  const shown = shortenQuote(quote, statement);
  return dangles(shown) ? `${titleBefore(paper, evidence)}“${shown}”` : shown;
}

/** A statement that leaves open what it speaks of, such as `It was slower`, with its paper's name before it. */
export function withPaperNamed(statement: VerifiedStatement, evidence: Evidence): VerifiedStatement {
  const { text, emphasis, citations } = statement;
  const [cited] = citations;
  if (!cited || statement.cell || !dangles(text)) return statement;
  const isVerbatim = citations.some(({ quote }) => quote === text);
  const before = `${titleBefore(cited.paper, evidence)}${isVerbatim ? '“' : ''}`;
  const moved = emphasis && ([emphasis[0] + before.length, emphasis[1] + before.length] as const);
  return {
    ...statement,
    text: `${before}${text}${isVerbatim ? '”' : ''}`,
    ...defined({ emphasis: moved }),
  };
}

function dangles(text: string): boolean {
  return lexicon('dangles').pattern.test(text);
}

function titleBefore(paper: string, evidence: Evidence): string {
  const title = evidenceOn(evidence, paper)?.paper.title;
  return title === undefined ? '' : `“${title}”: `;
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
