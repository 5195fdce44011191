// The main clauses behind the first one: `A rose, but B fell` tells `B fell`.
import { lexicon } from '../../language/lexicon.ts';
import { findCues } from '../edits/cues.ts';
import type { Token } from '../readTokens.ts';
import { verbSubject } from '../verbSubject.ts';
import { firstVerb, type NounPhrase, subjectPhrase, type TokenText, textOf } from './nounPhrases.ts';

/** A main clause by its first and last token. */
export interface ClauseRange {
  readonly from: number;
  readonly to: number;
}

export function halves(sentence: TokenText): readonly string[] {
  const { tokens } = sentence;
  const parts = partsOf(tokens);
  return parts.flatMap((part, p) => {
    const before = parts[p - 1];
    const opening = tokens[part.from];
    if (!opening || (!before && !isFact(opening))) return [];
    if (before && !isParted(opening)) return [];
    if (before && (isGoverned(tokens, before, opening) || isCondition(tokens[before.from]))) return [];
    const opens = opening.tag === 'coordinator' || isFact(opening) ? part.from + 1 : part.from;
    const isLinked = tokens[opens]?.tag === 'adverb' && tokens[opens + 1]?.marks.includes(',');
    const from = isLinked ? opens + 1 : opens;
    const told = withNames(
      sentence,
      { from, to: part.to },
      before && subjectPhrase(sentence, before.from, before.to),
    );
    const front = before && tokens[from]?.tag !== 'preposition' ? frontOf(sentence) : undefined;
    return told === undefined ? [] : front ? [told, `${front}, ${lowerFirst(told)}`] : [told];
  });
}

/** By a mark and, where it has one, by an `and` or `but`. */
function isParted({ marks, tag, lower }: Token): boolean {
  return /[,;:]/u.test(marks) && (tag !== 'coordinator' || lexicon('adds-clause').words.has(lower));
}

function partsOf(tokens: readonly Token[]): readonly ClauseRange[] {
  const parts: ClauseRange[] = [];
  for (const [at, { part }] of tokens.entries()) {
    const last = parts.at(-1);
    if (last && tokens[last.from]?.part === part) parts[parts.length - 1] = { from: last.from, to: at };
    else parts.push({ from: at, to: at });
  }
  return parts;
}

/** Opens a clause that is told as true. */
export function isFact({ tag, lower }: Token): boolean {
  return tag === 'subordinator' && lexicon('tells-as-true').words.has(lower);
}

/** `If A, B` tells neither of them. */
function isCondition(opening: Token | undefined): boolean {
  return opening?.tag === 'subordinator' && !isFact(opening);
}

const GOVERNING = ['possible', 'report', 'aim', 'negation', 'condition'] as const;

/** `suggests that A rose and B fell`: what follows hangs on it, too, unless a semicolon parts them. */
export function isGoverned(tokens: readonly Token[], { from, to }: ClauseRange, opening: Token): boolean {
  if (opening.marks.includes(';')) return false;
  const before = tokens.slice(from, to + 1);
  const that = before.findLastIndex(
    ({ tag, lower }) => tag === 'subordinator' && /^(?:that|whether)$/u.test(lower),
  );
  return that > 0 && GOVERNING.some((kind) => findCues(before.slice(0, that), kind).length > 0);
}

/** A clause with its pronouns named after the clause before it; undefined where one stays unnamed or it has no verb. */
export function withNames(
  sentence: TokenText,
  { from, to }: ClauseRange,
  known: NounPhrase | undefined,
): string | undefined {
  const { tokens } = sentence;
  const verb = firstVerb(tokens, from, to);
  const subject = verb < 0 ? undefined : verbSubject(tokens, verb);
  if (!subject?.heads.some((head) => head >= from)) return undefined;
  if (known && /^(?:its|their)$/u.test(tokens[from]?.lower ?? ''))
    return `The ${textOf(sentence, from + 1, verb - 1)} of ${lowerFirst(known.text)} ${textOf(sentence, verb, to)}`;
  const at = pronounAt(tokens, from, verb);
  if (at < 0) return textOf(sentence, from, to);
  const word = tokens[at]?.lower ?? '';
  const isOfSeveral = lexicon('stands-for-several').words.has(word) || word === 'them';
  if (!known || known.isPlural !== isOfSeveral || !(isOfSeveral || lexicon('stands-for-one').words.has(word)))
    return undefined;
  const name = word === 'those' && at + 1 < verb ? known.bare : known.text;
  const before = at > from ? `${textOf(sentence, from, at - 1)} ` : '';
  return `${before}${at > from ? lowerFirst(name) : name} ${textOf(sentence, at + 1, to)}`;
}

/** The pronoun that the clause begins with, or that the group is called by of which it tells: `three of them`. */
function pronounAt(tokens: readonly Token[], from: number, verb: number): number {
  const { kind, heads } = verbSubject(tokens, verb);
  if (kind === 'pronoun' && (heads[0] ?? -1) >= from) {
    const them = tokens.findIndex(({ lower }, at) => at >= from && at < verb && lower === 'them');
    return them >= 0 ? them : (heads[0] ?? -1);
  }
  return tokens.findIndex(
    ({ lower, tag }, at) =>
      at >= from && at < verb && (lower === 'them' || (lower === 'those' && tag !== 'noun')),
  );
}

const MAX_FRONT = 12;

/** The phrase that stands in front of all: `On the delayed test`. */
function frontOf(sentence: TokenText): string | undefined {
  const { tokens } = sentence;
  if (tokens[0]?.tag !== 'preposition') return undefined;
  const comma = tokens.findIndex(({ marks }) => marks.includes(','));
  if (comma < 0 || comma > MAX_FRONT || firstVerb(tokens, 0, comma - 1) >= 0) return undefined;
  return textOf(sentence, 0, comma - 1);
}

/** Names keep their capital. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) &&
    /^(?:The|An?|Most|In|All|Some|Many|Few|No|These|This|Our)\b/u.test(text)
    ? `${text.charAt(0).toLowerCase()}${text.slice(1)}`
    : text;
}
