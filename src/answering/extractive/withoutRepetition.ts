import type { ScoredSentence } from '../answerability/scoreSentences.ts';

/** Share of the shorter sentence's words above which two sentences say the same. */
const MOST_ALIKE = 0.7;

/** The sentences in their order, without those that repeat an earlier one. */
export function withoutRepetition(candidates: readonly ScoredSentence[]): readonly ScoredSentence[] {
  const kept: ScoredSentence[] = [];
  for (const candidate of candidates) {
    if (!kept.some((other) => likeness(candidate, other) > MOST_ALIKE)) kept.push(candidate);
  }
  return kept;
}

function likeness(left: ScoredSentence, right: ScoredSentence): number {
  const [a, b] = [left, right].map(({ text, sentence }) => new Set(text.sentences[sentence]?.places.keys()));
  if (!a || !b || a.size === 0 || b.size === 0) return 0;
  return [...a].filter((key) => b.has(key)).length / Math.min(a.size, b.size);
}
