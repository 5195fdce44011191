import { lexicon } from '../language/lexicon.ts';
import type { Paper } from '../papers/paper.ts';
import { sentencesOf } from '../papers/sentences.ts';
import { analyse } from '../search/analyse.ts';
import type { Answer } from './answer.ts';
import { answerFrom } from './answerFrom.ts';
import type { Cell } from './cell.ts';
import type { DraftStatement } from './draft.ts';

/**
 * What both papers say, aspect by aspect, in their own sentences; their first sentences where they share no
 * aspect. Abstracts follow a common order of moves (Swales, Genre Analysis, 1990): each aspect is
 * recognised by the words that announce its move.
 */
export function comparePapers(one: Paper, other: Paper): Answer {
  const aligned = ASPECTS.reduce(alignAspect(one, other), []);
  const [name, otherName] = shortNames(one, other);
  const drafts = aligned.length > 0 ? aligned : [firstSentence(one, name), firstSentence(other, otherName)];
  return answerFrom(drafts, [one, other], 'extractive');
}

interface Aspect {
  readonly name: string;
  /** The entry of the lexicon whose words announce it. */
  readonly move: string;
}

const ASPECTS: readonly Aspect[] = [
  { name: 'The problem', move: 'move-problem' },
  { name: 'What is done', move: 'move-aim' },
  { name: 'The method', move: 'move-method' },
  { name: 'The data and the sizes', move: 'move-data' },
  { name: 'What is found', move: 'move-finding' },
  { name: 'What is released', move: 'move-release' },
];

/** How much the likeness of two sentences counts against the words that announce their aspect. */
const ALIKENESS_WEIGHT = 2;

type Drafts = readonly DraftStatement[];

/** Adds the pair of sentences that best announce the aspect and are most alike, none of them used before. */
function alignAspect(one: Paper, other: Paper) {
  return (before: Drafts, aspect: Aspect): Drafts => {
    const pairs = candidates(one, aspect, before).flatMap((left) =>
      candidates(other, aspect, before).map((right) => ({
        left,
        right,
        score: left.cues + right.cues + ALIKENESS_WEIGHT * alikeness(left.text, right.text),
      })),
    );
    const best = pairs.reduce<(typeof pairs)[number] | undefined>(
      (top, pair) => (top && top.score >= pair.score ? top : pair),
      undefined,
    );
    if (!best) return before;
    const names = shortNames(one, other);
    return [
      ...before,
      quote(one, best.left, { aspect: aspect.name, name: names[0] }),
      quote(other, best.right, { aspect: aspect.name, name: names[1] }),
    ];
  };
}

interface Candidate {
  readonly sentence: number;
  readonly text: string;
  readonly cues: number;
}

/** The sentences that announce this aspect, and no other one more loudly. */
function candidates(paper: Paper, { move }: Aspect, before: Drafts): readonly Candidate[] {
  const used = before.map(({ text }) => text);
  return sentencesOf(paper)
    .map((text, sentence) => ({ sentence, text, cues: countOf(move, text) }))
    .filter(({ text, cues }) => cues > 0 && !used.includes(text))
    .filter(({ text, cues }) => ASPECTS.every((other) => countOf(other.move, text) <= cues));
}

/** How often words of an entry stand in a text. */
function countOf(entry: string, text: string): number {
  return text.match(new RegExp(lexicon(entry).pattern, 'giu'))?.length ?? 0;
}

function firstSentence(paper: Paper, name: string): DraftStatement {
  const [text = paper.title] = sentencesOf(paper);
  return quote(paper, { sentence: 0, text }, { aspect: 'The subject', name });
}

function quote(
  paper: Paper,
  { sentence, text }: Pick<Candidate, 'sentence' | 'text'>,
  cell: Cell,
): DraftStatement {
  return { text, cell, citations: [{ paper: paper.id, sentence }] };
}

/** The share of search terms that two sentences have in common, from 0 to 1 (Dice). */
function alikeness(one: string, other: string): number {
  const [left, right] = [new Set(analyse(one)), new Set(analyse(other))];
  const common = [...left].filter((term) => right.has(term)).length;
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size);
}

/** What comes before the colon of a title, where that tells the two apart. */
export function shortNames(one: Paper, other: Paper): readonly [string, string] {
  const [left, right] = [beforeColon(one.title), beforeColon(other.title)];
  return left === right ? [one.title, other.title] : [left, right];
}

function beforeColon(title: string): string {
  const [name = title] = title.split(/:\s/u);
  return name;
}
