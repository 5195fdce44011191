// Scores answers without a model: npm run quality [-- --questions FILE --papers SOURCE --totals --failures]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answerQuestionWith } from '../../src/answering/answerQuestion.ts';
import { extractiveWriter } from '../../src/answering/extractive/extractiveWriter.ts';
import { collectionOf } from '../../src/papers/collection.ts';
import { loadPapers } from '../../src/papers/loadPapers.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { askedAndScored, type Question, type Scored } from './askedAndScored.ts';
import { figuresOf, shareOf } from './figures.ts';

const { values } = parseArgs({
  options: {
    questions: {
      type: 'string',
      multiple: true,
      default: ['test/quality/questions.jsonl', 'test/quality/development.jsonl'],
    },
    papers: { type: 'string', default: 'seeds' },
    /** Prints totals alone: neither papers nor questions. */
    totals: { type: 'boolean', default: false },
    failures: { type: 'boolean', default: false },
  },
});

const loaded = await loadPapers(values.papers);
if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
const search = createSearch(collectionOf(loaded.papers));
const answerQuestion = answerQuestionWith({
  search,
  writers: [extractiveWriter(search)],
  deadlineMs: 10_000,
});

const scored: Scored[] = [];
const start = performance.now();
for (const file of values.questions) {
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const question: Question = JSON.parse(line);
    scored.push(await askedAndScored(question, answerQuestion));
  }
}
const millis = performance.now() - start;

if (values.failures) for (const each of scored.filter(({ isCorrect }) => !isCorrect)) printFailure(each);
const figures = figuresOf(scored);
console.log(`${scored.length} questions in ${Math.round(millis)} ms`);
for (const [name, { value, count }] of Object.entries(figures.totals)) {
  console.log(`${name.padEnd(20)} ${shareOf(value)}  of ${count}`);
}
if (!values.totals) {
  console.log('\nper paper, the worst first');
  for (const { paper, value, count } of figures.papers)
    console.log(`${paper.padEnd(20)} ${shareOf(value)}  of ${count}`);
}
const thresholds: Record<string, { least?: number; most?: number }> = JSON.parse(
  readFileSync(new URL('thresholds.json', import.meta.url), 'utf8'),
);
for (const [name, { least = 0, most = 1 }] of Object.entries(thresholds)) {
  const value = name === 'worst paper' ? figures.papers[0]?.value : figures.totals[name]?.value;
  if (value === undefined || (value >= least && value <= most)) continue;
  console.error(
    `${name} is ${shareOf(value)}; it must be ${value < least ? `at least ${shareOf(least)}` : `at most ${shareOf(most)}`}`,
  );
  process.exitCode = 1;
}

function printFailure({ question, text, cited, reason }: Scored): void {
  console.log(`${question.id} ${question.question}`);
  console.log(`  wanted ${question.papers.join(' ')} ${JSON.stringify(question.expect ?? [])}`);
  console.log(
    `  ${reason ? `declined: ${reason}` : `${cited.join(' ')}\n    ${text.replaceAll('\n', '\n    ')}`}\n`,
  );
}
