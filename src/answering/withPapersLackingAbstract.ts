// Questions about papers that have no abstract: nothing can be quoted of them, and that is what should be said.
import type { Collection } from '../papers/collection.ts';
import { isQuotable, type Paper } from '../papers/paper.ts';
import { coveredShare } from '../search/coveredShare.ts';
import type { Search } from '../search/search.ts';
import { findTitled } from '../understanding/metadata/findPaper.ts';
import { metadataIndexOf } from '../understanding/metadata/metadataIndex.ts';
import type { Outcome } from './outcome.ts';

/** Shorter titles stand in many a question that is not about their paper. */
const LEAST_TITLE_WORDS = 3;
/** The share of a question's words, weighed by their rarity, from which on a title is about the same. */
const LEAST_OF_QUESTION = 0.3;
/** So many papers are looked at, and told at most. */
const NEAREST = 24;
const TOLD = 3;

/** The papers without an abstract whose whole titles stand in a question; none where that of another paper does, too. */
export async function titledLackingAbstract(question: string, papers: Collection): Promise<readonly Paper[]> {
  if (papers.quotable === papers.size) return [];
  const titled = findTitled(question.toLowerCase(), await metadataIndexOf(papers), LEAST_TITLE_WORDS);
  return titled.some(isQuotable) ? [] : titled;
}

/** An outcome; a decline tells of papers without an abstract that may be about what was asked. */
export async function withPapersLackingAbstract(
  outcome: Outcome,
  question: string,
  search: Search,
): Promise<Outcome> {
  if (outcome.kind !== 'declined' || outcome.reason === 'unclear' || outcome.lacks) return outcome;
  const near = await nearLackingAbstract(question, search);
  return near.length === 0
    ? outcome
    : { ...outcome, reason: 'not-reported', papers: near, lacks: 'abstract' };
}

async function nearLackingAbstract(question: string, search: Search): Promise<readonly Paper[]> {
  const { collection } = search;
  if (collection.quotable === collection.size) return [];
  const titled = await titledLackingAbstract(question, collection);
  if (titled.length > 0) return titled.slice(0, TOLD);
  const words = await search.weigh(question);
  const found = await search.papers(question, NEAREST);
  return found
    .map(({ paper }) => paper)
    .filter((paper) => !isQuotable(paper) && coveredShare(words, paper.title) >= LEAST_OF_QUESTION)
    .slice(0, TOLD);
}
