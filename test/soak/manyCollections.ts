// Five hundred servers with two hundred papers each, over two processes: how long questions take there, and what is held.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCollections } from '../../src/collections/createCollections.ts';
import { collectionOf } from '../../src/papers/collection.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { analysisChecksum } from '../../src/search/disk/analysisChecksum.ts';
import { openSharedState } from '../../src/state/openSharedState.ts';
import type { State } from '../../src/state/state.ts';
import { loadCollection } from '../bench/search/collection.ts';
import { type SentInteraction, slashCommand } from '../support/discord/interactions.ts';
import { type DiscordDouble, startDiscordDouble } from '../support/discord/startDiscordDouble.ts';
import { openedFile } from '../support/openedState.ts';
import type { Cluster } from '../support/postgres/startCluster.ts';
import { startProgram } from '../support/program.ts';
import { percentile, until } from './askFleet.ts';
import { watchFinals } from './finals.ts';
import { heldMbOf } from './heldMbOf.ts';
import { type Figure, printFigures } from './printFigures.ts';
import { onStage, PLENTY, SERVERS, UP_WITHIN_MS } from './processStage.ts';

const COLLECTIONS = Number(process.env['SOAK_COLLECTIONS'] ?? 500);
const PAPERS = 200;
const WARM = 60;
const QUESTION = 'Which treatment lowers the risk of infection?';
const KEY = createHash('sha256').update('soak').digest();
const WITHIN_MS = 20_000;
const MOST_MB = 1_024;
const provenance = { source: 'arxiv', address: 'https://arxiv.org', fetchedAt: '2026-03-01' } as const;
const servers = Array.from({ length: COLLECTIONS }, (_, index) =>
  String((BigInt(index) << 22n) + (5_000n << 40n)),
);

export async function manyCollections(cluster: Cluster): Promise<boolean> {
  const papers = loadCollection('scifact', [])?.papers.slice(0, PAPERS);
  if (!papers) return true; // it says that they are not here
  const onFile = await warmOnFile(papers);
  const staging = {
    cluster,
    count: 2,
    maxConcurrency: SERVERS.length,
    env: { STATE_KEY: KEY.toString('base64') },
  };
  return onStage(staging, async ({ discord, fleet }) => {
    await fill(cluster, papers);
    const cold = await askEach(discord, servers);
    const warm = await askEach(discord, servers.slice(0, WARM));
    const held = await Promise.all(fleet.members.map(({ program }) => heldMbOf(program.process)));
    return printFigures(`${COLLECTIONS} collections of ${PAPERS} papers over 2 processes`, [
      {
        name: 'first question to a collection, 99 of 100 within',
        value: percentile(cold, 0.99),
        limit: 1_000,
        unit: 'ms',
      },
      ...sharesOf(warm, onFile),
      { name: 'memory of the larger process', value: Math.max(...held), limit: MOST_MB, unit: 'MB' },
    ]);
  });
}

function sharesOf(warm: readonly number[], onFile: readonly number[]): readonly Figure[] {
  const [here, there] = [percentile(warm, 0.5), percentile(onFile, 0.5)];
  return [
    {
      name: `a later question, half within (SQLite, one process: ${Math.round(there)} ms)`,
      value: here,
      limit: Math.round(there * 1.2),
      unit: 'ms',
    },
  ];
}

/** One server's papers, put as members put them; those of the others are copies of the rows. */
async function fill(cluster: Cluster, papers: readonly Paper[]): Promise<void> {
  const options = { url: cluster.primary.url, key: KEY, now: () => new Date(), warn: () => {} };
  const state = await openSharedState(options);
  if ('refusal' in state) throw new Error(state.refusal);
  const [first = '', ...others] = servers;
  await put(state, first, papers);
  const from = idOf(state, first);
  for (const server of others) cluster.primary.run(copySql(from, idOf(state, server)), 'footnote');
  await state.close();
}

const COLUMNS =
  'id, version, record, checksum, provenance, problems, analysis, analysed_by, source, source_key, added_at, added_by, changed, superseded_at, removed_at';

function copySql(from: string, to: string): string {
  return `
    INSERT INTO collections (id, epoch, revision, digested_at)
      SELECT '${to}', epoch, revision, digested_at FROM collections WHERE id = '${from}';
    INSERT INTO papers (collection, ${COLUMNS}) SELECT '${to}', ${COLUMNS} FROM papers WHERE collection = '${from}'`;
}

function idOf(state: State, server: string): string {
  return state.collectionOf({ member: 'soak', place: { kind: 'server', server } });
}

async function put(state: State, server: string, papers: readonly Paper[]): Promise<void> {
  const shared = createSearch(collectionOf([]));
  const given = { shared: () => shared, state, now: () => new Date(), analysedBy: analysisChecksum };
  const sourced = papers.map((paper) => ({ paper, provenance, problems: [] }));
  await createCollections(given).put({ member: 'soak', place: { kind: 'server', server } }, sourced);
}

/** The same warm questions to one process and its file. */
async function warmOnFile(papers: readonly Paper[]): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  const STATE_FILE = join(folder, 'state.db');
  const state = await openedFile(STATE_FILE, { warn: () => {} });
  const [server = ''] = servers;
  await put(state, server, papers);
  await state.close();
  const discord = await startDiscordDouble();
  const limits = { DAILY_QUESTIONS: PLENTY, SERVER_DAILY_QUESTIONS: PLENTY, LOG_LEVEL: 'error' };
  const bot = startProgram({ STATE_FILE, DISCORD_TOKEN: 'soak', DISCORD_API_URL: discord.url, ...limits });
  try {
    await until(() => discord.gateway.upShards.length === 1, UP_WITHIN_MS);
    await askEach(discord, [server]);
    return await askEach(discord, Array<string>(WARM).fill(server));
  } finally {
    bot.process.kill('SIGTERM');
    await bot.ended;
    await discord.stop();
    rmSync(folder, { recursive: true });
  }
}

/** One after the other; how long each took until its last reply, in milliseconds. */
async function askEach(discord: DiscordDouble, each: readonly string[]): Promise<readonly number[]> {
  const finals = watchFinals(discord);
  const millis: number[] = [];
  for (const [number, server] of each.entries()) {
    const member = String(200_000_000_000_000_000n + BigInt(number));
    const interaction: SentInteraction = slashCommand('ask', { question: QUESTION }, { member, server });
    const sentAt = Date.now();
    discord.gateway.dispatch('INTERACTION_CREATE', interaction);
    await until(() => finals.lastReplies(interaction).length > 0, WITHIN_MS);
    millis.push((finals.finishedAtMs(interaction) ?? Number.POSITIVE_INFINITY) - sentAt);
  }
  return millis;
}
