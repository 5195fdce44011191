import type { Paper } from '../papers/paper.ts';
import { sentencesOf } from '../papers/sentences.ts';
import { splitSentences } from '../papers/splitSentences.ts';
import type { Search, SentenceHit } from '../search/search.ts';
import type { SentenceCitation } from './citation.ts';
import { isStopWord } from './reading/words.ts';
import { judgeClaim } from './verify/judgeClaim.ts';
import { readClaim } from './verify/readClaim.ts';
import type { RuleName } from './verify/rule.ts';
import { heldShare } from './verify/rules/overlap.ts';
import { mayBeVerb } from './verify/words/wordClass.ts';

/** What the papers say of one sentence of a text. */
export type CheckedClaim =
  | { readonly verdict: 'supported' | 'contradicted'; readonly text: string; readonly found: FoundSentence }
  | { readonly verdict: 'not-in-papers'; readonly text: string };

export interface FoundSentence extends SentenceCitation {
  readonly in: Paper;
  readonly quote: string;
}

/** Sentences of a text beyond these are not checked. */
export const MAX_CLAIMS = 12;
const NEAREST = 8;
/** Rules whose failing means that the papers say otherwise, where they speak of the same thing. */
const OTHERWISE: readonly RuleName[] = ['polarity', 'number'];
/** The share of a claim's words from which on a sentence speaks of the same thing. */
const SAME_THING = 0.7;

/** Checks each sentence that claims something against the sentences nearest to it. */
export async function checkClaims(text: string, search: Search): Promise<readonly CheckedClaim[]> {
  const claims = splitSentences(text.normalize('NFC').replace(/\s+/gu, ' '))
    .filter(isClaim)
    .slice(0, MAX_CLAIMS);
  return Promise.all(claims.map((claim) => checkClaim(claim, search)));
}

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

/** Of a sentence that supports a claim and one that says otherwise, the one that says more of it decides. */
async function checkClaim(text: string, search: Search): Promise<CheckedClaim> {
  const judged = (await search.sentences(text, NEAREST)).flatMap((hit) => judge(text, hit));
  const supporting = judged.find(({ verdict }) => verdict === 'pass');
  const opposing = judged.find(({ otherwise, share }) => otherwise && share > (supporting?.share ?? 0));
  if (opposing) return { verdict: 'contradicted', text, found: opposing.found };
  if (supporting) return { verdict: 'supported', text, found: supporting.found };
  return { verdict: 'not-in-papers', text };
}

function judge(statement: string, { paper, sentence }: SentenceHit) {
  const quote = sentencesOf(paper)[sentence];
  if (quote === undefined) return [];
  const found: FoundSentence = { paper: paper.id, sentence, in: paper, quote };
  const claim = { statement, sentences: [quote], title: paper.title };
  const { verdict, rules } = judgeClaim(claim);
  const share = heldShare(readClaim(claim));
  return [{ found, verdict, share, otherwise: share >= SAME_THING && sayOtherwise(rules) }];
}

/** Whether the broken rules tell of the opposite, and of nothing else but other words. */
function sayOtherwise(rules: readonly RuleName[]): boolean {
  return (
    rules.some((rule) => OTHERWISE.includes(rule)) &&
    rules.every((rule) => rule === 'overlap' || OTHERWISE.includes(rule))
  );
}
