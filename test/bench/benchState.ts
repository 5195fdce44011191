// What PostgreSQL costs beside SQLite, and what very many collections cost in it. STATE_BENCH_PAPERS says how many papers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCollections } from '../../src/collections/createCollections.ts';
import { collectionOf } from '../../src/papers/collection.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import type { State } from '../../src/state/state.ts';
import { openedFile } from '../support/openedState.ts';
import { paper } from '../support/papers.ts';
import { openedSchema } from '../support/postgres/openedSchema.ts';
import { type Cluster, startCluster, whyNoPostgres } from '../support/postgres/startCluster.ts';

const PAPERS = Number(process.env['STATE_BENCH_PAPERS'] ?? 100_000);
const A_COLLECTION = 500;
const RUNS = 30;
const WARM_RUNS = 400;
const SIZES = [20, 200];
const QUESTION = 'Which treatment lowers the risk of infection in owls?';
const BYTES_PER_MEGABYTE = 2 ** 20;

const provenance = { source: 'arxiv', address: 'https://arxiv.org', fetchedAt: '2026-03-01' } as const;
const options = { now: () => new Date(), warn: console.warn };
const shared = createSearch(collectionOf([]));
const callerOf = (server: string) => ({ member: 'bench', place: { kind: 'server', server } });

export async function benchState(): Promise<void> {
  const why = whyNoPostgres();
  if (why) return console.log(`Not measured: ${why}.`);
  const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  const cluster = await startCluster();
  try {
    const sqlite = await openedFile(join(folder, 'state.db'), options);
    const postgres = await openedSchema(cluster.primary.url, 'bench', options);
    for (const size of SIZES) await compare(size, { sqlite, postgres });
    await measureMany(cluster, postgres);
    await Promise.all([sqlite.close(), postgres.close()]);
  } finally {
    cluster.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Both are measured by turns, so that a busy machine slows both. */
async function compare(size: number, states: Readonly<Record<'sqlite' | 'postgres', State>>): Promise<void> {
  const server = `of ${size}`;
  const [cold, warm] = [
    { sqlite: [] as number[], postgres: [] as number[] },
    { sqlite: [] as number[], postgres: [] as number[] },
  ];
  for (const engine of ['sqlite', 'postgres'] as const)
    await collectionsIn(states[engine]).put(callerOf(server), madeUp(size));
  for (let run = 0; run < RUNS; run += 1)
    for (const engine of ['sqlite', 'postgres'] as const)
      cold[engine].push(await millisOf(() => ask(collectionsIn(states[engine]), server)));
  const held = { sqlite: collectionsIn(states.sqlite), postgres: collectionsIn(states.postgres) };
  for (let run = 0; run < WARM_RUNS; run += 1)
    for (const engine of ['sqlite', 'postgres'] as const)
      warm[engine].push(await millisOf(() => ask(held[engine], server)));
  for (const [name, { sqlite, postgres }] of Object.entries({ cold, warm }))
    for (const share of [0.05, 0.5, 0.99]) {
      const [own, other] = [quantile(sqlite, share), quantile(postgres, share)];
      const times = (other / own).toFixed(2);
      console.log(
        `${size} papers, ${name}, p${share * 100}: ${ms(own)} on SQLite, ${ms(other)} on PostgreSQL (${times} times)`,
      );
    }
}

/** Very many collections: one is put by the program, the others are copies of it. */
async function measureMany(cluster: Cluster, state: State): Promise<void> {
  await collectionsIn(state).put(callerOf('copied'), madeUp(A_COLLECTION));
  const copied = state.collectionOf(callerOf('copied'));
  const names = Array.from({ length: PAPERS / A_COLLECTION }, (_, number) => `copy ${number}`);
  const loading = await millisOf(async () =>
    copyTo(
      names.map((name) => state.collectionOf(callerOf(name))),
      copied,
      cluster,
    ),
  );
  const bytes = Number(cluster.primary.run('SELECT pg_database_size(current_database())', 'footnote'));
  const per = (bytes / PAPERS / 1024).toFixed(1);
  console.log(
    `${PAPERS} papers in ${names.length} collections: ${Math.round(bytes / BYTES_PER_MEGABYTE)} MB on disk, ${per} KB a paper; loaded in ${Math.round(loading / 1000)} s`,
  );
  const collections = collectionsIn(state);
  const [cold, warm]: [number[], number[]] = [[], []];
  for (let run = 0; run < 2 * RUNS; run += 1) {
    const name = names[Math.floor((run * names.length) / (2 * RUNS))] ?? '';
    cold.push(await millisOf(() => ask(collections, name)));
    for (let again = 0; again < 5; again += 1) warm.push(await millisOf(() => ask(collections, name)));
  }
  console.log(
    `a question to one of them: cold p50 ${ms(quantile(cold, 0.5))}, p99 ${ms(quantile(cold, 0.99))}; warm p50 ${ms(quantile(warm, 0.5))}, p99 ${ms(quantile(warm, 0.99))}`,
  );
}

function copyTo(collections: readonly string[], copied: string, { primary }: Cluster): void {
  const schema = primary.run("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'test_%'", 'footnote');
  const AT_ONCE = 100;
  for (let at = 0; at < collections.length; at += AT_ONCE) {
    const ids = collections.slice(at, at + AT_ONCE).map((id) => `('${id}')`);
    primary.run(
      `SET search_path = ${schema};
       INSERT INTO papers (collection, id, version, record, checksum, provenance, problems, analysis, analysed_by, added_at, added_by, changed)
       SELECT new.id, papers.id, version, record, checksum, provenance, problems, analysis, analysed_by, added_at, added_by, changed
       FROM papers, (VALUES ${ids.join(', ')}) AS new (id) WHERE collection = '${copied}';
       INSERT INTO collections (id, epoch, revision)
       SELECT new.id, epoch, revision FROM collections, (VALUES ${ids.join(', ')}) AS new (id) WHERE collections.id = '${copied}'`,
      'footnote',
    );
  }
  primary.run('VACUUM ANALYZE', 'footnote');
}

function collectionsIn(state: State) {
  return createCollections({ shared: () => shared, state, ...options, analysedBy: () => 'bench' });
}

async function ask(collections: ReturnType<typeof createCollections>, server: string): Promise<void> {
  const { search } = await collections.of(callerOf(server));
  await search.papers(QUESTION, 8);
}

/** Papers with abstracts of usual length, no two alike. */
function madeUp(count: number) {
  const words = [
    'infection',
    'treatment',
    'owls',
    'risk',
    'protein',
    'network',
    'river',
    'sleep',
    'learning',
    'cells',
  ];
  return Array.from({ length: count }, (_, number) => {
    const word = (at: number) =>
      `${words[(number * 7 + at * 3) % words.length]}${at % 4 === 0 ? number % 97 : ''}`;
    const sentence = (at: number) =>
      `We find that ${word(at)} lowers the ${word(at + 1)} of ${word(at + 2)} by ${(number + at) % 90}% in ${word(at + 5)} and ${word(at + 8)}.`;
    const abstract = Array.from({ length: 9 }, (_, at) => sentence(at * 5)).join(' ');
    return {
      paper: paper({ id: `p${number}`, title: `On ${word(1)} and ${word(2)} ${number}`, abstract }),
      ...{ provenance, problems: [] },
    };
  });
}

async function millisOf(work: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function ms(millis: number): string {
  return `${millis.toFixed(millis < 10 ? 2 : 0)} ms`;
}
