// What became of the subjects of a sentence's verbs in a statement.
import { lexicon } from '../language/lexicon.ts';
import { stays, type TextComparison } from './compareTexts.ts';
import { isPointer, phraseStart } from './governors.ts';
import { namesRightly } from './namesRightly.ts';
import { isFiniteVerb, type Token } from './readTokens.ts';
import { firstOfVerb, isPassive, mainVerb } from './verbPhrase.ts';
import { type Subject, verbSubject } from './verbSubject.ts';

/**
 * What a verb's subject has become. `head`: the noun that it hangs on is left out, as in `[loss of] the gene`.
 * `other`: another noun of the sentence. `lent`: a noun of another sentence, though this one names its own.
 */
export type SubjectChange = 'same' | 'named' | 'head' | 'other' | 'lent' | 'unknown';

/** For each verb of the statement that the sentence has, too. */
export function compareSubjects(comparison: TextComparison): ReadonlySet<SubjectChange> {
  const { statement } = comparison;
  const verbs = statement.flatMap(({ tag }, i) =>
    isFiniteVerb(tag) && !isFiniteVerb(statement[i - 1]?.tag) ? [i] : [],
  );
  return new Set(verbs.map((i) => changeOf(comparison, i)));
}

function changeOf(comparison: TextComparison, i: number): SubjectChange {
  const { statement, source, match, borrowed } = comparison;
  const main = mainVerb(statement, i);
  const place = [main, i].map((at) => match[at] ?? -1).find((at) => at >= 0);
  if (place === undefined) return 'unknown';
  const first = firstOfVerb(source, place);
  const [told, was] = [verbSubject(statement, i), verbSubject(source, first)];
  if (told.kind !== 'noun' || was.kind === 'none') return 'unknown';
  if (hasOwnHead(comparison, told, was)) return 'other';
  const places = told.heads.map((at) => match[at] ?? -1).filter((at) => at >= 0);
  const turned = isPassive(statement, i, main) && !isPassive(source, first, place);
  const isUndergoing = turned && statement.slice(main).some(({ lower }) => lower === 'by');
  const agent =
    isPassive(source, first, place) && !isPassive(statement, i, main) ? agentOf(source, place) : -1;
  if (agent >= 0 && places.some((at) => at > agent)) return 'same';
  if (agent >= 0 && keepsBehind(comparison, main, agent)) return 'other';
  if (agent >= 0 && isPaper(statement, told) && !isPaper(source, { heads: nounsBehind(source, agent) }))
    return 'other';
  if (places.some((at) => was.heads.includes(at))) return isUndergoing ? 'other' : 'same';
  if (was.kind === 'pronoun') return namesRightly(comparison, told, was) ? 'named' : 'other';
  if (turned && places.some((at) => at > place)) return 'same';
  if (places.some((at) => was.inner.includes(at))) return hasLostHead(comparison, told) ? 'head' : 'unknown';
  if (isSeamless(comparison, i, first)) return 'unknown';
  if (places.length > 0) return 'other';
  if (isAnothersWord(comparison, main, told, was)) return 'other';
  const isLent = told.heads.some((at) => borrowed.has(at)) && !pointsBack(source, was);
  return isLent ? 'lent' : 'unknown';
}

/** `[inhibition of] the gene`: the statement hangs what the sentence tells of on a noun of its own. */
function hasOwnHead({ statement, match, borrowed }: TextComparison, told: Subject, was: Subject): boolean {
  const isOwn = (at: number) => (match[at] ?? -1) < 0 && !borrowed.has(at);
  const isEmpty = (at: number) => lexicon('empty-head').words.has(statement[at]?.lower ?? '');
  return (
    told.heads.length > 0 &&
    told.heads.every((at) => isOwn(at) && !isEmpty(at) && statement[at + 1]?.lower === 'of') &&
    told.inner.some((at) => was.heads.includes(match[at] ?? -1))
  );
}

/** Where the `by` of a passive stands, -1 for none. */
function agentOf(source: readonly Token[], verb: number): number {
  return source.findIndex(
    ({ lower, part }, j) =>
      j > verb && lower === 'by' && part === source[verb]?.part && source[j + 1]?.tag !== 'ing',
  );
}

/** Whether the statement has behind its verb what did it in the sentence: `the enzyme damages heat`. */
function keepsBehind({ match }: TextComparison, verb: number, agent: number): boolean {
  return match.some((j, i) => i > verb && j > agent);
}

function hasLostHead(comparison: TextComparison, { heads }: Subject): boolean {
  const { statement, source, match } = comparison;
  const first = Math.min(...heads.map((at) => phraseStart(statement, at)));
  const before = (match[first] ?? -1) - 1;
  const token = source[before];
  const isEmpty = lexicon('empty-head').words.has(source[before - 1]?.lower ?? '');
  return (
    token?.tag === 'preposition' &&
    !stays(comparison, before) &&
    !lexicon('gives-examples').words.has(token.lower) &&
    !isEmpty
  );
}

/** Whether what stands before the verb stands there in the sentence, too. */
function isSeamless({ statement, source, match }: TextComparison, verb: number, first: number): boolean {
  const last = statement.findLastIndex(({ tag }, at) => at < verb && tag !== 'adverb' && tag !== 'negation');
  const place = match[last] ?? -1;
  const between = source.slice(place + 1, first);
  return place >= 0 && place < first && between.every(({ tag }) => tag === 'adverb' || tag === 'negation');
}

/** `this device`, `the company`: named in a sentence before. */
function pointsBack(source: readonly Token[], { heads }: Subject): boolean {
  const first = Math.min(...heads.map((at) => phraseStart(source, at)));
  return Math.max(...heads) - first <= 1 && isPointer(source[first]);
}

/** `critics claim` told as `the authors claim`. */
function isAnothersWord(
  { statement, source }: TextComparison,
  verb: number,
  told: Subject,
  was: Subject,
): boolean {
  return (
    lexicon('says-of-itself').pattern.test(statement[verb]?.lower ?? '') &&
    isPaper(statement, told) &&
    was.kind === 'noun' &&
    !isPaper(source, was)
  );
}

/** Whether a subject is whoever wrote the paper, or the paper. */
function isPaper(tokens: readonly Token[], { heads }: Pick<Subject, 'heads'>): boolean {
  return heads.some((at) => lexicon('speaks-itself').words.has(tokens[at]?.lower ?? ''));
}

/** The first noun or pronoun behind a `by`. */
function nounsBehind(source: readonly Token[], by: number): readonly number[] {
  const first = source.findIndex(({ tag }, j) => j > by && (tag === 'noun' || tag === 'pronoun'));
  return first < 0 ? [] : [first];
}
