import { isSurvey } from '../../understanding/asksForSeveral.ts';
import { findNames, type NameUse } from '../../understanding/names.ts';
import { nameStrength, papersNamed } from '../../understanding/papersNamed.ts';
import type { PaperText } from '../../understanding/paperText.ts';
import type { Reading } from '../../understanding/readWith.ts';
import type { Assessment } from '../answerability/assessment.ts';
import type { ScoredSentence } from '../answerability/scoreSentences.ts';
import { topicShare, topicsAsked } from './topicsAsked.ts';
import { withoutRepetition } from './withoutRepetition.ts';

const MAX_PAPERS = 8;
/** As many are shown where none has so much of the topic: each is a guess. */
const MAX_GUESSED = 4;
const LEAST_HELD = 0.4;
const PER_COMPARED = 1;
/** A paper that scores less than this share of the best one, or has less of the topic's words, is not about it. */
const LEAST_OF_BEST = { score: 0.6, words: 0.5 };
/** A sentence with so much of one of several topics speaks of it, whatever its paper has of the others. */
const WHOLE_TOPIC = 0.9;
/** Of sentences that speak alike of a topic, the one that answers better stands for its paper. */
const BY_SCORE = 0.01;
/** Words below tell next to nothing, such as `paper`. */
const LEAST_TELLING = 0.25;
const LEAST_SAID = 0.3;
/** Of each side of a comparison, a sentence that tells of both has so much. */
const WHOLE_SIDE = 0.7;
/** How much of a side of a comparison a sentence must have for its paper to be that side. */
const LEAST_OF_SIDE = 0.5;

/** A reading with the sentences to choose from, best first. */
interface Chosen {
  readonly reading: Reading;
  readonly candidates: readonly ScoredSentence[];
}

/** The sentences that answer, in the order in which they are shown: one, unless more papers are asked for. */
export function chooseSentences({ reading, sentences: candidates }: Assessment): readonly ScoredSentence[] {
  if (isSurvey(reading)) return bestOfEachPaper({ reading, candidates });
  const chosen = { reading, candidates };
  if (reading.kind === 'compare') return tellsBothSides(chosen) ?? compared(chosen) ?? plain(candidates);
  return ofEachNamed(chosen) ?? plain(candidates);
}

/** A second sentence of the same paper stands beside the first where hardly anything tells which of them answers. */
const HARDLY_LESS = 0.8;

function plain(candidates: readonly ScoredSentence[]): readonly ScoredSentence[] {
  const [best] = candidates;
  if (!best) return [];
  if (hasWhatIsAsked(best)) return [best];
  const [, second] = withoutRepetition(candidates.filter(({ text }) => text === best.text));
  return second && best.score - second.score < HARDLY_LESS ? [best, second] : [best];
}

/** The number of the thing that is counted, or whether it is so, is told once. */
function hasWhatIsAsked({ features }: ScoredSentence): boolean {
  return features.get('amount.counted') === 1 || features.has('yesNo.result');
}

/** One sentence that speaks of each side of a comparison, where these are no papers: `11 of 14 owls, against 2 of 12 hawks`. */
function tellsBothSides({ reading, candidates }: Chosen): readonly ScoredSentence[] | undefined {
  const sides = topicsAsked(reading, 'joins-sides');
  const [best] = candidates;
  const isWhole =
    best &&
    reading.names.length === 0 &&
    sides.length > 1 &&
    sides.every((side) => topicShare(reading, best, [side]) >= WHOLE_SIDE);
  return isWhole ? [best] : undefined;
}

/** Where a question names several papers: the sentence that tells of them all, else what each of them says. */
function ofEachNamed({ reading, candidates }: Chosen): readonly ScoredSentence[] | undefined {
  const named = papersNamed(reading);
  if (named.length < 2) return undefined;
  const each = named.map((text) => plain(candidates.filter((candidate) => candidate.text === text)));
  const joint = each.flat().find((candidate) => namesAll(reading, candidate) && saysRest(reading, candidate));
  return joint ? [joint] : each.flatMap((best) => best.slice(0, PER_COMPARED));
}

/** Whether it speaks of what is asked beside the names. */
function saysRest({ terms }: Reading, { matches }: ScoredSentence): boolean {
  const rest = [...terms.keys()].filter((t) => {
    const term = terms[t];
    return term && term.role !== 'name' && term.weight >= LEAST_TELLING;
  });
  return rest.length === 0 || rest.some((t) => (matches[t]?.strength ?? 0) >= LEAST_SAID);
}

function namesAll({ names }: Reading, { text, sentence }: ScoredSentence): boolean {
  const read = text.sentences[sentence];
  const said = read
    ? findNames(
        read,
        names.map(({ name }) => name),
      )
    : [];
  return names.every(({ name }) => said.some((use) => use.name === name));
}

/** A statement from each paper that is about the topic, or about one of the topics where several are offered. */
function bestOfEachPaper({ reading, candidates }: Chosen): readonly ScoredSentence[] {
  const topics = topicsAsked(reading);
  const value = (each: ScoredSentence) => topicShare(reading, each, topics) + BY_SCORE * each.ownScore;
  const first = new Map<PaperText, ScoredSentence>();
  const sayOneOfSeveral = candidates.filter(
    (each) => topics.length > 1 && topicShare(reading, each, topics) >= WHOLE_TOPIC,
  );
  for (const candidate of [...ofPapersAboutTopic(candidates), ...sayOneOfSeveral]) {
    const known = first.get(candidate.text);
    if (!known || value(candidate) > value(known)) first.set(candidate.text, candidate);
  }
  return [...first.values()].sort((left, right) => value(right) - value(left)).slice(0, MAX_PAPERS);
}

function ofPapersAboutTopic(candidates: readonly ScoredSentence[]): readonly ScoredSentence[] {
  const most = Math.max(0, ...candidates.map(wordsOf));
  const least = {
    score: LEAST_OF_BEST.score * Math.max(0, ...candidates.map(({ paperScore }) => paperScore)),
    words: LEAST_OF_BEST.words * most,
  };
  const about = candidates.filter((each) => each.paperScore >= least.score && wordsOf(each) >= least.words);
  if (most >= LEAST_HELD) return about;
  const likeliest = [...new Set(about.map(({ text }) => text))].slice(0, MAX_GUESSED); // the best come first
  return about.filter(({ text }) => likeliest.includes(text));
}

/** How much its paper has of the topic. */
function wordsOf({ features }: ScoredSentence): number {
  return features.get('inPaper') ?? 0;
}

/** Both sides speak: the best sentences of each paper that the question names, or that each side of it is about. */
function compared({ reading, candidates }: Chosen): readonly ScoredSentence[] | undefined {
  const named = reading.papers.filter((text) => nameStrength(reading, text) > 0);
  const texts = named.length > 1 ? named : papersOfSides(reading, candidates);
  if (texts.length < 2) return undefined;
  return texts.flatMap((text) =>
    withoutRepetition(candidates.filter((candidate) => candidate.text === text)).slice(0, PER_COMPARED),
  );
}

/** The paper that each side of `A versus B` names or is about; not the same for both where another is as good. */
function papersOfSides(reading: Reading, candidates: readonly ScoredSentence[]): readonly PaperText[] {
  const chosen: PaperText[] = [];
  for (const topic of topicsAsked(reading, 'joins-sides')) {
    const named = reading.papers.find((text) =>
      namesAt(reading, topic).some(({ name }) => name.papers.has(text.paper.id)),
    );
    const fitting = named ? [named] : papersAbout(topic, reading, candidates);
    const text = fitting.find((each) => !chosen.includes(each));
    if (text) chosen.push(text);
  }
  return chosen;
}

function namesAt({ names, terms }: Reading, topic: readonly number[]): readonly NameUse[] {
  const places = topic.map((t) => terms[t]?.place ?? -1);
  return names.filter(({ start, end }) => places.some((place) => place >= start && place < end));
}

/** The papers whose sentences have most of a topic, the best and those as good. */
function papersAbout(
  topic: readonly number[],
  reading: Reading,
  candidates: readonly ScoredSentence[],
): readonly PaperText[] {
  const shares = candidates.map((candidate) => ({
    candidate,
    share: topicShare(reading, candidate, [topic]),
  }));
  const most = Math.max(LEAST_OF_SIDE, ...shares.map(({ share }) => share));
  return shares.filter(({ share }) => share >= most).map(({ candidate }) => candidate.text);
}
