import { gistOfText, likenessOf } from '../reading/gist.ts';
import { type Match, matchTerm } from '../reading/matchTerm.ts';
import type { PaperText } from '../reading/paperText.ts';
import type { Reading } from '../reading/readWith.ts';
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
/** Weight of what the paper is about as a whole. */
const BY_GIST = 0.5;

/** Every sentence of the reading's papers, best first. */
export function scoreSentences(reading: Reading): readonly Candidate[] {
  return reading.papers.flatMap((text) => scorePaper(reading, text)).sort((a, b) => b.score - a.score);
}

function scorePaper(reading: Reading, text: PaperText): readonly Candidate[] {
  const { terms } = reading;
  const inTitle = terms.map((term) => matchTerm(term, text.title));
  const inSentences = text.sentences.map((sentence) => terms.map((term) => matchTerm(term, sentence)));
  const inPaper = terms.map((_, t) =>
    Math.max(inTitle[t]?.strength ?? 0, ...inSentences.map((row) => row[t]?.strength ?? 0)),
  );
  const isNamed = nameStrength(reading, text);
  const affinity = BY_GIST * likenessOf(gistOfText(reading.question), reading.gists.get(text));
  return text.sentences.map((_, sentence) => {
    const here = inSentences[sentence] ?? [];
    const before = inSentences[sentence - 1] ?? [];
    const carried = POINTS_BACK.test(text.sentences[sentence]?.text ?? '')
      ? FROM_BEFORE_POINTED_AT
      : FROM_BEFORE;
    const reach = terms.map(({ role }, t) =>
      Math.max(
        here[t]?.strength ?? 0,
        (before[t]?.strength ?? 0) * carried,
        (inTitle[t]?.strength ?? 0) * FROM_TITLE,
        (inPaper[t] ?? 0) * FROM_PAPER,
        role === 'name' && isNamed > 0 ? 0.8 * isNamed : 0,
      ),
    );
    const weight = (role?: string) => (t: number) =>
      role && terms[t]?.role === role ? 0 : (terms[t]?.weight ?? 0);
    const strengths = here.map(({ strength }) => strength);
    const found = answerIn(reading, { text, sentence, matches: here });
    const asked = askedStrength(reading, strengths);
    return {
      text,
      sentence,
      matches: here,
      coverage: share(strengths, weight()),
      context: share(
        here.map(({ strength }, t) =>
          Math.max(strength, before[t]?.strength ?? 0, inTitle[t]?.strength ?? 0),
        ),
        weight(),
      ),
      said: share(strengths, weight('name')),
      asked,
      span: found?.span,
      score:
        share(reach, weight()) +
        0.3 * isNamed +
        adjacency(reading, here) +
        (found?.bonus ?? 0) +
        0.2 * (asked ?? 0) +
        affinity +
        roleBonus(reading.kind, text.sentences[sentence]?.text ?? ''),
    };
  });
}

function share(strengths: readonly number[], weight: (t: number) => number): number {
  const all = strengths.reduce((sum, _, t) => sum + weight(t), 0);
  return all === 0 ? 1 : strengths.reduce((sum, strength, t) => sum + strength * weight(t), 0) / all;
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
  return head * (0.4 + 0.6 * modified);
}

/** Words that stand together in the question stand together in the sentence. */
function adjacency({ terms }: Reading, matches: readonly Match[]): number {
  let together = 0;
  for (let t = 1; t < terms.length; t++) {
    const [left, right] = [matches[t - 1], matches[t]];
    if (!left?.strength || !right?.strength) continue;
    const gap = right.place - left.place;
    if (gap !== 0 && Math.abs(gap) <= 3) together += left.strength * right.strength;
  }
  return Math.min(0.15, together * 0.05);
}

/** Who asks how something works or what it is, asks for what a paper contributes. */
function roleBonus(kind: Reading['kind'], sentence: string): number {
  const asksForIt = kind === 'manner' || kind === 'definition' || kind === 'compare';
  return contributionStrength(sentence) * (asksForIt ? 0.1 : 0.04);
}
