// `A is rarer than B` as `B is commoner than A`.
import { lexicon } from '../../language/lexicon.ts';
import { wordGroups } from '../../language/wordGroups.ts';
import { lowerFirst } from '../propositions/halves.ts';
import { firstVerb, type TokenText, textOf } from '../propositions/nounPhrases.ts';
import { isFiniteVerb, type Token } from '../readTokens.ts';

/** How far before its `than` a word of degree may stand: `more reports per hour than`. */
const REACH = 12;

/** The comparison of a sentence told from its other side, in each word for the other degree; none without a `than`. */
export function conversesOf(sentence: TokenText): readonly string[] {
  const { tokens } = sentence;
  const than = tokens.findIndex(({ lower }, at) => lower === 'than' && !tokens[at + 1]?.quantity);
  if (than < 0) return [];
  const degree = tokens.findLastIndex(
    ({ lower }, at) => at < than && at >= than - REACH && degreesOf(lower).length > 0,
  );
  const sides = degree < 0 ? undefined : sidesOf(tokens, than, degree);
  if (!sides) return [];
  return degreesOf(tokens[degree]?.lower ?? '').map((converse) =>
    told(sentence, { ...sides, degree, converse }),
  );
}

/** First and last token. */
interface Range {
  readonly from: number;
  readonly to: number;
}

interface Sides {
  /** Where the clause begins. */
  readonly from: number;
  readonly one: Range;
  readonly other: Range;
}

/** What is compared, before and behind `than`: phrases of the same preposition, or the subject and a noun phrase. */
function sidesOf(tokens: readonly Token[], than: number, degree: number): Sides | undefined {
  const opening = tokens[than + 1];
  const to = endOf(tokens, than + 1);
  const part = tokens[than]?.part;
  const from = tokens.findIndex((token) => token.part === part);
  if (!opening || to <= than) return undefined;
  const other = { from: than + 1, to };
  if (opening.tag === 'preposition') {
    const first = tokens.findLastIndex(
      ({ tag, lower }, at) => at >= from && at < than && tag === 'preposition' && lower === opening.lower,
    );
    return first < 0
      ? undefined
      : { from, other, one: { from: first, to: endOfPhrase(tokens, first, than) } };
  }
  const verb = firstVerb(tokens, from, degree);
  return verb <= from ? undefined : { from, other, one: { from, to: verb - 1 } };
}

function endOf(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(
    ({ tag, marks, part }, at) =>
      at > from &&
      (marks !== '' || part !== tokens[from]?.part || tag === 'coordinator' || tag === 'subordinator'),
  );
  const to = end < 0 ? tokens.length - 1 : end - 1;
  return tokens.slice(from, to + 1).some(({ tag }) => isFiniteVerb(tag)) ? -1 : to;
}

const OF_PHRASE = new Set(['noun', 'adjective', 'determiner', 'number']);

/** The last token of a phrase with its `of`. */
function endOfPhrase(tokens: readonly Token[], first: number, than: number): number {
  let at = first;
  while (at + 1 < than && (OF_PHRASE.has(tokens[at + 1]?.tag ?? '') || tokens[at + 1]?.lower === 'of')) at++;
  return at;
}

interface Turned extends Sides {
  readonly degree: number;
  readonly converse: string;
}

/** The clause with its sides changed, and without by how much the one exceeds the other. */
function told(sentence: TokenText, { from, one, other, degree, converse }: Turned): string {
  const { tokens } = sentence;
  const head = tokens
    .slice(one.from, one.to + 1)
    .find(({ tag }, k) => tag === 'noun' && isLast(tokens, one.from + k));
  const otherText = textOf(sentence, other.from, other.to).replace(
    lexicon('stands-for-rival').pattern,
    head?.text ?? '$&',
  );
  const words: string[] = [];
  for (let at = from; at < other.from; at++) {
    if (at === one.from) words.push(otherText);
    if (at >= one.from && at <= one.to) continue;
    if (tokens[at]?.quantity && at === degree - 1) continue;
    words.push(at === degree ? converse : textOf(sentence, at, at));
  }
  const oneText = textOf(sentence, one.from, one.to);
  return `${[...words, lowerFirst(oneText)].join(' ')}.`;
}

function isLast(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.tag !== 'noun';
}

let known: ReadonlyMap<string, readonly string[]> | undefined;

/** What says of the other side what a word of degree says of one: `more` for `fewer` and `less`. */
function degreesOf(word: string): readonly string[] {
  known ??= converses();
  return known.get(word) ?? [];
}

function converses(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [one = '', other = ''] of wordGroups('converses')) {
    found.set(one, [...(found.get(one) ?? []), other]);
    found.set(other, [...(found.get(other) ?? []), one]);
  }
  return found;
}
