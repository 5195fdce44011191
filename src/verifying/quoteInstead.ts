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
  const isOpen = dangles(shown) || lexicon('calls-itself').pattern.test(shown);
  return isOpen ? `${titleBefore(paper, evidence)}“${shown}”` : shown;
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

/** Of each cited paper the sentence that holds the most of a statement, the nearest first; none that has nothing of it. */
export function nearestSentences(
  statement: string,
  citations: readonly VerifiedCitation[],
): readonly VerifiedCitation[] {
  const held = citations.flatMap((citation) => {
    if (!('sentence' in citation)) return [];
    const count = heldCount(readClaim({ statement, sentences: [citation.quote] }));
    const isNear = count > 0 || isUnread({ statement, sentences: [citation.quote] });
    return isNear ? [{ citation, count, aims: isAim(citation.quote) ? 1 : 0 }] : [];
  });
  const ranked = held
    .toSorted((one, other) => one.aims - other.aims || other.count - one.count) // what was found goes first
    .map(({ citation }) => citation);
  return ranked.filter(({ paper }, at) => ranked.findIndex((each) => each.paper === paper) === at);
}

function isAim(sentence: string): boolean {
  return lexicon('opens-with-aim').pattern.test(sentence);
}
