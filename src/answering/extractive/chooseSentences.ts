import type { Reading } from '../reading/readWith.ts';
import { type Candidate, nameStrength } from './scoreSentences.ts';
import type { Weighed } from './weighEvidence.ts';
import { withoutRepetition } from './withoutRepetition.ts';

const MAX_PLAIN = 3;
const MAX_PAPERS = 8;
const PER_COMPARED = 2;
/** Share of the best score that a further sentence must reach. */
const NEXT_SENTENCE = 0.62;
const NEXT_PAPER = 0.62;

/** The sentences that answer, in the order in which they are shown. */
export function chooseSentences({ reading, candidates }: Weighed): readonly Candidate[] {
  switch (reading.kind) {
    case 'papers':
    case 'opinions':
      return bestOfEachPaper({ reading, candidates });
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

/** A statement from each paper that speaks of the topic, or of one of the topics where several are offered. */
function bestOfEachPaper({ reading, candidates }: Weighed): readonly Candidate[] {
  const topics = topicsOf(reading);
  const ranked = candidates
    .map((candidate) => ({
      candidate,
      value: topicShare(reading, candidate, topics) + 0.1 * candidate.score,
    }))
    .sort((left, right) => right.value - left.value);
  const best = ranked[0]?.value ?? 0;
  const first = new Map<unknown, Candidate>();
  for (const { candidate, value } of ranked) {
    if (value >= best * NEXT_PAPER && !first.has(candidate.text)) first.set(candidate.text, candidate);
  }
  return [...first.values()].slice(0, MAX_PAPERS);
}

/** The terms of a question, by number, apart where it says `or` or `and`. */
function topicsOf({ question, terms }: Reading): readonly (readonly number[])[] {
  const breaks = question.words.flatMap(({ text }, place) =>
    text === 'or' || text === 'and' ? [place] : [],
  );
  const topics = [-1, ...breaks].map((from, index) => {
    const to = breaks[index] ?? question.words.length;
    return [...terms.keys()].filter((t) => {
      const place = terms[t]?.place ?? -1;
      return place > from && place < to;
    });
  });
  return topics.filter((topic) => topic.length > 0);
}

function topicShare(
  { terms }: Reading,
  { matches }: Candidate,
  topics: readonly (readonly number[])[],
): number {
  const shares = topics.map((topic) => {
    const all = topic.reduce((sum, t) => sum + (terms[t]?.weight ?? 0), 0);
    return topic.reduce((sum, t) => sum + (terms[t]?.weight ?? 0) * (matches[t]?.strength ?? 0), 0) / all;
  });
  return Math.max(0, ...shares);
}

/** Both sides speak: the best sentences of each paper that the question names. */
function compared(reading: Reading, candidates: readonly Candidate[]): readonly Candidate[] | undefined {
  const named = reading.papers.filter((text) => nameStrength(reading, text) > 0);
  if (named.length < 2) return undefined;
  return named.flatMap((text) =>
    withoutRepetition(candidates.filter((candidate) => candidate.text === text)).slice(0, PER_COMPARED),
  );
}
