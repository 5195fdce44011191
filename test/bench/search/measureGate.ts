import { join } from 'node:path';
import { judgeEvidence } from '../../../src/answering/gate/judgeEvidence.ts';
import { gatherEvidence } from '../../../src/answering/gatherEvidence.ts';
import { collectionOf } from '../../../src/papers/collection.ts';
import { coveredShare } from '../../../src/search/coveredShare.ts';
import { createSearch } from '../../../src/search/createSearch.ts';
import type { Search } from '../../../src/search/search.ts';
import { papersOf } from '../../support/papers.ts';
import { loadCollection, readRows } from './collection.ts';

const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const QUALITY = ['questions', 'development'].map((name) => `test/quality/${name}.jsonl`);

interface Claim {
  readonly claim: string;
  /** By paper; empty where no abstract speaks to the claim. */
  readonly evidence: Readonly<Record<string, unknown>>;
}

interface Asked {
  readonly question: string;
  readonly isAnswerable: boolean;
}

/** Who is declined, and whether it could have been answered. */
interface Judged {
  readonly isDeclined: boolean;
  readonly isAnswerable: boolean;
}

/** Precision and recall of declining: by the coverage alone, at several thresholds, and by the gate as it stands. */
export async function measureGate(): Promise<void> {
  console.log('| questions | declined | precision | recall | answerable ones declined |');
  console.log('| --- | --- | ---: | ---: | ---: |');
  await measure(
    'of the quality checks',
    createSearch(collectionOf(await papersOf('seeds'))),
    qualityQuestions(),
  );
  const scifact = loadCollection('scifact', ['train']);
  if (scifact) await measure('claims of SciFact', createSearch(collectionOf(scifact.papers)), claims());
}

async function measure(name: string, search: Search, questions: readonly Asked[]): Promise<void> {
  const rows: { covered: number; gate: string; isAnswerable: boolean }[] = [];
  for (const { question, isAnswerable } of questions) {
    const covered = await coveredByBest(question, search);
    rows.push({ covered, gate: await gateFor(question, search), isAnswerable });
  }
  const line = (rule: string, isDeclined: (row: (typeof rows)[number]) => boolean) =>
    console.log(
      toLine(
        name,
        rule,
        rows.map((row) => ({ ...row, isDeclined: isDeclined(row) })),
      ),
    );
  for (const threshold of THRESHOLDS)
    line(`below a coverage of ${threshold}`, ({ covered }) => covered < threshold);
  line('gate: surely not', ({ gate }) => gate === 'closed');
  line('gate: surely or perhaps not', ({ gate }) => gate !== 'open');
}

async function coveredByBest(question: string, search: Search): Promise<number> {
  const [best] = await search.papers(question, 1);
  return best ? coveredShare(await search.weigh(question), `${best.paper.title} ${best.paper.abstract}`) : 0;
}

async function gateFor(question: string, search: Search): Promise<string> {
  return (await judgeEvidence(question, await gatherEvidence(question, search), search.collection)).kind;
}

function qualityQuestions(): Asked[] {
  return QUALITY.flatMap((file) => readRows<{ question: string; kind: string }>(file)).map(
    ({ question, kind }) => ({ question, isAnswerable: kind !== 'far' && kind !== 'near' }),
  );
}

function claims(): Asked[] {
  const file = join(process.env['TEST_DATA'] ?? '../shared/data', 'scifact', 'claims_train.jsonl');
  return readRows<Claim>(file).map(({ claim, evidence }) => ({
    question: claim,
    isAnswerable: Object.keys(evidence).length > 0,
  }));
}

function toLine(name: string, rule: string, judged: readonly Judged[]): string {
  const declined = judged.filter(({ isDeclined }) => isDeclined);
  const right = declined.filter(({ isAnswerable }) => !isAnswerable).length;
  const unanswerable = judged.filter(({ isAnswerable }) => !isAnswerable).length;
  const percent = (part: number, all: number) => (all === 0 ? '–' : `${((100 * part) / all).toFixed(0)}%`);
  const wrong = percent(declined.length - right, judged.length - unanswerable);
  return `| ${name} | ${rule} | ${percent(right, declined.length)} | ${percent(right, unanswerable)} | ${wrong} |`;
}
