import { isInstruction } from '../../language/isInstruction.ts';
import { gistOfText, likenessOf } from '../../understanding/embedding.ts';
import { type Match, matchTerm } from '../../understanding/matchTerm.ts';
import type { PaperText } from '../../understanding/paperText.ts';
import type { Reading } from '../../understanding/readWith.ts';
import { answerIn } from './answerIn.ts';
import { contributionStrength } from './contribution.ts';

/** A sentence and how well it answers. */
export interface Candidate {
  readonly text: PaperText;
  /** The sentence's number from 0. */
  readonly sentence: number;
  readonly score: number;
  /** From 0 to 1: how much of what the question tells stands in the sentence itself. */
  readonly coverage: number;
  /** The same, the sentence before and the title counted in. */
  readonly context: number;
  /** The coverage for the words that are not a paper's name; 1 where there are none. */
  readonly said: number;
  /** What is asked (`attention heads`) is spoken of: 1 itself, less for a near word, undefined where nothing is named. */
  readonly asked: number | undefined;
  /** Where the answer stands in the sentence, [start, end), where its kind is recognised. */
  readonly span: readonly [number, number] | undefined;
  readonly matches: readonly Match[];
}

const FROM_BEFORE = 0.4;
/** A sentence that points back says more about what the one before speaks of. */
const FROM_BEFORE_POINTED_AT = 0.75;
const POINTS_BACK =
  /^(?:This|These|Those|It|They|Such|Its|Their|Formally|Specifically|In particular|To this end|As such|Thus|Hence|We (?:achieve|do) (?:this|so))\b/u;
const FROM_TITLE_PHRASE = 0.6;
const FROM_TITLE = 0.5;
const FROM_PAPER = 0.25;
/** What a paper's name in the question is worth in a sentence that does not repeat it. */
const FROM_NAME = 0.8;
/** Weight of the paper's being named. */
const BY_NAME = 0.3;
/** Weight of what is asked being spoken of. */
const BY_ASKED = 0.2;
/** The head alone (`heads` of `attention heads`) is part of what is asked, its modifiers are the rest. */
const BY_HEAD = 0.4;
/** What a pair of words that stay together is worth, within how many words, and all pairs at most. */
const BY_PAIR = 0.05;
const PAIR_WITHIN_WORDS = 3;
const MOST_BY_PAIRS = 0.15;
/** What a sentence that says what the paper contributes is worth: to who asks for that, and to all others. */
const BY_CONTRIBUTION_ASKED_FOR = 0.1;
const BY_CONTRIBUTION = 0.04;
/** Weight of what the paper is about as a whole. */
const BY_GIST = 0.5;

/** Every sentence of the reading's papers that reports something, best first. */
export function scoreSentences(reading: Reading): readonly Candidate[] {
  return reading.papers.flatMap((text) => scorePaper(reading, text)).sort((a, b) => b.score - a.score);
}

/** What is known of a paper before its sentences are scored; by term where it is a list. */
interface PaperMatch {
  readonly inTitle: readonly Match[];
  readonly inSentences: readonly (readonly Match[])[];
  /** The strongest match anywhere. */
  readonly inPaper: readonly number[];
  /** From 0 to 1: whether the question names the paper. */
  readonly named: number;
  readonly affinity: number;
}

function scorePaper(reading: Reading, text: PaperText): readonly Candidate[] {
  const paper = matchPaper(reading, text);
  return text.sentences.flatMap((read, sentence) =>
    isInstruction(read.text) ? [] : [scoreSentence(reading, { text, sentence }, paper)],
  );
}

function matchPaper(reading: Reading, text: PaperText): PaperMatch {
  const { terms } = reading;
  const inTitle = terms.map((term) => matchTerm(term, text.title));
  const inSentences = text.sentences.map((sentence) => terms.map((term) => matchTerm(term, sentence)));
  const inPaper = terms.map((_, t) =>
    Math.max(strengthOf(inTitle, t), ...inSentences.map((row) => strengthOf(row, t))),
  );
  const affinity = BY_GIST * likenessOf(gistOfText(reading.question), reading.gists.get(text));
  return { inTitle, inSentences, inPaper, named: nameStrength(reading, text), affinity };
}

function scoreSentence(
  reading: Reading,
  { text, sentence }: Pick<Candidate, 'text' | 'sentence'>,
  paper: PaperMatch,
): Candidate {
  const { terms } = reading;
  const words = text.sentences[sentence]?.text ?? '';
  const matches = paper.inSentences[sentence] ?? [];
  const before = paper.inSentences[sentence - 1] ?? [];
  const strengths = matches.map(({ strength }) => strength);
  const inContext = strengths.map((strength, t) =>
    Math.max(strength, strengthOf(before, t), strengthOf(paper.inTitle, t)),
  );
  const weights = terms.map(({ weight }) => weight);
  const unnamed = terms.map(({ role, weight }) => (role === 'name' ? 0 : weight));
  const found = answerIn(reading, { text, sentence, matches });
  const asked = askedStrength(reading, strengths);
  return {
    text,
    sentence,
    matches,
    coverage: share(strengths, weights),
    context: share(inContext, weights),
    said: share(strengths, unnamed),
    asked,
    span: found?.span,
    score:
      share(reachOf(reading, { words, matches, before }, paper), weights) +
      BY_NAME * paper.named +
      adjacency(reading, matches) +
      (found?.bonus ?? 0) +
      BY_ASKED * (asked ?? 0) +
      paper.affinity +
      roleBonus(reading.kind, words),
  };
}

interface InPlace {
  readonly words: string;
  readonly matches: readonly Match[];
  /** Those of the sentence before. */
  readonly before: readonly Match[];
}

/** How strongly each term stands in a sentence or, for less, around it. */
function reachOf(
  { terms }: Reading,
  { words, matches, before }: InPlace,
  paper: PaperMatch,
): readonly number[] {
  const fromBefore = POINTS_BACK.test(words) ? FROM_BEFORE_POINTED_AT : FROM_BEFORE;
  return terms.map(({ role }, t) =>
    Math.max(
      strengthOf(matches, t),
      strengthOf(before, t) * fromBefore,
      strengthOf(paper.inTitle, t) * FROM_TITLE,
      (paper.inPaper[t] ?? 0) * FROM_PAPER,
      role === 'name' ? FROM_NAME * paper.named : 0,
    ),
  );
}

function strengthOf(matches: readonly Match[], term: number): number {
  return matches[term]?.strength ?? 0;
}

/** What the strengths come to of the whole weight; 1 where nothing weighs. */
function share(strengths: readonly number[], weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return all === 0 ? 1 : strengths.reduce((sum, strength, t) => sum + strength * (weights[t] ?? 0), 0) / all;
}

/** 1 where the question names the paper, less where the name is that of several or only words of its title. */
export function nameStrength({ names, phrases }: Reading, { paper }: PaperText): number {
  const strengths = [
    ...names.filter(({ name }) => name.papers.has(paper.id)).map(({ name }) => 1 / name.papers.size),
    ...phrases.filter(({ name }) => name.papers.has(paper.id)).map(() => FROM_TITLE_PHRASE),
  ];
  return Math.max(0, ...strengths);
}

function askedStrength({ terms }: Reading, strengths: readonly number[]): number | undefined {
  const of = (role: string) => terms.flatMap((term, t) => (term.role === role ? [strengths[t] ?? 0] : []));
  const [heads, modifiers] = [of('head'), of('modifier')];
  if (heads.length === 0) return undefined;
  const head = Math.max(...heads);
  if (modifiers.length === 0) return head;
  const modified = modifiers.reduce((sum, strength) => sum + strength, 0) / modifiers.length;
  return head * (BY_HEAD + (1 - BY_HEAD) * modified);
}

/** Words that stand together in the question stand together in the sentence. */
function adjacency({ terms }: Reading, matches: readonly Match[]): number {
  let together = 0;
  for (let t = 1; t < terms.length; t++) {
    const [left, right] = [matches[t - 1], matches[t]];
    if (!left?.strength || !right?.strength) continue;
    const gap = right.place - left.place;
    if (gap !== 0 && Math.abs(gap) <= PAIR_WITHIN_WORDS) together += left.strength * right.strength;
  }
  return Math.min(MOST_BY_PAIRS, together * BY_PAIR);
}

/** Who asks how something works or what it is, asks for what a paper contributes. */
function roleBonus(kind: Reading['kind'], sentence: string): number {
  const asksForIt = kind === 'manner' || kind === 'definition' || kind === 'compare';
  return contributionStrength(sentence) * (asksForIt ? BY_CONTRIBUTION_ASKED_FOR : BY_CONTRIBUTION);
}
