// Questions about papers that have no abstract: nothing can be quoted of them, and that is what should be said.
import type { Collection } from '../papers/collection.ts';
import { isQuotable, type Paper } from '../papers/paper.ts';
import { findPaper, findTitled } from '../understanding/metadata/findPaper.ts';
import { recordsOf } from '../understanding/metadata/metadataIndex.ts';
import type { Outcome } from './outcome.ts';

/** Shorter titles stand in many a question that is not about their paper. */
const LEAST_TITLE_WORDS = 3;

/** The papers without an abstract whose whole titles stand in a question; none where that of another paper does, too. */
export async function titledRecords(question: string, papers: Collection): Promise<readonly Paper[]> {
  if (papers.quotable === papers.size) return [];
  const titled = findTitled(question.toLowerCase(), await recordsOf(papers), LEAST_TITLE_WORDS);
  return titled.some(isQuotable) ? [] : titled;
}

/** An outcome; a decline that concerns a paper without an abstract says so. */
export async function tellingRecords(
  outcome: Outcome,
  question: string,
  papers: Collection,
): Promise<Outcome> {
  if (outcome.kind !== 'declined' || outcome.reason === 'unclear' || outcome.lacks) return outcome;
  if (papers.quotable === papers.size) return outcome;
  const titled = await titledRecords(question, papers);
  const named =
    titled.length > 0 ? titled : [findPaper(question.toLowerCase(), await recordsOf(papers)) ?? []].flat();
  if (named.length === 0 || named.some(isQuotable)) return outcome;
  return { ...outcome, reason: 'not-reported', papers: named, lacks: 'abstract' };
}
