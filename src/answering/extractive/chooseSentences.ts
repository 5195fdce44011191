import type { Reading } from '../reading/readWith.ts';
import { type Candidate, nameStrength, scoreSentences } from './scoreSentences.ts';

const MAX_PLAIN = 3;
const MAX_PAPERS = 8;
const PER_COMPARED = 2;
/** Share of the best score that a further sentence must reach. */
const NEXT_SENTENCE = 0.62;
const NEXT_PAPER = 0.62;
const MOST_ALIKE = 0.7;

/** The sentences that answer, in the order in which they are shown. */
export function chooseSentences(reading: Reading): readonly Candidate[] {
  const candidates = scoreSentences(reading);
  switch (reading.kind) {
    case 'papers':
    case 'opinions':
      return bestOfEachPaper(candidates);
    case 'compare':
      return compared(reading, candidates) ?? plain(candidates);
    default:
      return plain(candidates);
  }
}

function plain(candidates: readonly Candidate[]): readonly Candidate[] {
  const [best] = candidates;
  if (!best) return [];
  const same = candidates.filter(
    ({ text, score }) => text === best.text && score >= best.score * NEXT_SENTENCE,
  );
  return withoutRepetition(same).slice(0, MAX_PLAIN);
}

function bestOfEachPaper(candidates: readonly Candidate[]): readonly Candidate[] {
  const [best] = candidates;
  if (!best) return [];
  const first = new Map<unknown, Candidate>();
  for (const candidate of candidates) if (!first.has(candidate.text)) first.set(candidate.text, candidate);
  return [...first.values()].filter(({ score }) => score >= best.score * NEXT_PAPER).slice(0, MAX_PAPERS);
}

/** Both sides speak: the best sentences of each paper that the question names. */
function compared(reading: Reading, candidates: readonly Candidate[]): readonly Candidate[] | undefined {
  const named = reading.papers.filter((text) => nameStrength(reading, text) > 0);
  if (named.length < 2) return undefined;
  return named.flatMap((text) =>
    withoutRepetition(candidates.filter((candidate) => candidate.text === text)).slice(0, PER_COMPARED),
  );
}

function withoutRepetition(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates)
    if (!kept.some((other) => likeness(candidate, other) > MOST_ALIKE)) kept.push(candidate);
  return kept;
}

function likeness(left: Candidate, right: Candidate): number {
  const [a, b] = [left, right].map(({ text, sentence }) => new Set(text.sentences[sentence]?.places.keys()));
  if (!a || !b || a.size === 0 || b.size === 0) return 0;
  return [...a].filter((key) => b.has(key)).length / Math.min(a.size, b.size);
}
