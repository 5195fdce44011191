import type { Paper } from '../papers/paper.ts';

/** Which papers to list; an empty field lets every paper through. */
export interface PaperFilter {
  /** `2024` or `2022-2024`. */
  readonly year: string;
  /** Part of an author's name. */
  readonly author: string;
}

const YEARS = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/u;

export function isYears(text: string): boolean {
  return text.trim() === '' || YEARS.test(text.trim());
}

export function fits(paper: Paper, { year, author }: PaperFilter): boolean {
  const [, from, to = from] = YEARS.exec(year) ?? [];
  const inYears = from === undefined || to === undefined || isBetween(paper.year, Number(from), Number(to));
  return inYears && (author === '' || holdsName(paper.authors, author));
}

/** Whichever end is written first. */
function isBetween(year: number | undefined, from: number, to: number): boolean {
  return year !== undefined && year >= Math.min(from, to) && year <= Math.max(from, to);
}

/** Whether every word of a name begins a word of one author's name; accents do not count. */
function holdsName(authors: readonly string[], name: string): boolean {
  const wanted = nameWords(name);
  return authors.some((author) => {
    const words = nameWords(author);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}

/** The words of a name, without accents and in lower case. */
export function nameWords(name: string): readonly string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
