import { defined } from '../defined.ts';
import { isInstruction } from '../language/isInstruction.ts';
import { lexicon } from '../language/lexicon.ts';
import type { Paper } from '../papers/paper.ts';
import { sentencesOf } from '../papers/sentences.ts';
import type { Search, SentenceHit } from '../search/search.ts';
import { findNames, namesOf } from '../understanding/names.ts';
import { paperTextOf, readText } from '../understanding/paperText.ts';
import { heldShare } from '../verifying/heldShare.ts';
import { judgeClaim } from '../verifying/judgeClaim.ts';
import { readClaim } from '../verifying/readClaim.ts';
import { saysOtherwise } from '../verifying/saysOtherwise.ts';
import { type Verification, verifyStatement } from '../verifying/verifyStatement.ts';
import type { Answer, VerifiedStatement } from './answer.ts';
import { claimsIn } from './claimsIn.ts';
import type { DraftStatement } from './draft.ts';
import { findInMetadata } from './findInMetadata.ts';
import type { Readings } from './openReadings.ts';
import type { SecondReading } from './secondReader.ts';
import { type UnsettledClaim, unsettled, unsettledBefore } from './unsettledClaim.ts';

/** What the papers say of one sentence of a text. */
export type CheckedClaim = FoundClaim | UnsettledClaim;

/** A claim that a paper supports or contradicts. */
export interface FoundClaim {
  readonly verdict: 'supported' | 'contradicted';
  readonly text: string;
  readonly in: Paper;
  /** The claim as it was written with what supports it; of a contradicted one, the sentence that says otherwise. */
  readonly statement: VerifiedStatement;
}

/** Second readings of what is not verbatim, and whether their word can show what the rules doubt. */
interface ReadingAgain extends Pick<Readings, 'ask'> {
  readonly showsDoubts: boolean;
}

/** A claim as a statement on one paper, for the verifier. */
interface Support {
  readonly draft: DraftStatement;
  readonly paper: Paper;
}

/** What the rules say of a claim, and what a second reader is to judge of it. */
interface Ruled {
  readonly claim: CheckedClaim;
  readonly toRead: readonly Support[];
}

const NEAREST = 8;
/** The share from which on a second reader is asked. */
const NEAR = 0.4;
/** Of the sentences near to a claim that the rules doubt, those that a second reader is asked about. */
const MAX_READ = 3;
/** The share of a claim's words from which on a sentence speaks of the same thing. */
const SAME_THING = 0.7;

/** Checks each sentence that claims something against the sentences nearest to it; all are read again together. */
export async function checkClaims(
  text: string,
  search: Search,
  readings?: ReadingAgain,
): Promise<readonly CheckedClaim[]> {
  const ruled: Ruled[] = [];
  for (const claim of claimsIn(text)) {
    const before = ruled.at(-1)?.claim;
    ruled.push(await ruleOn(claim, search, before && 'in' in before ? before.in : undefined));
  }
  return Promise.all(ruled.map((each) => (readings ? readAgain(each, readings) : each.claim)));
}

/** The claims of a text that was checked before, with what of it still stands. */
export function checkedBefore(text: string, { statements, footnotes }: Answer): readonly CheckedClaim[] {
  return claimsIn(text).map((claim) => {
    const opposing = statements.find(({ heading }) => heading === headingOf('contradicted', claim));
    const statement =
      opposing ?? statements.find((each) => each.heading === SUPPORTED && each.text === claim);
    const paperOf = (cited: VerifiedStatement | undefined) =>
      footnotes.find(({ citation }) => cited?.citations[0]?.paper === citation.paper)?.paper;
    const paper = paperOf(statement);
    if (!statement || !paper) return unsettledBefore(claim, statements, paperOf);
    return { verdict: opposing ? 'contradicted' : 'supported', text: claim, in: paper, statement };
  });
}

/** A claim that is read to say more than each of its sentences is not found; without a reading the rules decide. */
async function readAgain(
  { claim, toRead }: Ruled,
  { ask, showsDoubts }: ReadingAgain,
): Promise<CheckedClaim> {
  if (toRead.length === 0 || (claim.verdict === 'not-in-papers' && !showsDoubts)) return claim;
  const read = await Promise.all(
    toRead.map(async (support) => {
      const ruled = verify(support);
      const passage = ruled.kind === 'dropped' ? undefined : ruled.passage;
      return supported(support, passage ? verify(support, await ask(passage)) : ruled);
    }),
  );
  return read.find((found) => found !== undefined) ?? unsettled(claim.text, toRead[0]);
}

/**
 * Of a sentence that supports a claim and one that says otherwise, the one that says more of it decides. A claim that
 * points back is contradicted by the paper alone in which the claim before it was found, and one that names a paper by
 * that paper alone.
 */
async function ruleOn(text: string, search: Search, before?: Paper): Promise<Ruled> {
  const hits = await search.sentences(text, NEAREST);
  const judged = hits.flatMap((hit) => judge(text, hit));
  const named = namedIn(text, hits);
  const supporting = judged.find(({ found }) => found !== undefined);
  const opposing = judged.find(
    ({ opposed, share }) =>
      opposed &&
      share > (supporting?.share ?? 0) &&
      (named.length === 0 || named.includes(opposed.in.id)) &&
      (!lexicon('claim-points-back').pattern.test(text) || opposed.in === before),
  );
  if (opposing?.opposed) return { claim: opposing.opposed, toRead: [] };
  if (supporting?.found) return { claim: supporting.found, toRead: [supporting] };
  const inMetadata = await supportInMetadata(text, search);
  if (inMetadata) return { claim: inMetadata, toRead: [] };
  const nearest = nearestOf(judged, named);
  return { claim: unsettled(text, nearest), toRead: doubtfulIn(judged).slice(0, MAX_READ) };
}

/** Of the papers that the claim names, or else of one that speaks of much the same. */
function nearestOf(judged: readonly Judged[], named: readonly string[]): Judged | undefined {
  const isNamed = ({ paper }: Judged) => named.includes(paper.id);
  const near = judged.filter((each) => isNamed(each) || each.share >= NEAR);
  return near.toSorted(
    (one, other) => Number(isNamed(other)) - Number(isNamed(one)) || other.share - one.share,
  )[0];
}

/**
 * Near sentences that the rules doubt, the nearest first. None that lacks a number of the claim, which code knows better
 * than any reader, or that holds less of the claim than one that fails it.
 */
function doubtfulIn(judged: readonly Judged[]): readonly Judged[] {
  const failed = judged.filter(isVetoed).map(({ share }) => share);
  const least = Math.max(NEAR, ...failed);
  return judged
    .filter((each) => each.verdict === 'doubt' && !isVetoed(each) && each.share >= least)
    .toSorted((one, other) => other.share - one.share);
}

function isVetoed({ verdict, rules }: Judged): boolean {
  return verdict === 'fail' || rules.includes('number');
}

async function supportInMetadata(text: string, search: Search): Promise<FoundClaim | undefined> {
  const near = await search.papers(text, NEAREST);
  const found = findInMetadata(
    text,
    near.map(({ paper }) => paper),
  );
  const support = found && { draft: draftOf(text, found.citations), paper: found.in };
  return support && supported(support, verify(support));
}

/** The papers, among those found, whose own names the claim uses: `Gemma` is not `Gemma 2`. */
function namedIn(text: string, hits: readonly SentenceHit[]): readonly string[] {
  const names = namesOf([...new Set(hits.map(({ paper }) => paper))].map(paperTextOf));
  return findNames(readText(text), names).flatMap(({ name }) => [...name.papers]);
}

type Judged = ReturnType<typeof judge>[number];

function judge(text: string, { paper, sentence }: SentenceHit) {
  const quote = sentencesOf(paper)[sentence];
  if (quote === undefined || isInstruction(quote)) return [];
  const citations = [{ paper: paper.id, sentence, quote }];
  const claim = { statement: text, sentences: [quote], title: paper.title };
  const { verdict, rules } = judgeClaim(claim);
  const reading = readClaim(claim);
  const share = heldShare(reading);
  const isOpposed = share >= SAME_THING && saysOtherwise(reading, rules);
  const support = { draft: draftOf(text, citations), paper };
  return [
    {
      ...support,
      share,
      verdict,
      rules,
      found: verdict === 'pass' ? supported(support, verify(support)) : undefined,
      opposed: isOpposed ? opposedBy(text, paper, { text: quote, citations }) : undefined,
    },
  ];
}

const SUPPORTED = '✅ Supported';

function headingOf(verdict: FoundClaim['verdict'], text: string): string {
  return verdict === 'supported' ? SUPPORTED : `❌ Contradicted: “${text}”`;
}

function draftOf(text: string, citations: DraftStatement['citations']): DraftStatement {
  return { text, citations, heading: SUPPORTED };
}

/** A claim that the verifier would replace by a quotation is not supported. */
function supported({ draft: { text }, paper }: Support, verification: Verification): FoundClaim | undefined {
  if (verification.kind !== 'kept' || verification.statement.text !== text) return undefined;
  return { verdict: 'supported', text, in: paper, statement: verification.statement };
}

/** What the paper itself says stands below the claim. */
function opposedBy(text: string, paper: Paper, said: DraftStatement): FoundClaim | undefined {
  const verification = verify({ draft: { ...said, heading: headingOf('contradicted', text) }, paper });
  if (verification.kind !== 'kept') return undefined;
  return { verdict: 'contradicted', text, in: paper, statement: verification.statement };
}

function verify({ draft, paper }: Support, reading?: SecondReading): Verification {
  const evidence = { papers: [{ paper, sentences: sentencesOf(paper), score: 1 }] };
  return verifyStatement(draft, evidence, defined({ reading }));
}
