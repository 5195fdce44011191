import { join } from 'node:path';
import { type Asked, askedIn } from '../../src/answering/answerability/asked.ts';
import type { Features } from '../../src/answering/answerability/features.ts';
import {
  type ReadPaper,
  rankSentences,
  readPapers,
  type ScoredSentence,
} from '../../src/answering/answerability/scoreSentences.ts';
import { signsOfAnswer, signsOfSubject } from '../../src/answering/answerability/signs.ts';
import type { Weights } from '../../src/answering/answerability/weights.ts';
import { collectionOf } from '../../src/papers/collection.ts';
import { paperTextOf } from '../../src/understanding/paperText.ts';
import type { Background } from '../../src/understanding/readQuestionTerms.ts';
import { backgroundFrom, readAgainst } from '../../src/understanding/readWith.ts';
import type { Example } from './examples.ts';
import type { Choice } from './fitRanker.ts';
import { COLLECTIONS, type CollectionName } from './folds.ts';
import { readLines } from './readLines.ts';

interface PaperRow {
  readonly _id: string;
  readonly title: string;
  readonly text: string;
}

interface QuestionRow {
  readonly kind: 'direct' | 'paraphrase' | 'multi' | 'near' | 'far';
  readonly question: string;
  readonly papers: readonly string[];
  readonly sentences?: readonly (readonly [paper: string, sentence: number])[];
}

/** A question of a collection, read once for all folds, and what is known of its answer. */
export interface CollectionQuestion {
  readonly collection: CollectionName;
  /** `foreign`: asked about another collection, and about nothing in this one. */
  readonly kind: QuestionRow['kind'] | 'foreign';
  readonly question: Asked;
  readonly papers: readonly ReadPaper[];
  /** The papers that it is about. */
  readonly about: ReadonlySet<string>;
  readonly answering: readonly (readonly [paper: string, sentence: number])[];
}

const FOREIGN_EACH = 3;

/** Reads all collections' questions, and some of each against the others. */
export function readCollections(folder: string): readonly CollectionQuestion[] {
  return COLLECTIONS.flatMap((collection) => {
    const background = backgroundIn(folder, collection);
    const read = (row: QuestionRow, kind: CollectionQuestion['kind']): CollectionQuestion => {
      const question = askedIn(readAgainst(row.question, background));
      const isOwn = kind !== 'foreign';
      return {
        collection,
        kind,
        question,
        papers: readPapers(question),
        about: new Set(isOwn ? row.papers : []),
        answering: (isOwn && row.sentences) || [],
      };
    };
    const others = COLLECTIONS.filter((other) => other !== collection);
    const foreign = others.flatMap((other) => directOf(folder, other).slice(0, FOREIGN_EACH));
    return [
      ...questionsOf(folder, collection).map((row) => read(row, row.kind)),
      ...foreign.map((row) => read(row, 'foreign')),
    ];
  });
}

/** What ranks papers learns from: which of them a question is about. */
export function paperChoices(asked: readonly CollectionQuestion[]): readonly Choice[] {
  return asked
    .filter(({ kind }) => kind === 'direct' || kind === 'paraphrase')
    .map(({ papers, about }) => ({
      features: papers.map(({ features }) => onlyPaper(features)),
      isAnswer: papers.map(({ match }) => about.has(match.text.paper.id)),
    }));
}

/** The features that tell papers apart: the others tell how far to trust them. */
function onlyPaper(features: Features): Features {
  return new Map([...features].filter(([name]) => name.startsWith('paper.')));
}

/** What ranks sentences learns from: the papers that have one which answers. */
export function examplesIn(asked: readonly CollectionQuestion[]): readonly Example[] {
  return asked.flatMap(({ question, papers, answering }) =>
    papers.flatMap(({ match: { text }, sentences }) => {
      const isAnswer = sentences.map(({ sentence }) => isOneOf(answering, { text, sentence }));
      return isAnswer.includes(true) ? [{ question, text, sentences, isAnswer }] : [];
    }),
  );
}

/** What weights that have not seen a question make of it. */
export interface Judged {
  readonly kind: CollectionQuestion['kind'];
  readonly ofAnswer: ReadonlyMap<string, number>;
  readonly ofSubject: ReadonlyMap<string, number>;
  /** Whether the sentence that was ranked first answers. */
  readonly isRight: boolean;
}

export function judge({ kind, question, papers, answering }: CollectionQuestion, weights: Weights): Judged {
  const ranked = rankSentences(question, papers, weights);
  const [best] = ranked;
  return {
    kind,
    ofAnswer: signsOfAnswer(question.reading, ranked),
    ofSubject: signsOfSubject(question.reading, ranked),
    isRight: best !== undefined && isOneOf(answering, best),
  };
}

function isOneOf(
  answering: CollectionQuestion['answering'],
  { text, sentence }: Pick<ScoredSentence, 'text' | 'sentence'>,
): boolean {
  return answering.some(([paper, number]) => text.paper.id === paper && sentence === number);
}

function backgroundIn(folder: string, name: CollectionName): Background {
  const rows = readLines<PaperRow>(join(folder, 'answering/collections', `${name}.papers.jsonl`));
  const papers = rows.map(({ _id, title, text }) => ({ id: _id, title, authors: [], abstract: text }));
  return backgroundFrom([...collectionOf(papers)].map(paperTextOf));
}

function questionsOf(folder: string, name: CollectionName): readonly QuestionRow[] {
  return readLines(join(folder, 'answering/collections', `${name}.questions.jsonl`));
}

function directOf(folder: string, name: CollectionName): readonly QuestionRow[] {
  return questionsOf(folder, name).filter(({ kind }) => kind === 'direct');
}
