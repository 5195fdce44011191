import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answerQuestionWith } from '../../../src/answering/answerQuestion.ts';
import { extractiveWriter } from '../../../src/answering/extractive/extractiveWriter.ts';
import type { AnswerQuestion } from '../../../src/answering/pipeline.ts';
import { collectionOf } from '../../../src/papers/collection.ts';
import { createSearch } from '../../../src/search/createSearch.ts';
import { papersOf } from '../../support/papers.ts';
import { askedAndScored, type Question, type Scored } from './askedAndScored.ts';
import { type Figures, figuresOf, shareOf } from './figures.ts';

const OPTIONS = {
  questions: { type: 'string', multiple: true },
  papers: { type: 'string', default: 'seeds' },
  /** Prints totals alone: neither questions nor papers. */
  totals: { type: 'boolean', default: false },
  /** Prints each question that went wrong. */
  failures: { type: 'boolean', default: false },
} as const;

const QUESTIONS = ['test/quality/questions.jsonl', 'test/quality/development.jsonl'];

/** Asks questions of the writer that needs no model, and prints how many it answers rightly. */
export async function measureAnswers(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const answerQuestion = await extractiveWay(values.papers);
  const questions = (values.questions ?? QUESTIONS).flatMap(readQuestions);
  const startedAt = performance.now();
  const scored: Scored[] = [];
  for (const question of questions) scored.push(await askedAndScored(question, answerQuestion));
  console.log(`${scored.length} questions in ${Math.round(performance.now() - startedAt)} ms`);
  const figures = figuresOf(scored);
  printTotals(figures);
  if (!values.totals) printPapers(figures);
  if (values.failures) for (const each of scored.filter(({ isCorrect }) => !isCorrect)) printFailure(each);
  return meetsThresholds(figures);
}

async function extractiveWay(source: string): Promise<AnswerQuestion> {
  const search = createSearch(collectionOf(await papersOf(source)));
  return answerQuestionWith({ search, writers: [extractiveWriter(search)], deadlineMs: 10_000 });
}

function readQuestions(file: string): readonly Question[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

function printTotals({ totals }: Figures): void {
  for (const [name, { value, count }] of Object.entries(totals)) {
    console.log(`${name.padEnd(20)} ${shareOf(value)} of ${count}`);
  }
}

function printPapers({ papers }: Figures): void {
  console.log('\nper paper, the worst first');
  for (const { paper, value, count } of papers)
    console.log(`${paper.padEnd(20)} ${shareOf(value)} of ${count}`);
}

function printFailure({ question, text, cited, reason }: Scored): void {
  console.log(`\n${question.id} ${question.question}`);
  console.log(`  wanted ${question.papers.join(' ')} ${JSON.stringify(question.expect ?? [])}`);
  console.log(
    `  ${reason ? `declined: ${reason}` : `${cited.join(' ')}\n    ${text.replaceAll('\n', '\n    ')}`}`,
  );
}

function meetsThresholds({ totals, papers }: Figures): boolean {
  const thresholds: Readonly<Record<string, { least?: number; most?: number }>> = JSON.parse(
    readFileSync(new URL('../thresholds.json', import.meta.url), 'utf8'),
  );
  const missed = Object.entries(thresholds).filter(([name, { least = 0, most = 1 }]) => {
    const value = name === 'worst paper' ? papers[0]?.value : totals[name]?.value;
    return value !== undefined && (value < least || value > most);
  });
  for (const [name, { least, most }] of missed) {
    console.error(
      `${name} must be ${least === undefined ? 'at most' : 'at least'} ${shareOf(least ?? most ?? 0).trim()}`,
    );
  }
  return missed.length === 0;
}
