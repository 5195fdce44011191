import { join } from 'node:path';
import type { Assessment } from '../../src/answering/answerability/assessment.ts';
import type { ScoredSentence } from '../../src/answering/answerability/scoreSentences.ts';
import { signsOf } from '../../src/answering/answerability/signs.ts';
import type { Weights } from '../../src/answering/answerability/weights.ts';
import { understand } from '../../src/answering/understand.ts';
import { collectionOf } from '../../src/papers/collection.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import type { Search } from '../../src/search/search.ts';
import type { Choice } from './fitRanker.ts';
import type { CollectionName } from './folds.ts';
import { readLines } from './readLines.ts';

interface PaperRow {
  readonly _id: string;
  readonly title: string;
  readonly text: string;
}

interface QuestionRow {
  readonly kind: 'direct' | 'paraphrase' | 'multi' | 'near' | 'far';
  readonly question: string;
  readonly sentences?: readonly (readonly [paper: string, sentence: number])[];
}

/** A question as the program understood it, and what is known of its answer. */
export interface Judged {
  readonly kind: QuestionRow['kind'] | 'foreign';
  readonly signs: ReadonlyMap<string, number>;
  /** Whether the sentence that was ranked first answers. */
  readonly isRight: boolean;
}

/** A collection's questions whose answering sentences are known, each with every sentence that was read for it. */
export async function choicesFrom(
  folder: string,
  name: CollectionName,
  weights: Weights,
): Promise<readonly Choice[]> {
  const search = searchOf(folder, name);
  const choices: Choice[] = [];
  for (const { question, sentences: answering = [] } of questionsOf(folder, name)) {
    const { assessment } = await understand(question, { search, weights });
    const isAnswer = assessment.sentences.map((each) => isOneOf(answering, each));
    if (isAnswer.includes(true))
      choices.push({ features: assessment.sentences.map(({ features }) => features), isAnswer });
  }
  return choices;
}

type Answering = NonNullable<QuestionRow['sentences']>;

function isOneOf(answering: Answering, { text, sentence }: ScoredSentence): boolean {
  return answering.some(([paper, number]) => text.paper.id === paper && sentence === number);
}

/** Questions that one asks about another collection are about nothing in this one. */
const FOREIGN_EACH = 3;

/** Asks a collection's questions, and some of the other collections', as the program does. */
export async function judge(
  folder: string,
  name: CollectionName,
  { others, weights }: { readonly others: readonly CollectionName[]; readonly weights: Weights },
): Promise<readonly Judged[]> {
  const search = searchOf(folder, name);
  const judged: Judged[] = [];
  for (const row of questionsOf(folder, name)) {
    const { assessment } = await understand(row.question, { search, weights });
    judged.push({ kind: row.kind, ...judgedBy(assessment, row.sentences ?? []) });
  }
  for (const row of others.flatMap((other) => directOf(folder, other).slice(0, FOREIGN_EACH))) {
    const { assessment } = await understand(row.question, { search, weights });
    judged.push({ kind: 'foreign', ...judgedBy(assessment, []) });
  }
  return judged;
}

function judgedBy({ reading, sentences }: Assessment, answering: Answering) {
  const [best] = sentences;
  return { signs: signsOf(reading, sentences), isRight: best !== undefined && isOneOf(answering, best) };
}

function searchOf(folder: string, name: CollectionName): Search {
  const rows = readLines<PaperRow>(join(folder, 'answering/collections', `${name}.papers.jsonl`));
  return createSearch(
    collectionOf(rows.map(({ _id, title, text }) => ({ id: _id, title, authors: [], abstract: text }))),
  );
}

function questionsOf(folder: string, name: CollectionName): readonly QuestionRow[] {
  return readLines(join(folder, 'answering/collections', `${name}.questions.jsonl`));
}

function directOf(folder: string, name: CollectionName): readonly QuestionRow[] {
  return questionsOf(folder, name).filter(({ kind }) => kind === 'direct');
}
