import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Weights, weightsIn } from '../../../src/answering/answerability/weights.ts';
import { answerQuestionWith } from '../../../src/answering/answerQuestion.ts';
import { extractiveWriter } from '../../../src/answering/extractive/extractiveWriter.ts';
import { collectionOf } from '../../../src/papers/collection.ts';
import { opened } from '../../support/collections.ts';
import { papersOf } from '../../support/papers.ts';
import type { FigureSet } from '../ratchet/figures.ts';
import { answerFigures, paperFigures } from './answerFigures.ts';
import { ask } from './ask.ts';
import { figureTable } from './figureTable.ts';
import { collectionSets, type QuestionSet, questionSet, seedSet } from './questionSets.ts';
import { type Scored, score } from './score.ts';

export const COLLECTIONS = join(process.env['TEST_DATA'] ?? '../shared/data', 'answering/collections');

const OPTIONS = {
  /** Questions of one's own, asked about `papers` instead of all that is measured otherwise; no bounds hold for them. */
  questions: { type: 'string', multiple: true },
  papers: { type: 'string', default: 'seeds' },
  /** One of the sets alone. */
  only: { type: 'string' },
  /** A folder with weights for each collection that have not seen it or its field: `npm run train -- --folds FOLDER`. */
  folds: { type: 'string' },
  /** Prints figures alone, no papers. */
  totals: { type: 'boolean', default: false },
  /** Prints each question that went wrong. */
  failures: { type: 'boolean', default: false },
} as const;

/** Asks the writer that needs no model, about the seed papers and about collections of other fields where they are. */
export async function measureAnswers(args: readonly string[]): Promise<readonly FigureSet[]> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const sets = values.questions
    ? [questionSet('given', values.papers, values.questions)]
    : setsNamed(values.only);
  const measured: FigureSet[] = [];
  const ofCollections: Scored[] = [];
  for (const set of sets) {
    const startedAt = performance.now();
    const scored = await askAll(set, { folds: values.folds });
    console.log(`${set.name}: ${scored.length} questions in ${Math.round(performance.now() - startedAt)} ms`);
    measured.push({ name: set.name, figures: answerFigures(scored) });
    if (set.isCollection) ofCollections.push(...scored);
    if (sets.length === 1 && !values.totals) printPapers(scored);
    if (values.failures) for (const each of scored.filter(({ isRight }) => !isRight)) printFailure(each);
  }
  if (sets.length > 1 && ofCollections.length > 0) {
    measured.push({ name: 'collections', figures: answerFigures(ofCollections) });
  }
  console.log(figureTable(measured));
  return measured;
}

/** The seeds and the collections; of one that is not there, a line says so. */
function setsNamed(only: string | undefined): readonly QuestionSet[] {
  const collections = collectionSets(COLLECTIONS);
  if (collections.length === 0) {
    console.log(
      `No collections in ${COLLECTIONS}: the seed papers alone are measured. TEST_DATA names the folder.`,
    );
  }
  const sets = [seedSet(), ...collections];
  const chosen = sets.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0)
    throw new Error(`--only ${only}: name one of ${sets.map(({ name }) => name).join(', ')}`);
  return chosen;
}

interface Asking {
  readonly folds?: string | undefined;
  /** How a question is put; as it is written without. */
  readonly put?: (question: string) => string;
}

export async function askAll(
  { name, papers, questions, isCollection }: QuestionSet,
  { folds, put = (question) => question }: Asking,
): Promise<readonly Scored[]> {
  const weights = folds && isCollection ? weightsIn(join(folds, name)) : undefined;
  const way = await extractiveWay(papers, weights);
  const scored: Scored[] = [];
  for (const question of questions)
    scored.push(score(question, await ask({ ...question, question: put(question.question) }, way)));
  return scored;
}

async function extractiveWay(source: string, weights: Weights | undefined) {
  const collection = opened(collectionOf(await papersOf(source)));
  const answerQuestion = answerQuestionWith({ weights, writers: [extractiveWriter], deadlineMs: 10_000 });
  return { answerQuestion, collection };
}

function printPapers(scored: readonly Scored[]): void {
  console.log('\nper paper, the worst first');
  for (const { paper, hits, of } of paperFigures(scored)) console.log(`${paper.padEnd(24)} ${hits} of ${of}`);
  console.log();
}

function printFailure({ question, shown, cited }: Scored): void {
  const said = shown.statements.map(({ text }) => `\n    ${text}`).join('');
  console.log(`\n${question.id} ${question.kind}: ${question.question}`);
  console.log(`  wanted ${question.papers.join(' ')} ${JSON.stringify(question.expect ?? [])}`);
  console.log(`  ${shown.outcome} ${shown.reason ?? cited.join(' ')}${said}`);
}
