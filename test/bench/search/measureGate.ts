import { join } from 'node:path';
import { collectionOf } from '../../../src/papers/collection.ts';
import { coverage } from '../../../src/search/coverage.ts';
import { createSearch } from '../../../src/search/createSearch.ts';
import { loadCollection, readRows } from './collection.ts';

const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

interface Claim {
  readonly id: string;
  readonly claim: string;
  /** By paper; empty where no abstract speaks to the claim. */
  readonly evidence: Readonly<Record<string, unknown>>;
}

interface Judged {
  /** How much of the question the best abstract covers. */
  readonly covered: number;
  readonly isAnswerable: boolean;
}

/** Precision and recall of "decline where the best abstract covers too little of the question", at several thresholds. */
export async function measureGate(): Promise<void> {
  const scifact = loadCollection('scifact', ['train']);
  if (!scifact) return;
  const search = createSearch(collectionOf(scifact.papers));
  const claims = readRows<Claim>(
    join(process.env['TEST_DATA'] ?? '../shared/data', 'scifact', 'claims_train.jsonl'),
  );
  const judged: Judged[] = [];
  for (const { claim, evidence } of claims) {
    const words = await search.weigh(claim);
    const [best] = await search.papers(claim, 1);
    const covered = best ? coverage(words, `${best.paper.title} ${best.paper.abstract}`) : 0;
    judged.push({ covered, isAnswerable: Object.keys(evidence).length > 0 });
  }
  console.log('| declined below a coverage of | precision | recall | answerable claims declined |');
  console.log('| ---: | ---: | ---: | ---: |');
  for (const threshold of THRESHOLDS) console.log(line(judged, threshold));
}

function line(judged: readonly Judged[], threshold: number): string {
  const declined = judged.filter(({ covered }) => covered < threshold);
  const right = declined.filter(({ isAnswerable }) => !isAnswerable).length;
  const unanswerable = judged.filter(({ isAnswerable }) => !isAnswerable).length;
  const percent = (part: number, all: number) => (all === 0 ? '–' : `${((100 * part) / all).toFixed(0)}%`);
  const wrong = percent(declined.length - right, judged.length - unanswerable);
  return `| ${threshold} | ${percent(right, declined.length)} | ${percent(right, unanswerable)} | ${wrong} |`;
}
