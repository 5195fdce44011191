import { compareTexts, type TextComparison } from './compareTexts.ts';
import { EDIT_TYPES, EXCHANGE_TYPES } from './edits/editTypes.ts';
import { contentPutIn } from './edits/putIn/content.ts';
import { equivalentsOf } from './equivalents/equivalentsOf.ts';
import { withFrontBehind } from './equivalents/withFrontBehind.ts';
import { heldShare } from './heldShare.ts';
import { isUnread, judgeUnread } from './judgeUnread.ts';
import { inOneWording } from './oneWording.ts';
import { propositionsOf } from './propositions/propositionsOf.ts';
import { type Claim, type ClaimReading, readClaim } from './readClaim.ts';
import { readTextTerms } from './readTextTerms.ts';
import { isFiniteVerb, readTokens } from './readTokens.ts';
import { RULE_NAMES, type Rule, type RuleName, type Verdict } from './rule.ts';
import { answer } from './rules/answer.ts';
import { coverage } from './rules/coverage.ts';
import { entity } from './rules/entity.ts';
import { number } from './rules/number/number.ts';
import { quote } from './rules/quote.ts';
import { statementParts } from './statementParts.ts';
import { withoutConnective } from './withoutConnective.ts';
import { withoutOpener } from './withoutOpener.ts';

/** What the words alone decide, wherever they stand. */
const RULES: readonly Rule[] = [coverage, number, entity];

/** Longer than any sentence of an abstract: nobody wrote it as one statement. */
const MAX_STATEMENT_CHARACTERS = 2000;

export interface Judgement {
  readonly verdict: Verdict;
  /** The rules that did not pass. */
  readonly rules: readonly RuleName[];
}

/**
 * Judges whether the cited sentences support a statement, by rules alone: no model, no network. A cited sentence
 * as it stands always passes. A statement of several sentences is judged by its weakest.
 */
export function judgeClaim(claim: Claim): Judgement {
  if (claim.sentences.includes(claim.statement)) return { verdict: 'pass', rules: [] };
  if (claim.statement.length > MAX_STATEMENT_CHARACTERS) return { verdict: 'fail', rules: ['answer'] };
  if (isUnread(claim)) return weakest([judgeUnread(claim), ...judgeSigns(claim)]);
  return weakest([...judgeSigns(claim), ...partsOf(claim).map((part) => judge(inOneWording(part)))]);
}

/** Each sentence of a statement, without the words in front that tell nothing. */
function partsOf(claim: Claim): readonly Claim[] {
  const parts = statementParts(withoutOpener(claim.statement), claim.title ?? '');
  return parts.map((part) => ({ ...claim, statement: withoutConnective(part) }));
}

/** What is told by marks alone, whatever the language: quotations, links, mentions. */
function judgeSigns(claim: Claim): readonly Judgement[] {
  const reading = readClaim(claim);
  return [quote, answer].map(({ name, check }) => asJudgement(name, check(reading)));
}

/** Halves that are set side by side, each perhaps cut from a sentence of its own. */
const HALVES = /;\s+|,?\s+(?:whereas|while)\s+/iu;

function judge(claim: Claim): Judgement {
  const halves = claim.statement.split(HALVES);
  if (halves.length !== 2) return judgeInAnyOrder(claim);
  const isCutFromOne = claim.sentences.length < 2;
  const whole = judgeInAnyOrder(claim);
  const sentences = isCutFromOne ? claim.sentences.flatMap(halvesOf) : claim.sentences;
  if (sentences.length < 2 || (isCutFromOne && whole.verdict === 'pass')) return whole;
  const judgeHalf = (statement: string) =>
    isCutFromOne
      ? best(sentences.map((half) => judgeInAnyOrder({ ...claim, sentences: [half], statement })))
      : judgeInAnyOrder({ ...claim, sentences, statement });
  const apart = weakest(halves.map(judgeHalf));
  return apart.verdict === 'pass' || (!isCutFromOne && halves.every(isSentence)) ? apart : whole;
}

/** Against the sentences as they stand, or else as they could be told in another order. */
function judgeInAnyOrder(claim: Claim): Judgement {
  const asItStands = judgeWhole(claim);
  const { verdict, rules } = asItStands;
  if (verdict === 'pass' || (verdict === 'fail' && rules.includes('number'))) return asItStands; // in no order it is there
  if (isToldInPassing(claim)) return { verdict: 'pass', rules: [] };
  const others = otherTellings(claim).map(judgeWhole);
  return others.find(({ verdict }) => verdict === 'pass') ?? asItStands;
}

/** The claim with its sentences told in their other ways, and with what stands in front of one text alone behind it. */
function otherTellings(claim: Claim): readonly Claim[] {
  const { statement, sentences } = claim;
  const ways = sentences.map((sentence) => [
    ...equivalentsOf(sentence),
    ...[withFrontBehind(sentence, statement)].filter((each) => each !== undefined),
  ]);
  const most = Math.max(0, ...ways.map(({ length }) => length));
  const retold = Array.from({ length: most }, (_, way) => ({
    ...claim,
    sentences: sentences.map((sentence, i) => ways[i]?.[way] ?? sentence),
  }));
  const behind = sentences.flatMap((sentence) => withFrontBehind(statement, sentence) ?? []);
  return [...retold, ...behind.map((each) => ({ ...claim, statement: each }))];
}

/** Against one of the things that a sentence tells in passing, or behind its main clause; it must hold all of the words. */
function isToldInPassing(claim: Claim): boolean {
  const told = claim.sentences.flatMap(propositionsOf);
  return told.some((proposition) => {
    const alone = { ...claim, sentences: [proposition] };
    return heldShare(readClaim(alone)) === 1 && judgeWhole(alone).verdict === 'pass';
  });
}

/** The halves of a sentence, each behind the phrase that stands in front of both. */
function halvesOf(sentence: string): readonly string[] {
  const [front = ''] =
    /^(?:In|At|Among|Within|Under|With|For|During|After|Before) [^,]*, /u.exec(sentence) ?? [];
  return sentence.split(HALVES).map((half, i) => (i === 0 ? half : `${front}${half}`));
}

/** Whether it has a verb of its own. */
function isSentence(half: string): boolean {
  return readTokens(readTextTerms(half)).some(({ tag }) => isFiniteVerb(tag));
}

function judgeWhole(claim: Claim): Judgement {
  if (claim.sentences.includes(claim.statement)) return { verdict: 'pass', rules: [] };
  const reading = readClaim(claim);
  return weakest([
    ...RULES.map(({ name, check }) => asJudgement(name, check(reading))),
    ...judgeEdits(reading),
  ]);
}

/** A statement is an edit of one of its sentences, of the one that it differs from by the fewest; none says otherwise. */
function judgeEdits(reading: ClaimReading): readonly Judgement[] {
  const { exchanged, found, isFew } = editsIn(reading);
  // Where much is told in other words or another order, code cannot know what is false.
  const isExplained = isFew && !found.includes(contentPutIn);
  return [
    ...exchanged.map(({ rule, verdict }) => asJudgement(rule, verdict ?? 'doubt')),
    ...found.map(({ rule, verdict }) => asJudgement(rule, (isExplained && verdict) || 'doubt')),
  ];
}

/** `exchanged`: what some sentence says otherwise. `found`: the edits of the nearest one; `isFew`: and nothing else moved. */
function editsIn(reading: ClaimReading) {
  const comparisons = compareTexts(reading);
  const exchanged = EXCHANGE_TYPES.filter(({ isIn }) => comparisons.some(isIn));
  const edits = nearestOf(comparisons).map((comparison) => EDIT_TYPES.filter(({ isIn }) => isIn(comparison)));
  const [found = []] = edits.toSorted((one, other) => one.length - other.length);
  return { exchanged, found, isFew: comparisons.every(({ moved }) => moved.size === 0) };
}

/** Those that hold nearly as much of the statement as the nearest: with little to hold, nothing is edited. */
function nearestOf(comparisons: readonly TextComparison[]): readonly TextComparison[] {
  const held = comparisons.map(({ match }) => match.filter((j) => j >= 0).length);
  const most = Math.max(0, ...held);
  return comparisons.filter((_, k) => (held[k] ?? 0) >= MIN_SHARE * most);
}

const MIN_SHARE = 0.5;

/** The edits that make a claim of its sentences, by name, for who wants to read them; none for a sentence as it stands. */
export function namedEdits(claim: Claim): readonly string[] {
  if (claim.sentences.includes(claim.statement) || isUnread(claim)) return [];
  const edits = partsOf(claim).map((part) => editsIn(readClaim(inOneWording(part))));
  return [
    ...new Set(edits.flatMap(({ exchanged, found }) => [...exchanged, ...found].map(({ name }) => name))),
  ];
}

function asJudgement(name: RuleName, verdict: Verdict): Judgement {
  return { verdict, rules: verdict === 'pass' ? [] : [name] };
}

function best(judgements: readonly Judgement[]): Judgement {
  return judgements.find(({ verdict }) => verdict === 'pass') ?? weakest(judgements);
}

function weakest(judgements: readonly Judgement[]): Judgement {
  const named = new Set(judgements.flatMap(({ rules }) => rules));
  const verdicts = judgements.map(({ verdict }) => verdict);
  const worst = (['fail', 'doubt'] as const).find((verdict) => verdicts.includes(verdict));
  return { verdict: worst ?? 'pass', rules: RULE_NAMES.filter((name) => named.has(name)) };
}
