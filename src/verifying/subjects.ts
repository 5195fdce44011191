// The subjects of verbs, and what became of them in a statement.
import { lexicon } from '../language/lexicon.ts';
import { stays, type TextComparison } from './compareTexts.ts';
import { phraseStart } from './governors.ts';
import { isFiniteVerb, type Token } from './readTokens.ts';

/** Who does what a verb says. */
interface Subject {
  readonly kind: 'noun' | 'pronoun' | 'none';
  /** Nouns that may be the subject, by place. */
  readonly heads: readonly number[];
  /** Other nouns of its phrase. */
  readonly inner: readonly number[];
}

const NONE: Subject = { kind: 'none', heads: [], inner: [] };
/** Subjects of subjects of subjects are not looked for. */
const MAX_DEPTH = 3;

/** The subject of the verb, the participle or the `-ing` at `verb`. */
function subjectOf(tokens: readonly Token[], verb: number, depth = 0): Subject {
  const own = tokens[verb];
  const last = lastBefore(tokens, verb);
  const token = tokens[last];
  if (!own || !token || depth > MAX_DEPTH) return NONE;
  const isLoose =
    own.tag === 'ing' ||
    (own.tag === 'participle' && !isFiniteVerb(tokens[verb - 1]?.tag) && last === verb - 1);
  if (isLoose) {
    const isOfMain = tokens.slice(last + 1, verb + 1).some(({ marks }) => marks.includes(','));
    return isOfMain ? mainSubject(tokens, verb, depth) : nounsOnly(chainBefore(tokens, last + 1));
  }
  if (token.tag === 'pronoun') return { kind: 'pronoun', heads: [last], inner: [] };
  if (token.tag === 'relative') return antecedentOf(tokens, last, depth);
  if (token.tag === 'coordinator') return subjectBefore(tokens, last, depth);
  const end = own.marks.includes(',') && last === verb - 1 ? beforeInsertion(tokens, last) : last;
  return subjectBetween(tokens, clauseStart(tokens, end), end + 1);
}

/** The word before a verb and its auxiliaries, adverbs and brackets aside. */
function lastBefore(tokens: readonly Token[], verb: number): number {
  const depth = tokens[verb]?.depth ?? 0;
  let at = verb - 1;
  while (at >= 0) {
    const token = tokens[at];
    const isAside = token?.tag === 'adverb' || token?.tag === 'negation' || isFiniteVerb(token?.tag);
    if (!isAside && (token?.depth ?? 0) <= depth) break;
    at--;
  }
  return at;
}

/** `X, to allow for Y, requires`: what stands between the commas is no subject. */
function beforeInsertion(tokens: readonly Token[], last: number): number {
  let comma = last;
  while (comma > 0 && !tokens[comma]?.marks.includes(',')) comma--;
  return comma > 0 ? comma - 1 : last;
}

function clauseStart(tokens: readonly Token[], end: number): number {
  let from = end;
  while (from > 0) {
    const [here, before] = [tokens[from], tokens[from - 1]];
    if (!here || !before || isFiniteVerb(before.tag) || before.tag === 'base' || before.tag === 'to') break;
    if (here.clause !== before.clause && here.tag !== 'relative' && here.tag !== 'ing') break;
    from--;
  }
  return from;
}

/** The subject of the finite verb before a place. */
function subjectBefore(tokens: readonly Token[], place: number, depth: number): Subject {
  const verb = tokens.slice(0, place).findLastIndex(({ tag }) => isFiniteVerb(tag));
  return verb < 0 ? NONE : subjectOf(tokens, verb, depth + 1);
}

/** The subject of the main clause before a place, with what `X is a tool, built to` says that X is. */
function mainSubject(tokens: readonly Token[], place: number, depth: number): Subject {
  const subject = subjectBefore(tokens, place, depth);
  const verb = tokens.slice(0, place).findLastIndex(({ tag }) => isFiniteVerb(tag));
  if (tokens[verb]?.tag !== 'be' || subject.kind !== 'noun') return subject;
  const end = tokens.findIndex(
    ({ tag, marks }, j) => j > verb && (tag === 'preposition' || marks !== '' || tag === 'participle'),
  );
  const named = tokens.flatMap(({ tag }, j) =>
    j > verb && j < (end < 0 ? place : end) && tag === 'noun' ? [j] : [],
  );
  return { ...subject, heads: [...subject.heads, ...named] };
}

/** How far before a relative clause the verb of `X is a Y that` may stand. */
const COPULA_REACH = 4;

/** `a map of genes, which shows`: either noun; `a method is proposed, which`: the method; `X is a tool that`: X, too. */
function antecedentOf(tokens: readonly Token[], relative: number, depth: number): Subject {
  if (tokens[relative - 1]?.tag === 'participle' && isFiniteVerb(tokens[relative - 2]?.tag)) {
    const { heads, inner } = subjectOf(tokens, relative - 2, depth + 1);
    return nounsOnly([...heads, ...inner]);
  }
  const chain = chainBefore(tokens, tokens[relative - 1]?.tag === 'preposition' ? relative - 1 : relative);
  const first = Math.min(...chain, relative) - 1;
  let be = first;
  while (be > 0 && be > first - COPULA_REACH && tokens[be]?.tag !== 'be') be--;
  const owner = tokens[be]?.tag === 'be' ? subjectOf(tokens, be, depth + 1) : NONE;
  return nounsOnly([...chain, ...owner.heads]);
}

function nounsOnly(heads: readonly number[]): Subject {
  return heads.length > 0 ? { kind: 'noun', heads, inner: [] } : NONE;
}

const ENDS_CHAIN = new Set(['pronoun', 'relative', 'subordinator', 'to', 'base']);

/** The nouns of a phrase with all its `of` and `in` phrases that ends before a place. */
function chainBefore(tokens: readonly Token[], end: number): readonly number[] {
  const nouns: number[] = [];
  for (let j = end - 1; j >= 0; j--) {
    const token = tokens[j];
    if (!token || isFiniteVerb(token.tag) || ENDS_CHAIN.has(token.tag)) break;
    if (token.tag === 'noun') nouns.push(j);
    if (/[;:]/u.test(token.marks)) break;
  }
  return nouns;
}

/** Heads stand before the first preposition or participle, a phrase in front and brackets aside. */
function subjectBetween(tokens: readonly Token[], from: number, to: number): Subject {
  const [heads, inner]: [number[], number[]] = [[], []];
  let isInner = false;
  for (let j = from; j < to; j++) {
    const token = tokens[j];
    if (!token || token.depth > (tokens[from]?.depth ?? 0)) continue;
    if (token.marks.includes(',') && j > from && heads.length === 0) isInner = false;
    if (token.tag === 'preposition') isInner = true;
    if ((token.tag === 'ing' || token.tag === 'participle') && heads.length > 0) isInner = true;
    if (token.tag === 'coordinator' && heads.length > 0 && tokens[j + 1]?.tag === 'determiner')
      isInner = false;
    if (j === from && token.tag === 'ing') heads.push(j);
    if (token.tag === 'pronoun' && heads.length === 0 && !isInner)
      return { kind: 'pronoun', heads: [j], inner: [] };
    const next = tokens[j + 1];
    if (token.tag === 'noun' && !(next?.tag === 'noun' && !next.marks && j + 1 < to))
      (isInner ? inner : heads).push(j);
  }
  if (heads.length > 0) return { kind: 'noun', heads, inner };
  return nounsOnly(inner);
}

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
  const [told, was] = [subjectOf(statement, i), subjectOf(source, first)];
  if (told.kind !== 'noun' || was.kind === 'none') return 'unknown';
  if (hasOwnHead(comparison, told, was)) return 'other';
  const places = told.heads.map((at) => match[at] ?? -1).filter((at) => at >= 0);
  const turned = isPassive(statement, i, main) && !isPassive(source, first, place);
  const isUndergoing = turned && statement.slice(main).some(({ lower }) => lower === 'by');
  const agent =
    isPassive(source, first, place) && !isPassive(statement, i, main) ? agentOf(source, place) : -1;
  if (agent >= 0 && places.some((at) => at > agent)) return 'same';
  if (agent >= 0 && keepsBehind(comparison, main, agent)) return 'other';
  if (places.some((at) => was.heads.includes(at))) return isUndergoing ? 'other' : 'same';
  if (was.kind === 'pronoun') return 'named';
  if (turned && places.some((at) => at > place)) return 'same';
  if (places.some((at) => was.inner.includes(at))) return hasLostHead(comparison, told) ? 'head' : 'unknown';
  if (isSeamless(comparison, i, first)) return 'unknown';
  if (places.length > 0) return 'other';
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

const AUXILIARY = new Set(['adverb', 'negation', 'be', 'have', 'participle', 'base']);
const MAX_AUXILIARIES = 4;

/** The word of a verb that carries its meaning: the `increased` of `may have been increased`. */
function mainVerb(tokens: readonly Token[], first: number): number {
  for (let at = first + 1; at <= first + MAX_AUXILIARIES && AUXILIARY.has(tokens[at]?.tag ?? ''); at++) {
    if (tokens[at]?.tag === 'participle' || tokens[at]?.tag === 'base') return at;
  }
  return first;
}

const BEFORE_MAIN = new Set(['be', 'have', 'modal', 'adverb', 'negation', 'do']);

function firstOfVerb(tokens: readonly Token[], main: number): number {
  let first = main;
  while (
    first > 0 &&
    BEFORE_MAIN.has(tokens[first - 1]?.tag ?? '') &&
    tokens[first - 1]?.clause === tokens[first]?.clause
  )
    first--;
  while (tokens[first]?.tag === 'adverb' || tokens[first]?.tag === 'negation') first++;
  return first;
}

function isPassive(tokens: readonly Token[], first: number, main: number): boolean {
  if (tokens[main]?.tag !== 'participle') return false;
  const isLoose = first === main && tokens[main + 1]?.lower === 'by';
  return isLoose || tokens.slice(first, main).some(({ tag }) => tag === 'be');
}

/** Prepositions that give examples: `methods like X` says of X what it says of the methods. */
const EXAMPLE = /^(?:like|including|as)$/u;

function hasLostHead(comparison: TextComparison, { heads }: Subject): boolean {
  const { statement, source, match } = comparison;
  const first = Math.min(...heads.map((at) => phraseStart(statement, at)));
  const before = (match[first] ?? -1) - 1;
  const token = source[before];
  const isEmpty = lexicon('empty-head').words.has(source[before - 1]?.lower ?? '');
  return token?.tag === 'preposition' && !stays(comparison, before) && !EXAMPLE.test(token.lower) && !isEmpty;
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
  return Math.max(...heads) - first <= 1 && source[first]?.tag === 'determiner';
}
