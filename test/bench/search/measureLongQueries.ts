import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectionOf } from '../../../src/papers/collection.ts';
import { createSearch } from '../../../src/search/createSearch.ts';
import { openSearch } from '../../../src/search/openSearch.ts';
import type { Search } from '../../../src/search/search.ts';
import { type JudgedCollection, loadCollection, readRows } from './collection.ts';
import { mean, ndcg, percentile } from './measures.ts';

const FOLDER = 'answering/long-queries';
const DATA = process.env['TEST_DATA'] ?? '../shared/data';

/** Abstracts as queries, and their titles alone: plain BM25 that counts repeated words has 0.540 and 0.393. */
export async function measureLongQueries(): Promise<void> {
  const whole = loadCollection(FOLDER, ['test']);
  if (!whole) return;
  const papers = collectionOf(whole.papers);
  const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  const options = { file: join(folder, 'index.db'), onNote: () => {}, onProgress: () => {} };
  const titles = new Map(
    readRows(join(DATA, FOLDER, 'queries-title.jsonl')).map(({ _id, text }) => [_id, text]),
  );
  const asTitles = whole.queries.map((query) => ({ ...query, text: titles.get(query.id) ?? '' }));
  for (const [engine, search] of [
    ['on disk', await openSearch(papers, { ...options, maxInMemory: 0 })],
    ['in memory', createSearch(papers)],
  ] as const) {
    console.log(`abstracts, ${engine}: ${await measure(search, whole.queries)}`);
    console.log(`titles, ${engine}: ${await measure(search, asTitles)}`);
  }
  rmSync(folder, { recursive: true });
}

async function measure(search: Search, queries: JudgedCollection['queries']): Promise<string> {
  const millis: number[] = [];
  const values: number[] = [];
  for (const { text, relevant } of queries) {
    const start = performance.now();
    const hits = await search.papers(text, 10);
    millis.push(performance.now() - start);
    values.push(
      ndcg(
        hits.map(({ paper }) => paper.id),
        relevant,
      ),
    );
  }
  const times = [0.5, 0.99].map((share) => percentile(millis, share).toFixed(0)).join(' and ');
  return `nDCG@10 ${mean(values).toFixed(3)}; p50 and p99 ${times} ms`;
}
