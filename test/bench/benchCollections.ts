// What collections cost: opening them from what is stored, one paper more, and many in one process.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCollections } from '../../src/collections/createCollections.ts';
import { collectionOf } from '../../src/papers/collection.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import type { PaperChange, PaperStore, SourcedPaper } from '../../src/state/paperStore.ts';
import type { State } from '../../src/state/state.ts';
import { openedFile, openedState } from '../support/openedState.ts';
import { type Cost, costOf } from './costOf.ts';
import { measureSyncs } from './measureSyncs.ts';
import { loadCollection } from './search/collection.ts';

const BYTES_PER_MEGABYTE = 2 ** 20;
const MANY = 500;
/** Benchmarks run with a heap that is never full: without this, what nobody holds any more would be counted. */
const COLLECTED_EVERY = 10;
const QUESTION = 'Which treatment lowers the risk of infection?';
const LIMITS = {
  open200: 50,
  open2000: 300,
  one: 50,
  turn: 20,
  sync2000: 10_000,
  syncNothing: 100,
  manyMb: 1_024,
};
/** The first opening of a process also compiles what opens: it is measured as the later ones. */
const OPENINGS = 5;

const provenance = { source: 'arxiv', address: 'https://arxiv.org', fetchedAt: '2026-03-01' } as const;
const callerOf = (server: string) => ({ member: 'bench', place: { kind: 'server', server } });
const shared = createSearch(collectionOf([]));

/** Prints the figures, and fails where one is above its limit. Times are those of this thread alone, waiting left out. */
export async function benchCollections(): Promise<void> {
  const judged = loadCollection('scifact', []);
  if (!judged) return;
  const papers = judged.papers.slice(0, 2_001).map((paper) => ({ ...paper, authors: ['Ada Owl'] }));
  const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  const state = await openedFile(join(folder, 'state.db'), { warn: console.warn });
  await collectionsIn(state).put(callerOf('small'), sourced(papers.slice(0, 200)));
  await collectionsIn(state).put(callerOf('large'), sourced(papers.slice(0, 2_000)));
  report('opening 200 papers', await opening('small', state), LIMITS.open200);
  const large = await opening('large', state);
  report('opening 2,000 papers', large, LIMITS.open2000);
  reportTurn(large);
  await measureOneMore(state, papers);
  const { first, again } = await measureSyncs(papers.slice(0, 2_000), state);
  report('the first sync of 2,000 papers', first, LIMITS.sync2000);
  reportTurn(first);
  report('a sync that finds nothing new', again, LIMITS.syncNothing);
  await state.close();
  rmSync(folder, { recursive: true });
  await measureMany(papers.slice(0, 200));
}

function collectionsIn(
  state: Pick<State, 'papers' | 'settings' | 'collectionOf' | 'isCutOff' | 'isAway' | 'onForeignChange'>,
) {
  return createCollections({ shared: () => shared, state, now: () => new Date(), analysedBy: () => 'bench' });
}

function sourced(papers: readonly Paper[]): readonly SourcedPaper[] {
  return papers.map((paper) => ({ paper, provenance, problems: [] }));
}

/** The median of several openings, each of which begins with nothing held. */
async function opening(server: string, state: State): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 0; run < OPENINGS; run += 1) {
    const collections = collectionsIn(state);
    costs.push(await costOf(() => collections.of(callerOf(server))));
  }
  costs.sort((one, other) => one.millis - other.millis);
  return costs[Math.floor(OPENINGS / 2)] ?? { millis: 0, turn: 0 };
}

async function measureOneMore(state: State, papers: readonly Paper[]): Promise<void> {
  const collections = collectionsIn(state);
  const before = await collections.of(callerOf('large'));
  await before.search.papers(QUESTION, 5);
  const cost = await costOf(async () => {
    await collections.put(callerOf('large'), sourced(papers.slice(2_000)));
    await collections.of(callerOf('large'));
  });
  report('one paper more among 2,000', cost, LIMITS.one);
  reportTurn(cost);
  if (before.papers.size !== 2_000) throw new Error('the collection that was held has changed');
}

/** One question to each of many collections, as a process serves them: what it holds afterwards. */
async function measureMany(papers: readonly Paper[]): Promise<void> {
  const state = openedState({ warn: console.warn });
  const rows = await rowsOf(papers);
  const collections = collectionsIn({ ...state, papers: alike(state.papers, rows) });
  for (let server = 0; server < MANY; server += 1) {
    const { search } = await collections.of(callerOf(`s${server}`));
    await search.papers(QUESTION, 5);
    await search.lookUp('statins', 5);
    if (server % COLLECTED_EVERY === 0) globalThis.gc?.();
  }
  globalThis.gc?.();
  const megabytes = process.memoryUsage().rss / BYTES_PER_MEGABYTE;
  console.log(`${MANY} collections of 200 papers: ${megabytes.toFixed(0)} MB (at most ${LIMITS.manyMb})`);
  if (megabytes > LIMITS.manyMb) process.exitCode = 1;
  await state.close();
}

/** What is stored of these papers, as texts. */
async function rowsOf(papers: readonly Paper[]): Promise<readonly string[]> {
  const state = openedState({ warn: console.warn });
  await collectionsIn(state).put(callerOf('one'), sourced(papers));
  const changes = await state.papers.changes(state.collectionOf(callerOf('one')), 0, 1);
  await state.close();
  return changes.map((change) => JSON.stringify(change));
}

/** A store in which every collection has papers like these, each its own as when they are read from a disk. */
function alike(store: PaperStore, rows: readonly string[]): PaperStore {
  return {
    ...store,
    standing: async () => ({ epoch: 'bench', revision: 1 }),
    changes: async () => rows.map((row) => JSON.parse(row) as PaperChange), // what `rowsOf` wrote
  };
}

function reportTurn({ turn }: Cost): void {
  console.log(`  its longest turn: ${turn.toFixed(1)} ms (at most ${LIMITS.turn})`);
  if (turn > LIMITS.turn) process.exitCode = 1;
}

function report(what: string, { millis }: Cost, most: number): void {
  console.log(`${what}: ${millis.toFixed(0)} ms (at most ${most})`);
  if (millis > most) process.exitCode = 1;
}
