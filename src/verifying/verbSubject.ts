// Who does what a verb says.
import { isFiniteVerb, type Token } from './readTokens.ts';

export interface Subject {
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
export function verbSubject(tokens: readonly Token[], verb: number, depth = 0): Subject {
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

/** The subject of the finite verb before a place; behind `, and`, of the one that stands in no clause on a noun or a time. */
function subjectBefore(tokens: readonly Token[], place: number, depth: number): Subject {
  const isMain = ({ tag, clause }: Token) =>
    isFiniteVerb(tag) && !OPENS_CLAUSE.has(tokens.find((each) => each.clause === clause)?.tag ?? 'noun');
  const before = tokens.slice(0, place);
  const main = tokens[place]?.marks.includes(',') ? before.findLastIndex(isMain) : -1;
  const verb = main >= 0 ? main : before.findLastIndex(({ tag }) => isFiniteVerb(tag));
  return verb < 0 ? NONE : verbSubject(tokens, verb, depth + 1);
}

const OPENS_CLAUSE = new Set<Token['tag']>(['relative', 'subordinator']);

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
    const { heads, inner } = verbSubject(tokens, relative - 2, depth + 1);
    return nounsOnly([...heads, ...inner]);
  }
  const chain = chainBefore(tokens, tokens[relative - 1]?.tag === 'preposition' ? relative - 1 : relative);
  const first = Math.min(...chain, relative) - 1;
  let be = first;
  while (be > 0 && be > first - COPULA_REACH && tokens[be]?.tag !== 'be') be--;
  const owner = tokens[be]?.tag === 'be' ? verbSubject(tokens, be, depth + 1) : NONE;
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
