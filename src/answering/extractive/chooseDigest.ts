import { lexicon } from '../../language/lexicon.ts';
import type { Reading } from '../../understanding/readWith.ts';
import type { Assessment } from '../answerability/assessment.ts';
import type { ScoredSentence } from '../answerability/scoreSentences.ts';
import { withoutRepetition } from './withoutRepetition.ts';

const MAX_PAPERS = 6;
const MAX_PER_PAPER = 2;
const MAX_PAPERS_OF_OVERVIEW = 12;
/** Share of what the best sentence has of the topic that a sentence of a digest must have. */
const LEAST_OF_BEST = 0.55;
/** What the topic must at least have of itself in a sentence and the one before. */
const LEAST_CONTEXT = 0.3;

/** A sentence with fewer words that tell something says little by itself. */
const FULL_SENTENCE_WORDS = 8;

/** The sentences of a digest, paper by paper, each paper's in the order of its abstract; without a topic, an overview. */
export function chooseDigest({ reading, sentences }: Assessment): readonly ScoredSentence[] {
  return reading.terms.length === 0 ? overview(reading, sentences) : onTopic(sentences);
}

function onTopic(candidates: readonly ScoredSentence[]): readonly ScoredSentence[] {
  const contextOf = ({ features }: ScoredSentence) => features.get('context') ?? 0;
  const least = Math.max(LEAST_CONTEXT, LEAST_OF_BEST * Math.max(0, ...candidates.map(contextOf)));
  const near = candidates.filter((candidate) => contextOf(candidate) >= least);
  return byPaper(withoutRepetition(near), { papers: MAX_PAPERS, perPaper: MAX_PER_PAPER });
}

/** What each paper says that it does, in the order of the papers. */
function overview({ papers }: Reading, candidates: readonly ScoredSentence[]): readonly ScoredSentence[] {
  const ranked = candidates
    .map((candidate) => ({ candidate, strength: summarizingStrength(candidate) }))
    .sort((left, right) => right.strength - left.strength);
  const chosen = byPaper(
    ranked.map(({ candidate }) => candidate),
    { papers: MAX_PAPERS_OF_OVERVIEW, perPaper: 1 },
  );
  return [...chosen].sort((left, right) => papers.indexOf(left.text) - papers.indexOf(right.text));
}

/** A sentence sums its paper up when it says what the paper does, at some length and in the title's words. */
function summarizingStrength({ text, sentence }: ScoredSentence): number {
  const read = text.sentences[sentence];
  if (!read) return 0;
  const telling = read.words.filter(({ isStop }) => !isStop).length;
  const titled = text.title.words.filter((word) => !word.isStop && read.places.has(word.stem)).length;
  const ofTitle = titled / Math.max(1, text.title.words.length);
  return (
    contributionStrength(read.text) * Math.min(1, telling / FULL_SENTENCE_WORDS) + ofTitle - 0.01 * sentence
  );
}

/** How much a sentence speaks as a paper of what it does: 1 where it introduces, less where it finds, 0 elsewhere. */
function contributionStrength(sentence: string): number {
  const has = (name: string) => lexicon(name).pattern.test(sentence);
  if (!has('speaks-for-itself')) return 0;
  if (has('tells-aim')) return 1;
  return has('tells-finding') ? 0.7 : 0;
}

function byPaper(
  candidates: readonly ScoredSentence[],
  most: { readonly papers: number; readonly perPaper: number },
): readonly ScoredSentence[] {
  const groups = new Map<unknown, ScoredSentence[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.text) ?? [];
    if (group.length < most.perPaper) groups.set(candidate.text, [...group, candidate]);
  }
  return [...groups.values()]
    .slice(0, most.papers)
    .flatMap((group) => group.sort((left, right) => left.sentence - right.sentence));
}
