import { isContent, type TextComparison } from '../../compareTexts.ts';
import { isFiniteVerb, type Token } from '../../readTokens.ts';
import type { EditType } from '../edit.ts';

/** In words: how far from its `and` a partner may stand. */
const REACH = 3;

/**
 * `Maize fell, while wheat rose` told as `Maize and wheat fell`: partners of an `and` that the sentence tells different
 * things of. What is told of both stands behind them where they are its subject, else before them.
 * Lets pass partners of which it tells the same, each with a verb of its own: `maize fell, and wheat fell, too`.
 */
export const partnersJoined: EditType = {
  name: 'joined',
  rule: 'role',
  isIn: (comparison) => comparison.statement.some((_, i) => joinsApart(comparison, i)),
};

function joinsApart({ statement, source, match }: TextComparison, and: number): boolean {
  if (statement[and]?.lower !== 'and') return false;
  const [one, other] = [partnerOf(statement, and, -1), partnerOf(statement, and, 1)];
  const [left, right] = [match[one] ?? -1, match[other] ?? -1];
  if (left < 0 || right <= left || statement[one]?.tag !== statement[other]?.tag) return false;
  const clauses = [source[left]?.clause, source[right]?.clause];
  const isOwnVerb = ({ tag, clause }: Token) => isFiniteVerb(tag) && clauses.includes(clause);
  const between = source.slice(left + 1, right);
  const behind = statement.findIndex(({ tag }, i) => i > other && isFiniteVerb(tag));
  if (behind < 0 && (match[and] ?? -1) >= 0) return false; // its own `and`, with what it joins there
  const verb = behind < 0 ? statement.findLastIndex(({ tag }, i) => i < one && isFiniteVerb(tag)) : behind;
  const told = statement.find((token, i) => i >= verb && (isContent(token) || token.tag === 'noun'));
  if (!told || !between.some(isOwnVerb) || between.some(({ marks }) => /[.!?]/u.test(marks))) return false;
  const tellsSame = (clause: number | undefined) =>
    source.some((token) => token.clause === clause && token.key === told.key);
  return clauses[0] === clauses[1] || !clauses.every(tellsSame);
}

/** The noun or adjective beside an `and`, behind its article; -1 where something else stands there. */
function partnerOf(statement: readonly Token[], and: number, step: 1 | -1): number {
  let i = and + step;
  while (step > 0 && i <= and + REACH && SMALL.has(statement[i]?.tag)) i++;
  const token = statement[i];
  return token && isContent(token) && PARTNER.has(token.tag) ? i : -1;
}

const SMALL = new Set<Token['tag'] | undefined>(['determiner', 'preposition', 'adverb']);
const PARTNER = new Set<Token['tag']>(['noun', 'adjective']);
