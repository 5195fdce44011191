import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type JudgedCollection, loadCollection } from './collection.ts';
import { drawChart } from './drawChart.ts';
import { type Engine, removeScratch } from './engine.ts';
import { ENGINES } from './engines.ts';
import { mean, ndcg, percentile, recall } from './measures.ts';
import type { Row } from './row.ts';

const RESULTS = new URL('results.md', import.meta.url);
const CHART = new URL('results.svg', import.meta.url);
/** At a hundred thousand papers, queries of each kind. */
const LARGE_QUERIES = 40;
const MEMORY = fileURLToPath(new URL('engineMemory.ts', import.meta.url));

/** Quality and cost of the engines, query by query in turn, so that a busy machine slows all of them alike. */
export async function benchSearch(): Promise<void> {
  const rows: Row[] = [];
  for (const [name, split] of [
    ['scifact', 'train'],
    ['cranfield', 'test'],
  ] as const) {
    const collection = loadCollection(name, [split]);
    if (collection) rows.push(...withMemory(await compare(collection), name, split));
  }
  const large = loadCollection('papers-scale', ['title', 'sentence', 'vague']);
  if (large)
    rows.push(...withMemory(await compare({ ...large, queries: sample(large) }), large.name, 'title'));
  removeScratch();
  if (rows.length === 0) return;
  const table = toTable(rows);
  console.log(table);
  writeFileSync(RESULTS, table);
  writeFileSync(CHART, drawChart(rows));
}

/** After the queries, one engine at a time. */
function withMemory(rows: readonly Row[], collection: string, split: string): Row[] {
  return rows.map((row) => {
    const args = [...process.execArgv, MEMORY, row.engine, collection, split];
    return { ...row, memoryMb: Number(execFileSync(process.execPath, args, { encoding: 'utf8' })) };
  });
}

function sample({ queries }: JudgedCollection) {
  return ['title', 'sentence', 'vague'].flatMap((kind) =>
    queries.filter(({ id }) => id.startsWith(kind)).slice(0, LARGE_QUERIES),
  );
}

async function compare({ name, papers, queries }: JudgedCollection): Promise<Row[]> {
  const built = [];
  for (const engine of ENGINES) built.push(await build(engine, papers));
  for (const [number, { text, relevant }] of queries.entries()) {
    for (let turn = 0; turn < built.length; turn++) {
      const one = built[(number + turn) % built.length];
      if (!one) continue;
      const start = performance.now();
      const found = await one.index.search(text, 10);
      one.millis.push(performance.now() - start);
      one.ndcg.push(ndcg(found, relevant));
      one.recall.push(recall(found, relevant));
    }
  }
  const base = mean(built.find(({ name }) => name.startsWith('MiniSearch'))?.millis ?? [1]);
  return built.map((one) => ({
    collection: `${name} (${papers.length} papers, ${queries.length} queries)`,
    engine: one.name,
    ndcg: mean(one.ndcg),
    recall: mean(one.recall),
    p50Millis: percentile(one.millis, 0.5),
    p99Millis: percentile(one.millis, 0.99),
    ofMiniSearch: mean(one.millis) / base,
    buildMillis: one.buildMillis,
    ...(one.loadMillis !== undefined && { loadMillis: one.loadMillis }),
  }));
}

async function build({ name, build }: Engine, papers: JudgedCollection['papers']) {
  globalThis.gc?.();
  const start = performance.now();
  const index = await build(papers);
  const buildMillis = performance.now() - start;
  const loadedFrom = performance.now();
  await index.load?.();
  const loadMillis = index.load && performance.now() - loadedFrom;
  const measured = { millis: [] as number[], ndcg: [] as number[], recall: [] as number[] };
  return { name, index, buildMillis, loadMillis, ...measured };
}

function toTable(rows: readonly Row[]): string {
  const head =
    '| collection | engine | nDCG@10 | recall@10 | query time of MiniSearch | p50 ms | p99 ms | build s | load s | memory MB |';
  const lines = rows.map((row) =>
    [
      row.collection,
      row.engine,
      row.ndcg.toFixed(3),
      row.recall.toFixed(3),
      row.ofMiniSearch.toFixed(2),
      row.p50Millis.toFixed(1),
      row.p99Millis.toFixed(1),
      (row.buildMillis / 1000).toFixed(1),
      row.loadMillis === undefined ? '–' : (row.loadMillis / 1000).toFixed(2),
      row.memoryMb?.toFixed(0) ?? '–',
    ].join(' | '),
  );
  return [
    head,
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines.map((line) => `| ${line} |`),
    '',
  ].join('\n');
}
