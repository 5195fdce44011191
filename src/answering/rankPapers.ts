import type { Paper } from '../papers/paper.ts';
import type { PaperHit } from '../search/search.ts';
import { readWith } from '../understanding/readWith.ts';
import { scoreSentences } from './extractive/scoreSentences.ts';

/** Share of the best paper's score below which a paper is about something else. */
const LEAST_OF_BEST = 0.3;

/** Papers by how well their best sentence answers the question. */
export function rankPapers(question: string, papers: readonly Paper[]): readonly PaperHit[] {
  const best = new Map<Paper, number>();
  for (const { text, score } of scoreSentences(readWith(question, papers))) {
    best.set(text.paper, Math.max(score, best.get(text.paper) ?? 0));
  }
  const ranked = [...best].map(([paper, score]) => ({ paper, score })).sort((a, b) => b.score - a.score);
  return ranked.filter(({ score }) => score >= (ranked[0]?.score ?? 0) * LEAST_OF_BEST);
}
