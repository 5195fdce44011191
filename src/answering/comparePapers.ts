import { lexicon } from '../language/lexicon.ts';
import type { Paper } from '../papers/paper.ts';
import { sentencesOf } from '../papers/sentences.ts';
import { analyse } from '../search/analyse.ts';
import { paperTextOf } from '../understanding/paperText.ts';
import type { Answer } from './answer.ts';
import { ROLES, type Role } from './answerability/roles.ts';
import { rolesIn } from './answerability/scoreSentences.ts';
import { shippedWeights } from './answerability/weights.ts';
import { answerFrom } from './answerFrom.ts';
import type { Cell } from './cell.ts';
import type { DraftStatement } from './draft.ts';

/**
 * What both papers say, aspect by aspect, in their own sentences; their first sentences where they share no
 * aspect. Abstracts follow a common order of moves (Swales, Genre Analysis, 1990): a sentence's role tells which it makes.
 */
export function comparePapers(one: Paper, other: Paper): Answer {
  const aligned = IN_ORDER.flatMap((aspect) => alignAspect(aspect, one, other));
  const [name, otherName] = shortNames(one, other);
  const drafts = aligned.length > 0 ? aligned : [firstSentence(one, name), firstSentence(other, otherName)];
  return answerFrom(drafts, [one, other], 'extractive');
}

const ASPECTS = {
  background: 'The problem',
  aim: 'What is done',
  method: 'The method',
  data: 'The data and the sizes',
  result: 'What is found',
  conclusion: 'What follows',
  release: 'What is released',
} as const;
type Aspect = keyof typeof ASPECTS;

/** In the order in which they are shown. */
const IN_ORDER = Object.keys(ASPECTS) as readonly Aspect[]; // the keys of a literal

/** The pair of sentences of an aspect that are surest to be of it and most alike. */
function alignAspect(aspect: Aspect, one: Paper, other: Paper): readonly DraftStatement[] {
  const pairs = candidates(one, aspect).flatMap((left) =>
    candidates(other, aspect).map((right) => ({
      left,
      right,
      score: left.share + right.share + ALIKENESS_WEIGHT * alikeness(left.text, right.text),
    })),
  );
  const best = pairs.reduce<(typeof pairs)[number] | undefined>(
    (top, pair) => (top && top.score >= pair.score ? top : pair),
    undefined,
  );
  if (!best) return [];
  const [name, otherName] = shortNames(one, other);
  return [
    quote(one, best.left, { aspect: ASPECTS[aspect], name }),
    quote(other, best.right, { aspect: ASPECTS[aspect], name: otherName }),
  ];
}

/** How much the likeness of two sentences counts against how sure their aspect is. */
const ALIKENESS_WEIGHT = 2;

interface Candidate {
  readonly sentence: number;
  readonly text: string;
  /** How likely it is of the aspect, from 0 to 1. */
  readonly share: number;
}

/** The sentences of this aspect: each has one. */
function candidates(paper: Paper, aspect: Aspect): readonly Candidate[] {
  const roles = rolesIn(paperTextOf(paper), shippedWeights().roles);
  return sentencesOf(paper).flatMap((text, sentence) => {
    const shares = roles[sentence] ?? [];
    const share = Math.max(...shares);
    return aspectOf(text, ROLES[shares.indexOf(share)]) === aspect ? { sentence, text, share } : [];
  });
}

/**
 * What the sentence does in its abstract. Words tell what is released, on how much something was tried, and an aim: many
 * abstracts that roles were learnt from have it under one heading with the background.
 */
function aspectOf(text: string, role: Role | undefined): Role | Aspect | undefined {
  const has = (entry: string) => lexicon(entry).pattern.test(text);
  if (has('move-release')) return 'release';
  const isBefore = role === 'background' || role === 'method'; // the findings
  if (isBefore && (has('opens-with-aim') || has('move-aim'))) return 'aim';
  return role === 'method' && has('move-data') ? 'data' : role;
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
