import type { Paper } from '../../src/papers/paper.ts';
import { type Reading, readWith } from '../../src/understanding/readWith.ts';
import { collection } from './papers.ts';

/** A question read against tiny papers. */
export function readingOf(question: string, ...papers: Partial<Paper>[]): Reading {
  return readWith(question, [...collection(...papers)]);
}
