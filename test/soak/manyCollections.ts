// Five hundred servers with two hundred papers each, over two processes: how long questions take there, and what is held.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { createCollections } from '../../src/collections/createCollections.ts';
import { collectionOf } from '../../src/papers/collection.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { createSearch } from '../../src/search/createSearch.ts';
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
/** So many of the servers are asked again, on both engines. */
const WARM = 60;
const ROUNDS = 4;
const QUESTION = 'Which treatment lowers the risk of infection?';
const KEY = createHash('sha256').update('soak').digest();
const WITHIN_MS = 20_000;
const MOST_MB = 1_024;
const MOST_SHARE = 120;
const provenance = { source: 'file', address: 'papers.jsonl', fetchedAt: '2026-03-01' } as const;
const servers = Array.from({ length: COLLECTIONS }, (_, index) =>
  String((BigInt(index) << 22n) + (5_000n << 40n)),
);

export async function manyCollections(cluster: Cluster): Promise<boolean> {
  const papers = loadCollection('scifact', [])?.papers.slice(0, PAPERS);
  if (!papers) return true; // it says that they are not here
  const staging = {
    cluster,
    count: 2,
    maxConcurrency: SERVERS.length,
    env: { STATE_KEY: KEY.toString('base64') },
  };
  return onStage(staging, async ({ discord, fleet }) => {
    const several = askerOf(discord);
    await fill(cluster, papers, several);
    const cold: number[] = [];
    for (const server of servers) cold.push(await several.ask(server));
    const warm = await onOneProcess(papers, (one) => byTurns(several, one));
    const held = await Promise.all(fleet.members.map(({ program }) => heldMbOf(program.process)));
    return printFigures(`${COLLECTIONS} collections of ${PAPERS} papers over 2 processes`, [
      {
        name: `first question to a collection, 99 of 100 within (half within ${Math.round(percentile(cold, 0.5))} ms)`,
        value: percentile(cold, 0.99),
        limit: 1_000,
        unit: 'ms',
      },
      timesOf(warm),
      { name: 'memory of the larger process', value: Math.max(...held), limit: MOST_MB, unit: 'MB' },
    ]);
  });
}

interface Warm {
  readonly several: readonly number[];
  readonly one: readonly number[];
}

function timesOf({ several, one }: Warm): Figure {
  const [here, there] = [percentile(several, 0.5), percentile(one, 0.5)];
  return {
    name: `a later question, half within ${Math.round(here)} ms, of what it takes one process with SQLite (${Math.round(there)} ms)`,
    value: (100 * here) / there,
    limit: MOST_SHARE,
    unit: '%',
  };
}

/** The same questions to both, one after the other, so that a busy machine slows both alike. */
async function byTurns(several: Asker, one: Asker): Promise<Warm> {
  const warm: { several: number[]; one: number[] } = { several: [], one: [] };
  const asked = servers.slice(0, WARM);
  for (const server of asked) await Promise.all([several.ask(server), one.ask(server)]); // opened, where they are not
  for (let round = 0; round < ROUNDS; round += 1)
    for (const server of asked) {
      warm.several.push(await several.ask(server));
      warm.one.push(await one.ask(server));
    }
  return warm;
}

/** One process with a file that holds the papers of the servers that are asked again. */
async function onOneProcess<T>(papers: readonly Paper[], work: (one: Asker) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  const STATE_FILE = join(folder, 'state.db');
  const state = await openedFile(STATE_FILE, { warn: () => {} });
  const [first = '', ...others] = servers.slice(0, WARM);
  await put(state, first, papers);
  const copying = copySql(
    idOf(state, first),
    others.map((server) => idOf(state, server)),
  );
  await state.close();
  const discord = await startDiscordDouble();
  const limits = { DAILY_QUESTIONS: PLENTY, SERVER_DAILY_QUESTIONS: PLENTY, LOG_LEVEL: 'error' };
  const start = () =>
    startProgram({ STATE_FILE, DISCORD_TOKEN: 'soak', DISCORD_API_URL: discord.url, ...limits });
  const end = async (bot: ReturnType<typeof start>) => {
    bot.process.kill('SIGTERM');
    await bot.ended;
  };
  let bot = start();
  try {
    await until(() => discord.gateway.upShards.length === 1, UP_WITHIN_MS);
    await askerOf(discord).ask(first); // as in `fill`
    await end(bot);
    const file = new Libsql(STATE_FILE);
    file.exec(copying);
    file.close();
    bot = start();
    await until(() => discord.gateway.upShards.length === 1, UP_WITHIN_MS);
    return await work(askerOf(discord));
  } finally {
    await end(bot);
    await discord.stop();
    rmSync(folder, { recursive: true });
  }
}

/** One server's papers, put as members put them; those of the others are copies of the rows. */
async function fill(cluster: Cluster, papers: readonly Paper[], { ask }: Asker): Promise<void> {
  const options = { url: cluster.primary.url, key: KEY, now: () => new Date(), warn: () => {} };
  const state = await openSharedState(options);
  if ('refusal' in state) throw new Error(state.refusal);
  const [first = '', ...others] = servers;
  await put(state, first, papers);
  await ask(first); // the built program stores what it has read of them by its own checksum, before they are copied
  const ids = others.map((server) => idOf(state, server));
  cluster.primary.run(copySql(idOf(state, first), ids), 'footnote');
  cluster.primary.run('VACUUM ANALYZE', 'footnote');
  await state.close();
}

const COLUMNS =
  'id, version, record, checksum, provenance, problems, analysis, analysed_by, source, source_key, added_at, added_by, changed, superseded_at, removed_at';

/** As both engines take it. */
function copySql(from: string, to: readonly string[]): string {
  const others = `json_each(CAST('${JSON.stringify(to)}' AS TEXT)) AS other`;
  return `
    INSERT INTO collections (id, epoch, revision, digested_at)
      SELECT other.value, epoch, revision, digested_at FROM collections, ${others} WHERE collections.id = '${from}';
    INSERT INTO papers (collection, ${COLUMNS})
      SELECT other.value, ${COLUMNS.split(', ')
        .map((column) => `papers.${column}`)
        .join(', ')} FROM papers, ${others}
      WHERE collection = '${from}'`;
}

function idOf(state: State, server: string): string {
  return state.collectionOf({ member: 'soak', place: { kind: 'server', server } });
}

async function put(state: State, server: string, papers: readonly Paper[]): Promise<void> {
  const shared = createSearch(collectionOf([]));
  const given = { shared: () => shared, state, now: () => new Date(), analysedBy: () => 'read anew' };
  const sourced = papers.map((paper) => ({ paper, provenance, problems: [] }));
  await createCollections(given).put({ member: 'soak', place: { kind: 'server', server } }, sourced);
}

interface Asker {
  /** Asks once; how long it took until the last reply, in milliseconds. */
  ask(server: string): Promise<number>;
}

function askerOf(discord: DiscordDouble): Asker {
  const finals = watchFinals(discord);
  let number = 0;
  return {
    async ask(server) {
      number += 1;
      const member = String(200_000_000_000_000_000n + BigInt(number));
      const interaction: SentInteraction = slashCommand('ask', { question: QUESTION }, { member, server });
      const sentAt = Date.now();
      discord.gateway.dispatch('INTERACTION_CREATE', interaction);
      await until(() => finals.lastReplies(interaction).length > 0, WITHIN_MS);
      return (finals.finishedAtMs(interaction) ?? Number.POSITIVE_INFINITY) - sentAt;
    },
  };
}
