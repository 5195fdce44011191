// The words of a statement, found in order in a sentence.
import { isSameNumber } from '../language/isSameNumber.ts';
import { lexicon } from '../language/lexicon.ts';
import type { Token } from './readTokens.ts';
import { closeSynonymsOf, synonymsOf } from './words/kinship.ts';

const CONTENT = 3;
const CLOSE_SYNONYM = 2.2;
const SYNONYM = 1.4;
const FUNCTION = 0.6;
/** What a match right behind another one is worth more: runs stay together. */
const NEIGHBOUR = 0.8;
const GAP = 0.02;

/** For each word of a statement its place in the sentence, or -1; and how much of it the sentence holds. */
interface InOrder {
  readonly match: readonly number[];
  readonly score: number;
}

/** The best alignment in order, in which neighbours stay neighbours (Needleman and Wunsch 1970, with a bonus for runs). */
export function align(statement: readonly Token[], source: readonly Token[]): InOrder {
  const width = source.length + 1;
  const cells = (statement.length + 1) * width;
  const scores = scoresOf(statement, source);
  const grid = { width, scores, joined: new Float64Array(cells).fill(-1e9), open: new Float64Array(cells) };
  for (let i = 1; i <= statement.length; i++) {
    for (let j = 1; j <= source.length; j++) {
      const cell = i * width + j;
      const back = cell - width - 1;
      const score = scores[cell] ?? 0;
      if (score > 0) grid.joined[cell] = score + Math.max(joinedAt(grid, back), grid.open[back] ?? 0);
      grid.open[cell] = Math.max(bestAt(grid, cell - width), bestAt(grid, cell - 1)) - GAP;
    }
  }
  const match = traceBack(grid, statement.length, source.length);
  return { match: withoutLone(match, statement, source), score: bestAt(grid, cells - 1) };
}

/** Kin of everyday English is too wide for words that have moved. */
export function saysTheSame(stated: Token, source: Token): boolean {
  return stated.key === source.key || likeness(stated, source) >= CLOSE_SYNONYM;
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

/** Cell by cell of the grid. Kin are looked for alone of words that have no equal in the other text. */
function scoresOf(statement: readonly Token[], source: readonly Token[]): Float64Array {
  const width = source.length + 1;
  const scores = new Float64Array((statement.length + 1) * width);
  const keys = new Set(source.map(({ key }) => key));
  const stated = new Set(statement.map(({ key }) => key));
  const mayBeKin = source.map(({ isPlain, key }) => isPlain && !stated.has(key));
  for (const [i, token] of statement.entries()) {
    const hasNoEqual = token.isPlain && !keys.has(token.key);
    for (const [j, each] of source.entries()) {
      const isLikely = token.key === each.key || token.quantity || token.tag === 'be';
      if (isLikely || (hasNoEqual && mayBeKin[j])) scores[(i + 1) * width + j + 1] = likeness(token, each);
    }
  }
  return scores;
}

interface Grid {
  readonly width: number;
  readonly scores: Float64Array;
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
    if (isJoined && (grid.scores[cell] ?? 0) > 0) {
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

/**
 * A function word that stands there without its neighbours is another one, but for the `most` with which both begin, and
 * the `the` of a noun whose adjectives go.
 */
function withoutLone(
  match: readonly number[],
  statement: readonly Token[],
  source: readonly Token[],
): readonly number[] {
  return match.map((j, i) => {
    const token = statement[i];
    if (j < 0 || token?.kind !== 'function' || (i === 0 && j === 0 && isQuantifier(token))) return j;
    const next = match[i + 1] ?? -1;
    const isOfNoun = token.tag === 'determiner' && next > j && source.slice(j + 1, next).every(isModifier);
    return match[i - 1] === j - 1 || next === j + 1 || isOfNoun ? j : -1;
  });
}

function isModifier({ tag, marks }: Token): boolean {
  return tag === 'adjective' && marks === '';
}

function isQuantifier({ lower }: Token): boolean {
  return ['cue-every', 'cue-some'].some((entry) => lexicon(entry).words.has(lower));
}
