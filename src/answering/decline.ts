// Why there is no answer, and which papers come nearest.
import { defined } from '../defined.ts';
import { lexicon } from '../language/lexicon.ts';
import type { Paper } from '../papers/paper.ts';
import { sentencesOf } from '../papers/sentences.ts';
import type { Answer } from './answer.ts';
import { answerFrom } from './answerFrom.ts';
import type { Attempt } from './attempt.ts';
import type { Declined, DeclineReason } from './outcome.ts';
import type { Understood } from './understand.ts';

const NEAREST_PAPERS = 3;
/** A paper that is near has words of the question that tell so much; less have words such as `use` alone. */
const LEAST_SHARED = 0.13;

/** Names the nearest papers: of those that were found, the ones that it names, or else that share with it a word of weight. */
export function declineByWords(
  reason: DeclineReason,
  { evidence, assessment, metadata }: Understood,
): Declined {
  const having = (isIt: (features: ReadonlyMap<string, number>) => boolean) =>
    new Set(assessment.sentences.flatMap(({ text, features }) => (isIt(features) ? text.paper : [])));
  const named = having((features) => features.get('named') === 1);
  const isNear = named.size > 0 ? named : having((features) => (features.get('mass') ?? 0) >= LEAST_SHARED);
  const near = evidence.papers.flatMap(({ paper }) => (isNear.has(paper) || metadata ? paper : []));
  const { words: frame } = lexicon('frame-word');
  const lookedFor = assessment.reading.terms.flatMap(({ text, surface }) => (frame.has(text) ? [] : surface));
  return {
    kind: 'declined',
    reason,
    papers: reason === 'unclear' ? [] : near.slice(0, NEAREST_PAPERS),
    lookedFor,
  };
}

/**
 * Names what a model cites of the papers that do not report what was asked for, or else what its last search found, with
 * one sentence on what is reported. No paper where it finds none on the subject.
 */
export function declineByModel(
  { reason, reported }: Extract<Attempt, { kind: 'declined' }>,
  { understood, searched }: { readonly understood: Understood; readonly searched: Understood | undefined },
): Declined {
  const declined = declineByWords(reason, understood);
  if (understood.metadata) return declined;
  if (reason !== 'not-reported') return { ...declined, papers: [] };
  if (reported) return { ...declined, papers: citedIn(reported), reported };
  const found = searched ?? understood;
  const papers = papersOnIt(found);
  const [paper] = papers;
  return { ...declined, papers, ...defined({ reported: paper && reportedIn(paper, found) }) };
}

function citedIn({ footnotes }: Answer): readonly Paper[] {
  return [...new Set(footnotes.map(({ paper }) => paper))];
}

/** Of the best paper's share of the words that were looked for: a paper that has less is about something else. */
const LEAST_OF_BEST = 0.7;

/** The papers that were found and are about what was looked for, best first. */
function papersOnIt({ evidence, assessment }: Understood): readonly Paper[] {
  const contextOf = new Map<Paper, number>();
  for (const { text, features } of assessment.sentences) {
    contextOf.set(text.paper, Math.max(contextOf.get(text.paper) ?? 0, features.get('context') ?? 0));
  }
  const shares = evidence.papers.map(({ paper }) => ({ paper, share: contextOf.get(paper) ?? 0 }));
  const best = Math.max(0, ...shares.map(({ share }) => share));
  return shares
    .filter(({ share }) => share > 0 && share >= LEAST_OF_BEST * best)
    .map(({ paper }) => paper)
    .slice(0, NEAREST_PAPERS);
}

/** The sentence of a paper that comes nearest to what was looked for; one that stands by itself, where there is one. */
function reportedIn(paper: Paper, { assessment }: Understood): Answer | undefined {
  const sentences = sentencesOf(paper);
  const near = assessment.sentences.flatMap(({ text, sentence }) => (text.paper === paper ? sentence : []));
  const stands = (at: number) => !lexicon('dangles').pattern.test(sentences[at] ?? '');
  const best = near.find(stands) ?? near[0];
  const quote = best === undefined ? undefined : sentences[best];
  if (best === undefined || quote === undefined) return undefined;
  const cited = { text: quote, citations: [{ paper: paper.id, sentence: best }] };
  const answer = answerFrom([cited], [paper], 'extractive');
  return answer.statements.length > 0 ? answer : undefined;
}
