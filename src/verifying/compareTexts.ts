// A statement laid beside the sentence that it edits.
import { isSameNumber } from '../language/isSameNumber.ts';
import type { ClaimReading } from './readClaim.ts';
import { readTokens, type Token } from './readTokens.ts';
import { closeSynonymsOf, synonymsOf } from './words/kinship.ts';

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
}

const CONTENT = 3;
const CLOSE_SYNONYM = 2.2;
const SYNONYM = 1.4;
const FUNCTION = 0.6;
/** What a match right behind another one is worth more: runs stay together. */
const NEIGHBOUR = 0.8;
const GAP = 0.02;

/** A statement beside each sentence that it leans on, the one that holds most of it first; the others lend words. */
export function compareTexts(claim: ClaimReading): readonly TextComparison[] {
  const statement = readTokens(claim.statement);
  const candidates = claim.supports.map(({ sentence }) => readTokens(sentence));
  const aligned = candidates.map((source) => ({ source, ...alignInOrder(statement, source) }));
  const ranked = aligned.toSorted((one, other) => other.score - one.score);
  return ranked.map(({ source, match }) => {
    const others = candidates.filter((each) => each !== source);
    const lenders = [...others, readTokens(claim.title)].flat();
    return compareWith(statement, source, { inOrder: match, lenders });
  });
}

interface Beside {
  readonly inOrder: readonly number[];
  readonly lenders: readonly Token[];
}

function compareWith(
  statement: readonly Token[],
  source: readonly Token[],
  { inOrder, lenders }: Beside,
): TextComparison {
  const { match, moved } = withMoved(statement, source, inOrder);
  const isLent = (token: Token) => lenders.some((each) => saysTheSame(token, each));
  const borrowed = new Set(statement.flatMap((token, i) => (match[i] === -1 && isLent(token) ? [i] : [])));
  const kept = source.map(() => -1);
  for (const [i, j] of match.entries()) if (j >= 0) kept[j] = i;
  return { statement, source, match, kept, moved, borrowed };
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

function likeness(stated: Token, source: Token): number {
  if (stated.quantity && source.quantity) return isSameNumber(stated.quantity, source.quantity) ? CONTENT : 0;
  if (stated.quantity || source.quantity) return 0;
  if (stated.key === source.key) return stated.kind === 'function' ? FUNCTION : CONTENT;
  if (stated.tag === 'be' && source.tag === 'be') return FUNCTION;
  if (!stated.isPlain || !source.isPlain) return 0;
  if (closeSynonymsOf(stated.lower).includes(source.key)) return CLOSE_SYNONYM;
  const areKin = synonymsOf(stated.lower).has(source.key) || synonymsOf(source.lower).has(stated.key);
  return areKin ? SYNONYM : 0;
}

/** Kin of everyday English is too wide for words that have moved. */
function saysTheSame(stated: Token, source: Token): boolean {
  return stated.key === source.key || likeness(stated, source) >= CLOSE_SYNONYM;
}

/** The best alignment in order, in which neighbours stay neighbours (Needleman and Wunsch 1970, with a bonus for runs). */
function alignInOrder(statement: readonly Token[], source: readonly Token[]) {
  const width = source.length + 1;
  const scores = scoresOf(statement, source);
  const cells = (statement.length + 1) * width;
  const grid = { width, scores, joined: new Float64Array(cells).fill(-1e9), open: new Float64Array(cells) };
  for (let i = 1; i <= statement.length; i++) {
    for (let j = 1; j <= source.length; j++) {
      const cell = i * width + j;
      const back = cell - width - 1;
      const score = scores[i - 1]?.[j - 1] ?? 0;
      if (score > 0) grid.joined[cell] = score + Math.max(joinedAt(grid, back), grid.open[back] ?? 0);
      grid.open[cell] = Math.max(bestAt(grid, cell - width), bestAt(grid, cell - 1)) - GAP;
    }
  }
  const match = traceBack(grid, statement.length, source.length);
  return { match: withoutLone(match, statement), score: bestAt(grid, cells - 1) };
}

/** Kin are looked for alone of words that have no equal in the other text. */
function scoresOf(statement: readonly Token[], source: readonly Token[]): readonly (readonly number[])[] {
  const keys = new Set(source.map(({ key }) => key));
  const stated = new Set(statement.map(({ key }) => key));
  return statement.map((token) => {
    const mayHaveKin = token.isPlain && !keys.has(token.key);
    return source.map((each) => {
      if (token.quantity || each.quantity || token.key === each.key || token.tag === 'be')
        return likeness(token, each);
      return mayHaveKin && each.isPlain && !stated.has(each.key) ? likeness(token, each) : 0;
    });
  });
}

interface Grid {
  readonly width: number;
  readonly scores: readonly (readonly number[])[];
  /** The best score of what ends with a match. */
  readonly joined: Float64Array;
  /** The best score of what ends with a gap. */
  readonly open: Float64Array;
}

function joinedAt({ joined }: Grid, cell: number): number {
  return (joined[cell] ?? 0) + NEIGHBOUR;
}

function bestAt({ joined, open }: Grid, cell: number): number {
  return Math.max(joined[cell] ?? 0, open[cell] ?? 0);
}

function traceBack(grid: Grid, rows: number, columns: number): number[] {
  const match = Array.from({ length: rows }, () => -1);
  let [i, j, mustJoin] = [rows, columns, false];
  while (i > 0 && j > 0) {
    const cell = i * grid.width + j;
    const isJoined = mustJoin || (grid.joined[cell] ?? 0) >= (grid.open[cell] ?? 0);
    if (isJoined && (grid.scores[i - 1]?.[j - 1] ?? 0) > 0) {
      match[i - 1] = j - 1;
      const back = cell - grid.width - 1;
      mustJoin = joinedAt(grid, back) >= (grid.open[back] ?? 0) && (grid.joined[back] ?? 0) > 0;
      [i, j] = [i - 1, j - 1];
    } else {
      mustJoin = false;
      if (bestAt(grid, cell - grid.width) >= bestAt(grid, cell - 1)) i--;
      else j--;
    }
  }
  return match;
}

/** A function word that stands there without its neighbours is another one. */
function withoutLone(match: readonly number[], statement: readonly Token[]): readonly number[] {
  return match.map((j, i) => {
    if (j < 0 || statement[i]?.kind !== 'function') return j;
    return match[i - 1] === j - 1 || match[i + 1] === j + 1 ? j : -1;
  });
}

/** What stands nowhere in order is looked for elsewhere in the sentence, near the word before it first. */
function withMoved(statement: readonly Token[], source: readonly Token[], inOrder: readonly number[]) {
  const match = [...inOrder];
  const moved = new Set<number>();
  const taken = new Set(match);
  for (const [i, token] of statement.entries()) {
    if (match[i] !== -1 || token.kind === 'function') continue;
    const next = (match[i - 1] ?? -1) + 1;
    const places = source.flatMap((each, j) => (!taken.has(j) && saysTheSame(token, each) ? [j] : []));
    const [place] = places.toSorted((one, other) => Math.abs(one - next) - Math.abs(other - next));
    if (place === undefined) continue;
    match[i] = place;
    taken.add(place);
    moved.add(i);
  }
  return { match, moved };
}
