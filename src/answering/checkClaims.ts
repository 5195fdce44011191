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
import type { Answer, VerifiedStatement } from './answer.ts';
import { claimsIn } from './claimsIn.ts';
import { findInMetadata } from './findInMetadata.ts';
import {
  type CheckedClaim,
  claimDraft,
  type FoundClaim,
  headingOf,
  opposedBy,
  SUPPORTED,
  supported,
  verify,
} from './foundClaim.ts';
import { type ReadingAgain, type Ruled, readAgain } from './readAgain.ts';
import { unsettled, unsettledBefore } from './unsettledClaim.ts';

const NEAREST = 8;
/** The share of a claim's words from which on the nearest sentence is quoted beside what is not settled. */
const NEAR = 0.4;
/** The share from which on a second reader is asked: claims are told in other words than sentences. */
const WORTH_READING = 0.3;
/** Of the sentences near to a claim that the rules doubt, and of those that they fail, those that a second reader is asked about. */
const MAX_READ = 5;
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

/**
 * Of a sentence that supports a claim and one that says otherwise, the one that says more of it decides. A claim that
 * points back is contradicted by the paper alone in which the claim before it was found, and one that names a paper by
 * that paper alone.
 */
async function ruleOn(text: string, search: Search, before?: Paper): Promise<Ruled> {
  const hits = await search.sentences(text, NEAREST);
  const judged = hits.flatMap((hit) => judge(text, hit));
  const named = namedIn(text, hits);
  const pointsBack = lexicon('claim-points-back').pattern.test(text);
  const mayOppose = (paper: Paper) =>
    (named.length === 0 || named.includes(paper.id)) && (!pointsBack || paper === before);
  const supporting = judged.find(({ found }) => found !== undefined);
  const opposing = judged.find(
    ({ opposed, share }) => opposed && share > (supporting?.share ?? 0) && mayOppose(opposed.in),
  );
  if (opposing?.opposed) return { claim: opposing.opposed, toRead: [] };
  if (supporting?.found) return { claim: supporting.found, toRead: [supporting] };
  const inMetadata = await supportInMetadata(text, search);
  if (inMetadata) return { claim: inMetadata, toRead: [] };
  const nearest = nearestOf(judged, named);
  const doubtful = doubtfulIn(judged).slice(0, MAX_READ);
  const vetoed = judged.filter(
    (each) => isVetoed(each) && each.share >= WORTH_READING && mayOppose(each.paper),
  );
  const toRead = [
    ...doubtful.map((each) => ({ ...each, mayOppose: mayOppose(each.paper) })),
    ...vetoed.slice(0, MAX_READ).map((each) => ({ ...each, isVetoed: true, mayOppose: true })),
  ];
  return { claim: unsettled(text, nearest), toRead };
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
  const least = Math.max(WORTH_READING, ...failed);
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
  const support = found && { draft: claimDraft(text, found.citations), paper: found.in };
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
  const support = { draft: claimDraft(text, citations), paper };
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
