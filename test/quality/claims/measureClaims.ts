// `npm run quality -- claims`: what /check says of the training claims of SciFact, over all its abstracts, as a table.
// Wadden et al., "Fact or Fiction: Verifying Scientific Claims" (EMNLP 2020).
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CheckClaims, checkClaimsWith } from '../../../src/answering/checkClaimsWith.ts';
import type { CheckedClaim } from '../../../src/answering/foundClaim.ts';
import type { SecondReader } from '../../../src/answering/secondReader.ts';
import { claudeReader } from '../../../src/anthropic/claudeReader.ts';
import type { OpenCollection } from '../../../src/collections/collections.ts';
import { collectionOf } from '../../../src/papers/collection.ts';
import { readConfig } from '../../../src/process/config.ts';
import { fastModelOf } from '../../../src/process/modelPrice.ts';
import { loadCollection, readRows } from '../../bench/search/collection.ts';
import { opened } from '../../support/collections.ts';
import { type Gold, goldOf, type LabelledClaim, type Predicted, scoreClaims } from './scoreClaims.ts';

const FOLDER = join(process.env['TEST_DATA'] ?? '../shared/data', 'scifact');

/** Prints label accuracy and sentence F1 without a reader, with one that knows the labels, and with the one in use. */
export async function measureClaims(options: readonly string[]): Promise<readonly []> {
  const { values } = parseArgs({
    args: [...options],
    options: { every: { type: 'string', default: '1' } },
  });
  const judged = loadCollection('scifact', ['train']);
  if (!judged) return [];
  const sentences = new Map(
    readRows<{ _id: string; sentences: string[] }>(join(FOLDER, 'sentences.jsonl.gz')).map((row) => [
      row._id,
      row.sentences,
    ]),
  );
  const claims = readRows<LabelledClaim>(join(FOLDER, 'claims_train.jsonl'))
    .filter((_, index) => index % Number(values.every) === 0)
    .map((claim) => goldOf(claim, sentences));
  const collection = opened(collectionOf(judged.papers));
  const readers = readersFor(claims);
  console.log(`${claims.length} claims over ${judged.papers.length} abstracts\n`);
  console.log(
    '| | label accuracy | supported found | contradicted found | wrongly found | sentence F1 |\n| --- | --- | --- | --- | --- | --- |',
  );
  for (const [name, reader] of readers) {
    const secondReader = reader && { reader, showsDoubts: true };
    const check = checkClaimsWith(secondReader ? { secondReader } : {});
    const said: Predicted[] = [];
    for (const gold of claims) said.push({ gold, found: await checkOne(gold.claim, collection, check) });
    console.log(`| ${name} | ${scoreClaims(said).join(' | ')} |`);
  }
  return [];
}

async function checkOne(
  claim: string,
  collection: OpenCollection,
  check: CheckClaims,
): Promise<CheckedClaim | undefined> {
  const asking = {
    id: 'quality',
    member: 'quality',
    place: { kind: 'console' },
    collection,
    signal: new AbortController().signal,
  };
  return (await check(claim, asking)).claims[0];
}

function readersFor(claims: readonly Gold[]): readonly (readonly [string, SecondReader?])[] {
  const always: readonly (readonly [string, SecondReader?])[] = [
    ['rules alone'],
    ['a reader that knows the labels (the most that one can add)', labelReader(claims)],
  ];
  const config = readConfig(process.env);
  const fast = 'problems' in config ? undefined : fastModelOf(config);
  if ('problems' in config || !config.ANTHROPIC_API_KEY || !fast) {
    console.log('No ANTHROPIC_API_KEY, or no ANTHROPIC_FAST_MODEL: no model reads the claims.');
    return always;
  }
  const { model, price } = fast;
  const { ANTHROPIC_API_KEY: apiKey, ANTHROPIC_BASE_URL: baseUrl } = config;
  return [...always, [model, claudeReader({ apiKey, baseUrl, model, price })]];
}

/** Finds supported or contradicted what people found to be evidence on the claim. */
function labelReader(claims: readonly Gold[]): SecondReader {
  const byClaim = new Map(claims.map((gold) => [gold.claim, gold]));
  return {
    mostUsd: () => 0,
    read: async (passages) =>
      passages.map(({ statement, sentences }) => {
        const gold = byClaim.get(statement);
        const isEvidence = sentences.some((quote) => gold?.evidence.some(({ holds }) => holds(quote)));
        return gold && isEvidence && gold.label !== 'not-in-papers' ? gold.label : 'not';
      }),
  };
}
