import type { VerifiedCitation } from '../answering/answer.ts';
import type { DraftStatement } from '../answering/draft.ts';
import { readNumbers } from '../language/readNumbers.ts';
import { readWords } from '../language/readWords.ts';
import { type Word, wordsOf } from '../language/words.ts';
import { readText } from '../understanding/paperText.ts';
import { questionFocus } from '../understanding/questionFocus.ts';
import { questionKind } from '../understanding/questionKind.ts';

type Emphasised = Pick<DraftStatement, 'text' | 'emphasis'>;

/**
 * Whether what a writer sets in bold may stand so. Bold says that this is the answer: a value of the record that is cited,
 * what an asked abbreviation stands for, or a number of the thing that is asked for, where no other number of it stands.
 */
export function keepsEmphasis(
  { text, emphasis }: Emphasised,
  cited: readonly VerifiedCitation[],
  question: string | undefined,
): boolean {
  if (!emphasis) return true;
  const told = text.slice(...emphasis);
  if (cited.every((citation) => 'field' in citation)) return isOfRecord(told, cited);
  if (question === undefined || !cited.some(({ quote }) => quote === text)) return false;
  return questionKind(question) === 'acronymExpansion'
    ? isExpansion(text.slice(emphasis[1]), question)
    : isOnlyNumber(text, emphasis, question);
}

/** A value, the names of some authors, or how many papers are cited. */
function isOfRecord(told: string, cited: readonly VerifiedCitation[]): boolean {
  const parts = told.replace(/[“”]/gu, '').split(/, | and /u);
  const isCount = Number(told) === new Set(cited.map(({ paper }) => paper)).size;
  return isCount || parts.every((part) => cited.some(({ quote }) => quote.includes(part)));
}

/** ` (BAL)` behind it, where the question has that. */
function isExpansion(behind: string, question: string): boolean {
  const [, short = ''] = /^ \(([^)\s]+)/u.exec(behind) ?? [];
  const asked: readonly string[] = question.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  return [short, short.replace(/s$/u, '')].some((form) => asked.includes(form.toLowerCase()));
}

/** So many words lie between a number and what it is a number of. */
const NEAR = 4;

function isOnlyNumber(text: string, [start, end]: readonly [number, number], question: string): boolean {
  const asked = readText(question);
  const heads = (questionFocus(asked)?.heads ?? []).flatMap((place) => asked.words[place]?.stem ?? []);
  const isCount = questionKind(question) === 'count';
  const words = wordsOf(text);
  const written = readWords(text);
  const fitting = readNumbers(written).flatMap(({ from, to }) => {
    const span = [written[from]?.start ?? 0, written[to - 1]?.end ?? 0] as const;
    return isNumberOf(heads, { words, text, span, isCount }) ? [span] : [];
  });
  const isWithin = ([from, to]: readonly [number, number]) => from >= start && to <= end;
  return fitting.length > 0 && fitting.every(isWithin);
}

interface Surroundings {
  readonly words: readonly Word[];
  readonly text: string;
  readonly span: readonly [number, number];
  /** Things are counted: what a number counts stands behind it. */
  readonly isCount: boolean;
}

function isNumberOf(heads: readonly string[], { words, text, span, isCount }: Surroundings): boolean {
  const behind = words.filter(({ start }) => start >= span[1]).slice(0, NEAR);
  const before = words.filter(({ end }) => end <= span[0]).slice(-NEAR);
  const between = (word: Word) =>
    word.start >= span[1] ? text.slice(span[1], word.start) : text.slice(word.end, span[0]);
  return [...behind, ...(isCount ? [] : before)].some(
    (word) => heads.includes(word.stem) && !/[,;:()]/u.test(between(word)),
  );
}
