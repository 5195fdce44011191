// `npm run soak -- processes [PART]`: the built program as several processes on one PostgreSQL, which are killed, stopped
// and started again, and whose database fails over; prints the tables of docs/quality.md. On loopback alone.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Cluster, startCluster, whyNoPostgres } from '../support/postgres/startCluster.ts';
import { buildProgram } from '../support/program.ts';
import { answered, askFleet, figuresOf } from './askFleet.ts';
import { failOver } from './failOver.ts';
import { halts } from './halts.ts';
import { isolation } from './isolation.ts';
import { manyCollections } from './manyCollections.ts';
import { ACKNOWLEDGEMENT_FAULTS, EDIT_FAULTS, FAULTY, failingModel, pick } from './playedFaults.ts';
import { type Figure, printFigures } from './printFigures.ts';
import { onStage, SERVERS, type Stage, UP_WITHIN_MS } from './processStage.ts';
import { measureThroughput } from './processThroughput.ts';
import { upgrade } from './upgrade.ts';

const QUESTIONS = Number(process.env['SOAK_INTERACTIONS'] ?? 1_000);
const RESTARTS = Number(process.env['SOAK_RESTARTS'] ?? 20);
const KILL_EVERY = QUESTIONS / 5;
/** So few that most servers come to it, whatever is lost by faults. */
const SERVER_QUESTIONS = Math.floor((QUESTIONS / SERVERS.length) * 0.8);
/** What one reply of the double costs: 1,000 tokens read and 100 written. */
const MICRO_USD = 3_000;
const BUDGET_MICRO_USD = (QUESTIONS / 4) * MICRO_USD;
/** Discord's own. */
const IDENTIFIES_APART_MS = 5_000;
const OVER_MS = 2_000;

const PARTS: Readonly<Record<string, (cluster: Cluster) => Promise<boolean>>> = {
  two: (cluster) => killAndRestart(2, cluster),
  four: (cluster) => killAndRestart(4, cluster),
  throughput: async (cluster) => {
    await measureThroughput(cluster);
    return true;
  },
  isolation,
  halts,
  upgrade,
  collections: manyCollections,
  failover: failOver, // the last one: the primary is gone then
};

const why = whyNoPostgres();
const wanted = process.argv.slice(3);
if (why) {
  console.error(`Not run: ${why}.`);
} else if (wanted.some((part) => !Object.hasOwn(PARTS, part))) {
  console.error(`Name parts: npm run soak -- processes [${Object.keys(PARTS).join(' | ')}]`);
  process.exitCode = 2;
} else {
  buildProgram();
  process.exitCode = (await run(wanted.length > 0 ? wanted : Object.keys(PARTS))) ? 0 : 1;
}

async function run(parts: readonly string[]): Promise<boolean> {
  const cluster = await startCluster();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      cluster.stop();
      process.exit(1);
    });
  }
  try {
    let isHeld = true;
    for (const part of parts) isHeld = Boolean(await PARTS[part]?.(cluster)) && isHeld;
    return isHeld;
  } finally {
    cluster.stop();
  }
}

function killAndRestart(count: number, cluster: Cluster): Promise<boolean> {
  const play = failingModel(() => false);
  const env = {
    DAILY_BUDGET_USD: String(BUDGET_MICRO_USD / 1e6),
    SERVER_DAILY_QUESTIONS: String(SERVER_QUESTIONS),
  };
  return onStage({ cluster, count, play, env }, async (stage) => {
    const asked = await askWithFaults(stage, cluster);
    const restarts = await restartInTurn(stage);
    const title = `${count} processes: ${QUESTIONS} questions, 10% faults, 10% duplicates, one killed every ${KILL_EVERY}`;
    return printFigures(title, [...asked, ...restarts]);
  });
}

async function askWithFaults({ discord, fleet }: Stage, cluster: Cluster): Promise<readonly Figure[]> {
  discord.failSometimes(({ path }) => {
    if (Math.random() >= FAULTY) return undefined;
    if (path.endsWith('/callback')) return pick(ACKNOWLEDGEMENT_FAULTS);
    return path.endsWith('/@original') ? pick(EDIT_FAULTS) : undefined;
  });
  const asked = await askFleet(fleet, discord, {
    ...{ questions: QUESTIONS, inFlight: 20, servers: SERVERS },
    onQuestion: (number) => number % KILL_EVERY === KILL_EVERY - 1 && void fleet.kill(number),
  });
  await sleep(OVER_MS); // whatever would be posted twice has come by then
  discord.failSometimes(() => undefined);
  const perServer = SERVERS.map(
    (server) => answered(asked).filter((each) => 'guild_id' in each && each.guild_id === server).length,
  );
  const count = (sql: string) => Number(cluster.primary.run(`SELECT ${sql}`, 'footnote'));
  return [
    ...figuresOf(asked),
    {
      name: `most answers on a server, whose quota is ${SERVER_QUESTIONS}`,
      value: Math.max(...perServer),
      limit: SERVER_QUESTIONS,
    },
    {
      name: 'counted questions of a server above its quota', // the one sum that may be above it is that of all servers
      value: count(
        `count(*) - 1 FROM counters WHERE key LIKE '%|questions|%' AND points > ${SERVER_QUESTIONS}`,
      ),
      limit: 0,
    },
    {
      name: 'millionths of a dollar counted as spent',
      value: count("coalesce(max(points), 0) FROM counters WHERE key LIKE '%|microUsd|%'"),
      limit: BUDGET_MICRO_USD,
    },
    { name: 'crashes and unhandled rejections', value: fleet.crashes(), limit: 0 },
  ];
}

/** As for an upgrade: each session is handed on, so that nobody logs in. */
async function restartInTurn({ discord, fleet }: Stage): Promise<readonly Figure[]> {
  const { gateway } = discord;
  await fleet.allUp(UP_WITHIN_MS);
  const [identified, resumed] = [gateway.identifies.length, gateway.resumes];
  let failed = 0;
  const awayMs: number[] = [];
  for (let at = 0; at < RESTARTS; at += 1) {
    const begun = performance.now();
    failed += (await fleet.restart(at)) === 0 ? 0 : 1;
    if (!(await fleet.allUp(UP_WITHIN_MS))) failed += 1;
    awayMs.push(performance.now() - begun);
  }
  return [
    { name: `of ${RESTARTS} restarts, not ended or not up again`, value: failed, limit: 0 },
    {
      name: `log-ins made by ${RESTARTS} restarts, beside ${gateway.resumes - resumed} RESUMEs`,
      value: gateway.identifies.length - identified,
      limit: 0,
    },
    {
      name: `log-ins too early, of ${gateway.identifies.length}`,
      value: tooEarly(gateway.identifies.map(({ atMs }) => atMs)),
      limit: 0,
    },
    {
      name: 'longest time until all shards were served again',
      value: Math.max(...awayMs),
      limit: 15_000,
      unit: 'ms',
    },
  ];
}

function tooEarly(times: readonly number[]): number {
  const ordered = [...times].sort((one, other) => one - other);
  return ordered.filter((at, index) => index > 0 && at - Number(ordered[index - 1]) < IDENTIFIES_APART_MS)
    .length;
}
