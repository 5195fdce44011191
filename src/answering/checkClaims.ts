import { isInstruction } from '../language/isInstruction.ts';
import { mayBeVerb } from '../language/wordClass.ts';
import { isStopWord } from '../language/words.ts';
import type { Paper } from '../papers/paper.ts';
import { sentencesOf } from '../papers/sentences.ts';
import { splitSentences } from '../papers/splitSentences.ts';
import type { Search, SentenceHit } from '../search/search.ts';
import { findNames, namesOf } from '../understanding/names.ts';
import { paperTextOf, readText } from '../understanding/paperText.ts';
import { withoutAddresses, withoutMarks } from '../understanding/withoutMarks.ts';
import { heldShare } from '../verifying/heldShare.ts';
import { judgeClaim } from '../verifying/judgeClaim.ts';
import { readClaim } from '../verifying/readClaim.ts';
import { saysOtherwise } from '../verifying/saysOtherwise.ts';
import { findInRecord } from './checkRecord.ts';
import type { Citation } from './citation.ts';

/** What the papers say of one sentence of a text. */
export type CheckedClaim =
  | { readonly verdict: 'supported' | 'contradicted'; readonly text: string; readonly found: ClaimSource }
  | { readonly verdict: 'not-in-papers'; readonly text: string };

/** Where a paper says it: one sentence, or fields of its record. */
export interface ClaimSource {
  readonly in: Paper;
  readonly citations: readonly Citation[];
}

/** Sentences of a text beyond these are not checked. */
export const MAX_CLAIMS = 12;
const NEAREST = 8;
/** The share of a claim's words from which on a sentence speaks of the same thing. */
const SAME_THING = 0.7;

/** Checks each sentence that claims something against the sentences nearest to it. */
export async function checkClaims(text: string, search: Search): Promise<readonly CheckedClaim[]> {
  const checked: CheckedClaim[] = [];
  for (const claim of sentencesIn(text).filter(isClaim).slice(0, MAX_CLAIMS)) {
    const before = checked.at(-1);
    checked.push(await checkClaim(claim, search, before && 'found' in before ? before.found.in : undefined));
  }
  return checked;
}

/** A message is written in lines, with marks of a list and smileys between its sentences. */
function sentencesIn(text: string): readonly string[] {
  return withoutAddresses(withoutMarks(text.normalize('NFC')))
    .split(/\n+|(?<=\s)(?:[:;]-?[()DP/]|\p{Extended_Pictographic}\uFE0F?)(?=\s|$)/u)
    .map((line) => line.replace(LIST_MARK, '').replace(/\s+/gu, ' ').trim())
    .flatMap(splitSentences);
}

const LIST_MARK = /^\s*(?:[-*•>]+|\d{1,2}[.)])\s+/u;

/** Says something of something: not a question, and no greeting, which has no verb beside another word. */
function isClaim(sentence: string): boolean {
  if (sentence.endsWith('?') || GREETING.test(sentence)) return false;
  const words = sentence.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return (
    words.length > 1 && words.some((word) => AUXILIARY.has(word) || (!isStopWord(word) && mayBeVerb(word)))
  );
}

const GREETING =
  /^\W*(?:hello|hi|hey|thanks?|thank you|good (?:morning|evening|day|night)|welcome|please|sorry|bye)\b/iu;
const AUXILIARY = new Set(
  'is are was were be been am do does did has have had can could will would may might must should shall'.split(
    ' ',
  ),
);

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
  const supporting = judged.find(({ verdict }) => verdict === 'pass');
  const opposing = judged.find(
    ({ otherwise, share, found }) =>
      otherwise &&
      share > (supporting?.share ?? 0) &&
      (named.length === 0 || named.includes(found.in.id)) &&
      (!POINTING.test(text) || found.in === before),
  );
  if (opposing) return { verdict: 'contradicted', text, found: opposing.found };
  const found = supporting?.found ?? (await supportInRecord(text, search));
  return found ? { verdict: 'supported', text, found } : { verdict: 'not-in-papers', text };
}

async function supportInRecord(text: string, search: Search): Promise<ClaimSource | undefined> {
  const near = await search.papers(text, NEAREST);
  return findInRecord(
    text,
    near.map(({ paper }) => paper),
  );
}

/** The papers, among those found, whose own names the claim uses: `Gemma` is not `Gemma 2`. */
function namedIn(text: string, hits: readonly SentenceHit[]): readonly string[] {
  const names = namesOf([...new Set(hits.map(({ paper }) => paper))].map(paperTextOf));
  return findNames(readText(text), names).flatMap(({ name }) => [...name.papers]);
}

function judge(statement: string, { paper, sentence }: SentenceHit) {
  const quote = sentencesOf(paper)[sentence];
  if (quote === undefined || isInstruction(quote)) return [];
  const found: ClaimSource = { in: paper, citations: [{ paper: paper.id, sentence, quote }] };
  const claim = { statement, sentences: [quote], title: paper.title };
  const { verdict, rules } = judgeClaim(claim);
  const reading = readClaim(claim);
  const share = heldShare(reading);
  return [{ found, verdict, share, otherwise: share >= SAME_THING && saysOtherwise(reading, rules) }];
}
