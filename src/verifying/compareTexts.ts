// A statement laid beside the sentence that it edits.
import { align, saysTheSame } from './align.ts';
import { isUnderNegation } from './isUnderNegation.ts';
import type { ClaimReading } from './readClaim.ts';
import { readTokens, type Token } from './readTokens.ts';

/** Which words of a statement stand where in the sentence that holds most of it. */
export interface TextComparison {
  readonly statement: readonly Token[];
  readonly source: readonly Token[];
  /** For each word of the statement the word of the sentence that it is, or -1. */
  readonly match: readonly number[];
  /** For each word of the sentence the word of the statement, or -1. */
  readonly kept: readonly number[];
  /** Words of the statement that stand elsewhere in the sentence than their order tells. */
  readonly moved: ReadonlySet<number>;
  /** Words of the statement that another cited sentence or the title has. */
  readonly borrowed: ReadonlySet<number>;
  /** Those of them that another cited sentence denies. */
  readonly denied: ReadonlySet<number>;
  /** Those of them that no title has. */
  readonly lent: ReadonlySet<number>;
  /** Those of them that stand beside the same word in the title. */
  readonly titled: ReadonlySet<number>;
  /** The other cited sentences. */
  readonly others: readonly (readonly Token[])[];
  /** Whether no other cited sentence holds more of the statement. */
  readonly isNearest: boolean;
}

const compared = new WeakMap<ClaimReading, readonly TextComparison[]>();

/** A statement beside each sentence that it leans on, the one that holds most of it first; the others lend words. */
export function compareTexts(claim: ClaimReading): readonly TextComparison[] {
  const known = compared.get(claim) ?? compareAll(claim);
  compared.set(claim, known);
  return known;
}

function compareAll({ statement: stated, supports, title }: ClaimReading): readonly TextComparison[] {
  const statement = readTokens(stated);
  const sources = supports.map(({ sentence }) => readTokens(sentence));
  const aligned = sources.map((source) => ({ source, ...align(statement, source) }));
  const ranked = aligned.toSorted((one, other) => other.score - one.score);
  return ranked.map(({ source, match }, rank) => {
    const others = sources.filter((each) => each !== source);
    const beside = { inOrder: match, others, title: readTokens(title) };
    return { ...compareWith(statement, source, beside), others, isNearest: rank === 0 };
  });
}

interface Beside {
  readonly inOrder: readonly number[];
  readonly others: readonly (readonly Token[])[];
  readonly title: readonly Token[];
}

function compareWith(
  statement: readonly Token[],
  source: readonly Token[],
  { inOrder, others, title }: Beside,
): Omit<TextComparison, 'isNearest' | 'others'> {
  const isOfTitle = phrasesOf(title, { statement, source, inOrder });
  const { match, moved } = withMoved(statement, source, {
    inOrder: withoutSplitPhrases(inOrder, source),
    isLent: isOfTitle,
  });
  const lenders = [...others.flat(), ...title];
  const putIn = statement.flatMap((_, i) => (match[i] === -1 ? [i] : []));
  const borrowed = new Set(
    putIn.filter((i) => lenders.some((each) => saysTheSame(statement[i] as Token, each))), // a place in it
  );
  const isDenied = (i: number) =>
    others.some((other) =>
      other.some((each, j) => saysTheSame(statement[i] as Token, each) && isUnderNegation(other, j)),
    );
  const denied = new Set(putIn.filter(isDenied));
  const isNamed = (i: number) => title.some((each) => saysTheSame(statement[i] as Token, each)); // a place in it
  const lent = new Set([...borrowed].filter((i) => !isNamed(i)));
  const titled = new Set(putIn.filter(isOfTitle));
  const kept = source.map(() => -1);
  for (const [i, j] of match.entries()) if (j >= 0) kept[j] = i;
  return { statement, source, match, kept, moved, borrowed, denied, lent, titled };
}

/** Whether a word of the sentence stays in the statement. */
export function stays({ kept }: TextComparison, j: number): boolean {
  return (kept[j] ?? -1) >= 0;
}

/** Whether a word of the statement is none of the sentence's. */
export function isPutIn({ match }: TextComparison, i: number): boolean {
  return (match[i] ?? -1) < 0;
}

export function isContent(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== 'function';
}

/**
 * Whether a word of a statement is one of a phrase of the title, `panel flutter`: where the sentence has none such, or has
 * the other word of it in its place.
 */
function phrasesOf(title: readonly Token[], { statement, source, inOrder }: InOrder): (i: number) => boolean {
  const known = new Set(pairsOf(source));
  const pairs = new Set(pairsOf(title));
  const isLent = (one: number, other: number) => {
    const pair = `${statement[Math.min(one, other)]?.key} ${statement[Math.max(one, other)]?.key}`;
    return pairs.has(pair) && (!known.has(pair) || (inOrder[other] ?? -1) >= 0);
  };
  return (i) => isLent(i, i - 1) || isLent(i, i + 1);
}

interface InOrder {
  readonly statement: readonly Token[];
  readonly source: readonly Token[];
  readonly inOrder: readonly number[];
}

function pairsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.slice(1).map(({ key }, at) => `${tokens[at]?.key} ${key}`);
}

/**
 * Of two equal words at the ends of what is left out, the one whose phrase goes whole: `for [hubs and for] short paths` as
 * `[for hubs and] for short paths`.
 */
function withoutSplitPhrases(inOrder: readonly number[], source: readonly Token[]): readonly number[] {
  const match = [...inOrder];
  for (let i = match.length - 2; i >= 0; i--) {
    const [here, next] = [match[i] ?? -1, match[i + 1] ?? -1];
    if (here < 0 || next <= here + 2 || source[here]?.key !== source[next - 1]?.key) continue;
    if (source[next - 2]?.tag === 'coordinator') match[i] = next - 1;
  }
  return match;
}

/** A word of a phrase of the title counts as the sentence's no further away. */
const NEAR = 3;

interface Moving {
  readonly inOrder: readonly number[];
  /** Whether a word of the statement belongs to a phrase of the title. */
  readonly isLent: (i: number) => boolean;
}

/** What stands nowhere in order is looked for elsewhere in the sentence, near the word before it first. */
function withMoved(statement: readonly Token[], source: readonly Token[], { inOrder, isLent }: Moving) {
  const match = [...inOrder];
  const moved = new Set<number>();
  const taken = new Set(match);
  for (const [i, token] of statement.entries()) {
    if (match[i] !== -1 || token.kind === 'function') continue;
    const next = (match[i - 1] ?? -1) + 1;
    const places = source.flatMap((each, j) => (!taken.has(j) && saysTheSame(token, each) ? [j] : []));
    const [place] = places.toSorted((one, other) => Math.abs(one - next) - Math.abs(other - next));
    if (place === undefined || (isLent(i) && Math.abs(place - next) > NEAR)) continue;
    match[i] = place;
    taken.add(place);
    moved.add(i);
  }
  return { match, moved };
}

/** A word of content that stands where the sentence has another one. */
interface WordExchange {
  readonly stated: number;
  readonly source: number;
  /** On how many sides the same words stand beside both: 1 or 2. */
  readonly sides: number;
}

/** The words of content that stand, between words that both texts have, where the sentence has others. */
export function exchangesIn(comparison: TextComparison): readonly WordExchange[] {
  const { statement, source, match, moved } = comparison;
  const isAnchor = (i: number) => (match[i] ?? -1) >= 0 && !moved.has(i);
  const found = new Map<string, WordExchange>();
  const put = (stated: number, at: number) => {
    const isOpen = [statement[stated], source[at]].every(
      (token) => isContent(token) && token?.tag !== 'subordinator', // `whenever` is no thing
    );
    if (!isOpen || stays(comparison, at)) return;
    const key = `${stated} ${at}`;
    found.set(key, { stated, source: at, sides: (found.get(key)?.sides ?? 0) + 1 });
  };
  for (let from = 0; from < statement.length; from++) {
    if (isAnchor(from)) continue;
    let to = from;
    while (to + 1 < statement.length && !isAnchor(to + 1)) to++;
    const [before, after] = [match[from - 1] ?? -1, match[to + 1] ?? source.length];
    const [opens, ends] = [from === 0, to + 1 === statement.length];
    if (!opens) put(from, before + 1);
    if (!ends) put(to, after - 1);
    if (opens && found.has(`${from} 0`))
      put(from, 0); // the first words stand in the same place, too
    else if (opens && isBeginning(comparison, to, after)) put(to, after - 1); // and so do the first nouns
    if (ends && found.has(`${to} ${source.length - 1}`)) put(to, source.length - 1);
    from = to;
  }
  return [...found.values()];
}

/** Whether a noun stands where the sentence begins with another, and nothing of that beginning stays. */
function isBeginning(comparison: TextComparison, i: number, end: number): boolean {
  const { statement, source } = comparison;
  const areNouns = statement[i]?.tag === 'noun' && source[end - 1]?.tag === 'noun';
  return areNouns && !source.slice(0, end).some((token, j) => isContent(token) && stays(comparison, j));
}
