import type { Term } from '../../readTerms.ts';
import type { TextReading } from '../../readTextTerms.ts';
import type { Keeps } from './keeps.ts';

/** How many terms to each side of a number say what it counts. */
const REACH = 6;
/** A noun with what tells it apart: `32 multimodal exam benchmarks`. */
const MAX_COUNTED = 3;

/**
 * What a number counts stands beside it in the source, too: `30 of 32 benchmarks` are not `32 multimodal benchmarks`,
 * though the sentence has multimodal ones elsewhere. A number in parentheses may stand far from its unit.
 */
export const keepsCounted: Keeps = (statement, i, { text, at }) => {
  if (/\(\s*$/u.test(text.text.slice(0, text.terms[at]?.start))) return true;
  const beside = text.terms.slice(Math.max(0, at - REACH), at + REACH + 1);
  return countedBy(statement, i).every(
    ({ key }) => !stands(text, key) || beside.some((term) => term.key === key) || isElided(text, at, key),
  );
};

/** The words of content right behind a number, up to the next number, function word or mark. */
export function countedBy({ text, terms }: TextReading, i: number): readonly Term[] {
  const behind = terms.slice(i + 1, i + 1 + MAX_COUNTED);
  const end = behind.findIndex(
    ({ kind, start }, k) => kind !== 'content' || /[,;:()]/u.test(text.slice(terms[i + k]?.end, start)),
  );
  return end < 0 ? behind : behind.slice(0, end);
}

/** `from 96 beats to 120`: the second counts what the first does, since nothing of its own stands behind it. */
function isElided(text: TextReading, at: number, key: string): boolean {
  const isOf = (term: Term, k: number) =>
    k < at && term.quantity !== undefined && countedBy(text, k).some((each) => each.key === key);
  return countedBy(text, at).length === 0 && text.terms.some(isOf);
}

function stands({ terms }: TextReading, key: string): boolean {
  return terms.some((term) => term.key === key);
}

/**
 * A whole is not told without the part that the sentence gives of it: `30 of 32 benchmarks` are not `all 32`.
 */
export const keepsPart: Keeps = (statement, _i, { text, at }) => {
  const part = partOf(text.terms, at);
  return part === undefined || statement.terms.some(({ key }) => key === part.key);
};

/** The `30` of `30 of 32` or `30 out of 32`. */
function partOf(terms: readonly Term[], at: number): Term | undefined {
  if (terms[at - 1]?.lower !== 'of') return undefined;
  const part = terms[terms[at - 2]?.lower === 'out' ? at - 3 : at - 2];
  return part?.quantity ? part : undefined;
}
