import { isInstruction } from '../language/isInstruction.ts';
import type { Paper } from '../papers/paper.ts';
import { sentencesOf } from '../papers/sentences.ts';
import type { Search, SentenceHit } from '../search/search.ts';
import { findNames, namesOf } from '../understanding/names.ts';
import { paperTextOf, readText } from '../understanding/paperText.ts';
import { heldShare } from '../verifying/heldShare.ts';
import { judgeClaim } from '../verifying/judgeClaim.ts';
import { readClaim } from '../verifying/readClaim.ts';
import { saysOtherwise } from '../verifying/saysOtherwise.ts';
import { verifyStatement } from '../verifying/verifyStatement.ts';
import type { VerifiedStatement } from './answer.ts';
import { findInRecord } from './checkRecord.ts';
import { claimsIn } from './claimsIn.ts';
import type { DraftStatement } from './draft.ts';

/** What the papers say of one sentence of a text. */
export type CheckedClaim = FoundClaim | { readonly verdict: 'not-in-papers'; readonly text: string };

/** A claim that a paper supports or contradicts. */
export interface FoundClaim {
  readonly verdict: 'supported' | 'contradicted';
  readonly text: string;
  readonly in: Paper;
  /** The claim as it was written with what supports it; of a contradicted one, the sentence that says otherwise. */
  readonly statement: VerifiedStatement;
}

const NEAREST = 8;
/** The share of a claim's words from which on a sentence speaks of the same thing. */
const SAME_THING = 0.7;

/** Checks each sentence that claims something against the sentences nearest to it. */
export async function checkClaims(text: string, search: Search): Promise<readonly CheckedClaim[]> {
  const checked: CheckedClaim[] = [];
  for (const claim of claimsIn(text)) {
    const before = checked.at(-1);
    checked.push(await checkClaim(claim, search, before && 'in' in before ? before.in : undefined));
  }
  return checked;
}

/** `It has four sizes`: what it speaks of is told by the sentence before. */
const POINTING = /^\W*(?:and |but |also |so )?(?:it|they|this|that|these|those|he|she)\b/iu;

/**
 * Of a sentence that supports a claim and one that says otherwise, the one that says more of it decides. A claim that
 * points back is contradicted by the paper alone in which the claim before it was found, and one that names a paper by
 * that paper alone.
 */
async function checkClaim(text: string, search: Search, before?: Paper): Promise<CheckedClaim> {
  const hits = await search.sentences(text, NEAREST);
  const judged = hits.flatMap((hit) => judge(text, hit));
  const named = namedIn(text, hits);
  const supporting = judged.find(({ supported }) => supported !== undefined);
  const opposing = judged.find(
    ({ opposed, share }) =>
      opposed &&
      share > (supporting?.share ?? 0) &&
      (named.length === 0 || named.includes(opposed.in.id)) &&
      (!POINTING.test(text) || opposed.in === before),
  );
  const found = opposing?.opposed ?? supporting?.supported ?? (await supportInRecord(text, search));
  return found ?? { verdict: 'not-in-papers', text };
}

async function supportInRecord(text: string, search: Search): Promise<FoundClaim | undefined> {
  const near = await search.papers(text, NEAREST);
  const found = findInRecord(
    text,
    near.map(({ paper }) => paper),
  );
  return found && supportedBy(text, found.in, found.citations);
}

/** The papers, among those found, whose own names the claim uses: `Gemma` is not `Gemma 2`. */
function namedIn(text: string, hits: readonly SentenceHit[]): readonly string[] {
  const names = namesOf([...new Set(hits.map(({ paper }) => paper))].map(paperTextOf));
  return findNames(readText(text), names).flatMap(({ name }) => [...name.papers]);
}

function judge(text: string, { paper, sentence }: SentenceHit) {
  const quote = sentencesOf(paper)[sentence];
  if (quote === undefined || isInstruction(quote)) return [];
  const citations = [{ paper: paper.id, sentence, quote }];
  const claim = { statement: text, sentences: [quote], title: paper.title };
  const { verdict, rules } = judgeClaim(claim);
  const reading = readClaim(claim);
  const share = heldShare(reading);
  const isOpposed = share >= SAME_THING && saysOtherwise(reading, rules);
  return [
    {
      share,
      supported: verdict === 'pass' ? supportedBy(text, paper, citations) : undefined,
      opposed: isOpposed ? opposedBy(text, paper, { text: quote, citations }) : undefined,
    },
  ];
}

/** A claim that the verifier would replace by a quotation is not supported. */
function supportedBy(
  text: string,
  paper: Paper,
  citations: DraftStatement['citations'],
): FoundClaim | undefined {
  const statement = verified({ text, citations, heading: '✅ Supported' }, paper);
  return statement?.text === text ? { verdict: 'supported', text, in: paper, statement } : undefined;
}

/** What the paper itself says stands below the claim. */
function opposedBy(text: string, paper: Paper, said: DraftStatement): FoundClaim | undefined {
  const statement = verified({ ...said, heading: `❌ Contradicted: “${text}”` }, paper);
  return statement && { verdict: 'contradicted', text, in: paper, statement };
}

function verified(draft: DraftStatement, paper: Paper): VerifiedStatement | undefined {
  const verification = verifyStatement(draft, {
    papers: [{ paper, sentences: sentencesOf(paper), score: 1 }],
  });
  return verification.kind === 'dropped' ? undefined : verification.statement;
}
