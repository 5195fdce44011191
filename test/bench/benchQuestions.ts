// How long a question takes without a model, and how often the gold sentence of a claim comes first: over the seed papers
// and over SciFact. npm run bench -- questions [FOLDER]: a folder with weights that have not seen SciFact.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shippedWeights, type Weights, weightsIn } from '../../src/answering/answerability/weights.ts';
import { understand } from '../../src/answering/understand.ts';
import { collectionOf } from '../../src/papers/collection.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import type { Search } from '../../src/search/search.ts';
import { readLines } from '../../tools/train/readLines.ts';
import { questionSet } from '../quality/answers/questionSets.ts';
import { papersOf } from '../support/papers.ts';

const SCIFACT = join(process.env['TEST_DATA'] ?? '../shared/data', 'scifact');
const MAX_MEDIAN_MS = { ten: 20, thousands: 60 };
/** One claim in so many is asked. */
const STEP = 3;

interface Claim {
  readonly claim: string;
  readonly evidence: Readonly<Record<string, readonly { readonly sentences: readonly number[] }[]>>;
}

interface Run {
  readonly search: Search;
  readonly weights: Weights;
}

/** Prints both, and fails where a median is above its limit. */
export async function benchQuestions(): Promise<void> {
  const folder = process.argv[3];
  const weights = folder === undefined ? shippedWeights() : weightsIn(folder);
  await onSeeds(weights);
  if (existsSync(SCIFACT)) await onScifact(weights);
  else console.log(`No SciFact in ${SCIFACT}: TEST_DATA names the folder.`);
}

async function onSeeds(weights: Weights): Promise<void> {
  const run = { search: createSearch(collectionOf(await papersOf('seeds'))), weights };
  const { questions } = questionSet('seeds', 'seeds', ['test/quality/questions.jsonl']);
  const times: number[] = [];
  for (const { question } of questions) times.push((await timed(question, run)).millis);
  report('the seed papers', times, MAX_MEDIAN_MS.ten);
}

async function onScifact(weights: Weights): Promise<void> {
  const rows = readLines<{ readonly _id: string; readonly title: string; readonly text: string }>(
    join(SCIFACT, 'corpus.jsonl.gz'),
  );
  const papers = rows.map(({ _id, title, text }) => ({ id: _id, title, authors: [], abstract: text }));
  const run = { search: createSearch(collectionOf(papers)), weights };
  const claims = readLines<Claim>(join(SCIFACT, 'claims_train.jsonl'))
    .filter(({ evidence }) => Object.keys(evidence).length > 0)
    .filter((_, index) => index % STEP === 0);
  const times: number[] = [];
  let [first, handled] = [0, 0];
  for (const { claim, evidence } of claims) {
    const { assessment, millis } = await timed(`Is it true that ${claim.replace(/\.$/u, '')}?`, run);
    const [best] = assessment.sentences;
    const gold = evidence[best?.text.paper.id ?? ''] ?? [];
    if (gold.some(({ sentences }) => sentences.includes(best?.sentence ?? -1))) first++;
    if (assessment.verdict === 'answered' || assessment.verdict === 'nearest') handled++;
    times.push(millis);
  }
  report(`${rows.length} abstracts`, times, MAX_MEDIAN_MS.thousands);
  console.log(`of ${claims.length} claims: gold sentence first ${first}, answered or nearest ${handled}`);
}

async function timed(question: string, run: Run) {
  const startedAt = performance.now();
  const { assessment } = await understand(question, run);
  return { assessment, millis: performance.now() - startedAt };
}

function report(over: string, times: readonly number[], most: number): void {
  const sorted = [...times].sort((left, right) => left - right);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  console.log(`a question over ${over}: median ${median.toFixed(1)} ms (at most ${most})`);
  if (median > most) process.exitCode = 1;
}
