// `npm run soak -- faults`: the built program between a Discord, a model and a disk that fail; prints the table of the README.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'libsql';
import { type SentInteraction, slashCommand } from '../support/discord/interactions.ts';
import { schemaProblem } from '../support/discord/schemaProblem.ts';
import { startDiscordDouble } from '../support/discord/startDiscordDouble.ts';
import { startModel } from '../support/modelDouble.ts';
import { buildProgram, startProgram } from '../support/program.ts';
import { countCrashes } from './countCrashes.ts';
import { watchFinals } from './finals.ts';
import { heldMbOf, WITH_GARBAGE_COLLECTION } from './heldMbOf.ts';
import { ACKNOWLEDGEMENT_FAULTS, EDIT_FAULTS, FAULTY, failingModel, LOSSES, pick } from './playedFaults.ts';
import { type Figure, printFigures } from './printFigures.ts';

const INTERACTIONS = Number(process.env['SOAK_INTERACTIONS'] ?? 1_000);
const IN_FLIGHT = 20;
const DUPLICATED = 0.1;
const LOST_EVERY = 100;
const LOCKED_EVERY = 50;
const LONGEST_LOCK_MS = 1_500;
const LOCK_PAUSE_MS = 5;
const WARM_UP = 200;
const FINAL_WITHIN_MS = 60_000;
const ACKNOWLEDGED_WITHIN_MS = 3_500;
const HEARTBEAT_MS = 2_000;
/** So that a model that stalls costs the run seconds, not minutes. */
const DEADLINE_MS = 6_000;
const PLENTY = '1000000';
/** The key is refused from here on. */
const REFUSED_FROM = INTERACTIONS * 0.9;

const QUESTIONS = [
  'What is a Lewis signaling game?',
  'Which sizes does Gemma 2 come in?',
  'What does RCfD stand for?',
  'Who wrote the paper on curriculum learning?',
  'What is the capital of France?',
];

buildProgram();
const asked: SentInteraction[] = [];
const sentAtMs = new Map<SentInteraction, number>();
const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
const STATE_FILE = join(folder, 'state.db');
const model = await startModel(failingModel(() => asked.length >= REFUSED_FROM));
const discord = await startDiscordDouble();
const finals = watchFinals(discord);
discord.gateway.heartbeatMs = HEARTBEAT_MS;
discord.failSometimes(({ path }) => {
  if (Math.random() >= FAULTY) return undefined;
  if (path.endsWith('/callback')) return pick(ACKNOWLEDGEMENT_FAULTS);
  return path.endsWith('/@original') ? pick(EDIT_FAULTS) : undefined;
});
const bot = startProgram(
  {
    STATE_FILE,
    DISCORD_TOKEN: 'soak',
    DISCORD_API_URL: discord.url,
    ANTHROPIC_API_KEY: 'soak',
    ANTHROPIC_BASE_URL: model.baseUrl,
    ANSWER_DEADLINE_MS: String(DEADLINE_MS),
    DAILY_BUDGET_USD: PLENTY,
    SERVER_DAILY_BUDGET_USD: PLENTY,
    SERVER_DAILY_QUESTIONS: PLENTY,
    DAILY_QUESTIONS: PLENTY,
    LOG_LEVEL: 'warn',
  },
  { nodeOptions: WITH_GARBAGE_COLLECTION },
);
await until(() => discord.requestsTo(/^PUT .*commands$/u).length > 0);

const warmMb = await askAll();
await sleep(2_000); // whatever would be posted twice has come by then
const grownMb = (await heldMbOf(bot.process)) - warmMb;
const crashes = countCrashes(bot.output()) + (bot.process.exitCode === null ? 0 : 1);
const stoppedAt = performance.now();
bot.process.kill('SIGTERM');
const exitCode = await bot.ended;
const stoppedMs = performance.now() - stoppedAt;
await discord.stop();
model.stop();
rmSync(folder, { recursive: true });
const title = `${asked.length} questions, ${IN_FLIGHT} at once, 10% faults, 10% duplicates`;
for (const each of withoutOneReply()) console.error(offence(each));
process.exitCode = printFigures(title, figures()) ? 0 : 1;

/** Asks everything, with a lost connection or a locked file now and then; gives the memory in use after warming up. */
async function askAll(): Promise<number> {
  const open = new Set<Promise<void>>();
  const losses = Object.values(LOSSES);
  let heldMb = 0;
  for (let number = 0; number < INTERACTIONS; number += 1) {
    if (open.size >= IN_FLIGHT) await Promise.race(open);
    if (number === WARM_UP) {
      await Promise.all(open);
      heldMb = await heldMbOf(bot.process);
    }
    const loss = losses[Math.floor(number / LOST_EVERY) % losses.length];
    if (loss && number % LOST_EVERY === LOST_EVERY - 1) await loseConnection(loss);
    if (number % LOCKED_EVERY === LOCKED_EVERY - 1) void lockState();
    const serving = ask(number).finally(() => open.delete(serving));
    open.add(serving);
  }
  await Promise.all(open);
  return heldMb;
}

async function loseConnection(lose: (gateway: typeof discord.gateway) => void): Promise<void> {
  const { gateway } = discord;
  const before = gateway.identifies.length + gateway.resumes;
  lose(gateway);
  await until(() => gateway.identifies.length + gateway.resumes > before);
  gateway.acknowledgesHeartbeats = true;
}

/** Another process holds the state file, once the bot lets go of it for a moment. */
async function lockState(): Promise<void> {
  const database = new Database(STATE_FILE);
  try {
    while (!isLocked(database)) await sleep(LOCK_PAUSE_MS);
    await sleep(Math.random() * LONGEST_LOCK_MS);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

function isLocked(database: Database.Database): boolean {
  try {
    database.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return false;
    throw error;
  }
}

async function ask(number: number): Promise<void> {
  const member = String(200_000_000_000_000_000n + BigInt(number));
  const interaction = slashCommand('ask', { question: pick(QUESTIONS) }, { member });
  asked.push(interaction);
  sentAtMs.set(interaction, Date.now());
  discord.gateway.dispatch('INTERACTION_CREATE', interaction);
  if (Math.random() < DUPLICATED) discord.gateway.dispatch('INTERACTION_CREATE', interaction);
  await until(() => finals.acknowledgedAtMs(interaction) !== undefined, ACKNOWLEDGED_WITHIN_MS);
  if (finals.acknowledgedAtMs(interaction) === undefined) return; // nothing will follow
  await until(() => finals.lastReplies(interaction).length > 0 || finals.isGone(interaction));
}

function acknowledged(): readonly SentInteraction[] {
  return asked.filter((each) => finals.acknowledgedAtMs(each) !== undefined);
}

function withoutOneReply(): readonly SentInteraction[] {
  return acknowledged().filter((each) => !finals.isGone(each) && finals.lastReplies(each).length !== 1);
}

/** What became of a question, in the order of its requests. */
function offence(each: SentInteraction): string {
  const place = `Question ${asked.indexOf(each) + 1} of ${asked.length}, sent at ${sentAtMs.get(each)}`;
  return `${place}, has ${finals.lastReplies(each).length} last replies:\n${finals.storyOf(each)}`;
}

function figures(): readonly Figure[] {
  const accepted = acknowledged();
  const shown = accepted.filter((each) => !finals.isGone(each));
  const since = (each: SentInteraction, atMs = Number.POSITIVE_INFINITY) => atMs - (sentAtMs.get(each) ?? 0);
  const acknowledgedMs = accepted.map((each) => since(each, finals.acknowledgedAtMs(each)));
  const answeredMs = shown.map((each) => since(each, finals.finishedAtMs(each)));
  return [
    {
      name: `questions without exactly one last reply, of ${shown.length} acknowledged`,
      value: withoutOneReply().length,
      limit: 0,
    },
    {
      name: `replies edited after Discord said that they are gone, of ${accepted.length - shown.length}`,
      value: accepted.filter((each) => finals.editsAfterGone(each) > 0).length,
      limit: 0,
    },
    {
      name: 'questions not acknowledged, though no fault was played on them',
      value: asked.filter((each) => finals.wasLeftAlone(each)).length,
      limit: 0,
    },
    {
      name: "messages that Discord's schema refuses",
      value: discord.requests.filter((request) => schemaProblem(request) !== undefined).length,
      limit: 0,
    },
    { name: 'crashes and unhandled rejections', value: crashes, limit: 0 },
    {
      name: 'time to the acknowledgement, 99 of 100 within',
      value: percentile(acknowledgedMs, 0.99),
      limit: 500,
      unit: 'ms',
    },
    {
      name: 'time to the last reply, 99 of 100 within',
      value: percentile(answeredMs, 0.99),
      limit: FINAL_WITHIN_MS,
      unit: 'ms',
    },
    { name: 'memory grown after the first 200', value: grownMb, limit: 50, unit: 'MB' },
    { name: 'time to end after SIGTERM', value: stoppedMs, limit: 10_000, unit: 'ms' },
    { name: 'exit code', value: Number(exitCode), limit: 0 },
  ];
}

function percentile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((one, other) => one - other);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN;
}

/** Waits; gives up, without a word, when the figures will tell anyway. */
async function until(holds: () => boolean, limitMs = FINAL_WITHIN_MS): Promise<void> {
  const end = Date.now() + limitMs;
  while (!holds() && Date.now() < end) await sleep(10);
}
