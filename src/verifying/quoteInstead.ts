// What stands in place of a statement that its sources do not support as it is written.
import type { VerifiedCitation, VerifiedStatement } from '../answering/answer.ts';
import { type Evidence, evidenceOn } from '../answering/evidence.ts';
import { defined } from '../defined.ts';
import { lexicon } from '../language/lexicon.ts';
import type { WordTag } from '../language/wordTag.ts';
import { shortenQuote } from './cuts/safeCuts.ts';
import { heldCount } from './heldShare.ts';
import { isUnread } from './judgeUnread.ts';
import { readClaim } from './readClaim.ts';
import { readTextTerms } from './readTextTerms.ts';
import { readTokens } from './readTokens.ts';
import { withoutConnective } from './withoutConnective.ts';

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
  const alone = withoutConnective(text);
  if (!cited || statement.cell || !dangles(alone)) return statement;
  const isVerbatim = citations.some(({ quote }) => quote === alone);
  const before = `${titleBefore(cited.paper, evidence)}${isVerbatim ? '“' : ''}`;
  const moved = emphasis && ([emphasis[0] + before.length, emphasis[1] + before.length] as const);
  return {
    ...statement,
    text: `${before}${alone}${isVerbatim ? '”' : ''}`,
    ...defined({ emphasis: moved }),
  };
}

function dangles(text: string): boolean {
  return lexicon('dangles').pattern.test(text.replace(/^… /u, ''));
}

function titleBefore(paper: string, evidence: Evidence): string {
  const title = evidenceOn(evidence, paper)?.paper.title;
  return title === undefined ? '' : `“${title}”: `;
}

/** So many words of a statement may another sentence of a paper hold that lends a name; from here on it says a part of it. */
const OWN_PART = 3;

/**
 * Of each cited paper the sentence that says what a statement says, the nearest first, and others that say a part of it;
 * none that has nothing of it.
 */
export function nearestSentences(
  statement: string,
  citations: readonly VerifiedCitation[],
): readonly VerifiedCitation[] {
  const countHeld = (sentences: readonly string[]) => heldCount(readClaim({ statement, sentences }));
  const verbs = new Set(verbsOf(statement));
  const held = citations.flatMap((citation) => {
    if (!('sentence' in citation)) return [];
    const { quote } = citation;
    const count = countHeld([quote]);
    const isNear = count > 0 || isUnread({ statement, sentences: [quote] });
    const rank = isAim(quote) ? 2 : verbsOf(quote).some((verb) => verbs.has(verb)) ? 0 : 1;
    return isNear ? [{ citation, count, rank }] : [];
  });
  const chosen: VerifiedCitation[] = [];
  for (const { citation, rank } of held.toSorted(
    (one, other) => one.rank - other.rank || other.count - one.count,
  )) {
    const beside = chosen.flatMap(({ paper, quote }) => (paper === citation.paper ? quote : []));
    const adds = countHeld([...beside, citation.quote]) - countHeld(beside);
    if (beside.length === 0 || (rank < 2 && adds >= OWN_PART)) chosen.push(citation);
  }
  return chosen;
}

/** What a sentence tells of its subjects. */
function verbsOf(sentence: string): readonly string[] {
  return readTokens(readTextTerms(sentence)).flatMap(({ kind, tag, key }) =>
    kind === 'content' && VERBS.has(tag) ? key : [],
  );
}

const VERBS: ReadonlySet<WordTag> = new Set(['finite', 'base', 'participle']);

function isAim(sentence: string): boolean {
  return lexicon('opens-with-aim').pattern.test(sentence);
}
