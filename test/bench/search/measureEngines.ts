import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectionOf } from '../../../src/papers/collection.ts';
import { openSearch } from '../../../src/search/openSearch.ts';
import type { Search } from '../../../src/search/search.ts';
import { type JudgedCollection, loadCollection, type Query } from './collection.ts';
import { mean, ndcg, percentile } from './measures.ts';
import { watchTurns } from './watchTurns.ts';

const SIZES = [1_000, 2_000, 5_000, 10_000, 20_000];
const QUERIES = 200;
const AT_ONCE = 20;

type EngineName = 'memory' | 'disk';

/** Both engines over the same papers: what they find, what they cost and how long a turn of the event loop is. */
export async function measureEngines(): Promise<void> {
  console.log(
    '| papers | engine | build ms | open again ms | p50 ms | p99 ms | longest turn of the event loop, 20 at once, ms (and wait for a core) | nDCG@10 | same first result |',
  );
  console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  const large = loadCollection('papers-scale', ['title', 'sentence', 'vague']);
  for (const size of large ? SIZES : []) if (large) await compare(partOf(large, size), ['memory', 'disk']);
  for (const [name, split] of [
    ['scifact', 'train'],
    ['cranfield', 'test'],
  ] as const) {
    const judged = loadCollection(name, [split]);
    if (judged) await compare(judged, ['memory', 'disk']);
  }
  if (large) await compare(large, ['memory', 'disk']);
}

/** The first papers, and every kind of query for some that are among them and some that are not. */
function partOf({ name, papers, queries }: JudgedCollection, size: number): JudgedCollection {
  const own = papers.slice(0, size);
  const ids = new Set(own.map(({ id }) => id));
  const isAnswerable = ({ relevant }: Query) => [...relevant.keys()].some((id) => ids.has(id));
  return { name, papers: own, queries: [...queries.filter(isAnswerable), ...spread(queries)] };
}

function spread(queries: readonly Query[]): Query[] {
  const step = Math.max(1, Math.floor(queries.length / QUERIES));
  return queries.filter((_, at) => at % step === 0);
}

async function compare(collection: JudgedCollection, engines: readonly EngineName[]): Promise<void> {
  const queries = spread(collection.queries);
  let firsts: readonly string[] | undefined;
  for (const name of engines) {
    const { search, buildMillis, openMillis, close } = await openTwice(collection, name);
    const { found, millis } = await searchEach(search, queries);
    const own = found.map(([first = '']) => first);
    const quality = mean(
      queries.flatMap(({ relevant }, at) =>
        [...relevant.keys()].some((id) => search.collection.get(id)) ? ndcg(found[at] ?? [], relevant) : [],
      ),
    );
    const cells = [
      `${collection.name}, ${collection.papers.length}`,
      name,
      buildMillis.toFixed(0),
      openMillis.toFixed(0),
      percentile(millis, 0.5).toFixed(1),
      percentile(millis, 0.99).toFixed(1),
      await longestTurn(search, queries),
      quality.toFixed(3),
      firsts ? `${Math.floor(100 * mean(own.map((id, at) => Number(id === firsts?.[at]))))}%` : '',
    ];
    console.log(`| ${cells.join(' | ')} |`);
    firsts ??= own;
    close();
  }
}

async function openTwice({ papers }: JudgedCollection, name: EngineName) {
  const file = join(tmpdir(), `footnote-engines-${process.pid}.db`);
  const maxInMemory = name === 'memory' ? Number.POSITIVE_INFINITY : 0;
  const collection = collectionOf(papers);
  const open = async () => {
    const start = performance.now();
    const search = await openSearch(collection, {
      file,
      maxInMemory,
      onNote: () => {},
      onProgress: () => {},
    });
    return { search, millis: performance.now() - start };
  };
  const first = await open();
  const again = await open();
  const close = () => rmSync(file, { force: true });
  return { search: again.search, buildMillis: first.millis, openMillis: again.millis, close };
}

async function searchEach(search: Search, queries: readonly Query[]) {
  const found: (readonly string[])[] = [];
  const millis: number[] = [];
  for (const { text } of queries) {
    const start = performance.now();
    const hits = await search.papers(text, 10);
    millis.push(performance.now() - start);
    found.push(hits.map(({ paper }) => paper.id));
  }
  return { found, millis };
}

/** While twenty ask at once. */
async function longestTurn(search: Search, queries: readonly Query[]): Promise<string> {
  const stop = watchTurns();
  await Promise.all(
    queries.slice(0, AT_ONCE).map(async ({ text }) => {
      const [sentences, papers] = await Promise.all([search.sentences(text, 10), search.papers(text, 1)]);
      return [sentences, await Promise.all(papers.map(({ paper }) => search.related(paper, 10)))];
    }),
  );
  const { ranMillis, waitedMillis } = stop();
  return `${ranMillis.toFixed(0)} (${waitedMillis.toFixed(0)})`;
}
