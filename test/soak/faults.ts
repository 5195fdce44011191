// `npm run soak -- faults`: the built program against a Discord that fails now and then; prints the table of the README.
import { setTimeout as sleep } from 'node:timers/promises';
import { type SentInteraction, slashCommand } from '../support/discord/interactions.ts';
import type { Fault } from '../support/discord/planFaults.ts';
import { schemaProblem } from '../support/discord/schemaProblem.ts';
import { type ServedRequest, startDiscordDouble } from '../support/discord/startDiscordDouble.ts';
import { buildProgram, startProgram } from '../support/program.ts';
import { type Figure, printFigures } from './printFigures.ts';
import { residentMbOf } from './residentMbOf.ts';

const INTERACTIONS = Number(process.env['SOAK_INTERACTIONS'] ?? 1_000);
const IN_FLIGHT = 20;
const DUPLICATED = 0.1;
const FAULTY = 0.1;
const RESUME_EVERY = 100;
const WARM_UP = 200;
const FINAL_WITHIN_MS = 60_000;
const ACKNOWLEDGED_WITHIN_MS = 5_000;

const QUESTIONS = [
  'What is a Lewis signaling game?',
  'Which sizes does Gemma 2 come in?',
  'What does RCfD stand for?',
  'Who wrote the paper on curriculum learning?',
  'What is the capital of France?',
];
const EDIT_FAULTS: readonly Fault[] = [
  { status: 500 },
  { status: 502 },
  'cut',
  { status: 429, headers: { 'retry-after': '1' } },
];
const CALLBACK_FAULTS: readonly Fault[] = [{ status: 500 }, 'cut'];

buildProgram();
const discord = await startDiscordDouble();
discord.failSometimes(({ path }) => {
  if (Math.random() >= FAULTY) return undefined;
  if (path.endsWith('/callback')) return pick(CALLBACK_FAULTS);
  return path.endsWith('/@original') ? pick(EDIT_FAULTS) : undefined;
});
const bot = startProgram({ DISCORD_TOKEN: 'soak', DISCORD_API_URL: discord.url, LOG_LEVEL: 'warn' });
await until(() => discord.requestsTo(/^PUT .*commands$/u).length > 0);

const asked: SentInteraction[] = [];
const acknowledgedMs: number[] = [];
const answeredMs: number[] = [];
const requestsOf = new Map<string, readonly ServedRequest[]>();
let filed = 0;
const warmMb = await askAll();
await sleep(2_000); // whatever would be posted twice has come by then
const grownMb = residentMbOf(bot.process) - warmMb;
const stoppedAt = performance.now();
bot.process.kill('SIGTERM');
const exitCode = await bot.ended;
const stoppedMs = performance.now() - stoppedAt;
await discord.stop();
process.exitCode = printFigures(figures()) ? 0 : 1;

/** Asks everything, with a lost connection now and then; gives the memory in use after warming up. */
async function askAll(): Promise<number> {
  const open = new Set<Promise<void>>();
  let residentMb = 0;
  for (let number = 0; number < INTERACTIONS; number += 1) {
    if (open.size >= IN_FLIGHT) await Promise.race(open);
    if (number === WARM_UP) residentMb = residentMbOf(bot.process);
    if (number % RESUME_EVERY === RESUME_EVERY - 1) await loseConnection();
    const serving = ask(number).finally(() => open.delete(serving));
    open.add(serving);
  }
  await Promise.all(open);
  return residentMb;
}

async function loseConnection(): Promise<void> {
  const { resumes } = discord.gateway;
  discord.gateway.cut();
  await until(() => discord.gateway.resumes > resumes);
}

async function ask(number: number): Promise<void> {
  const member = String(200_000_000_000_000_000n + BigInt(number));
  const interaction = slashCommand('ask', { question: pick(QUESTIONS) }, { member });
  asked.push(interaction);
  const sentAt = Date.now();
  discord.gateway.dispatch('INTERACTION_CREATE', interaction);
  if (Math.random() < DUPLICATED) discord.gateway.dispatch('INTERACTION_CREATE', interaction);
  await until(() => served(interaction, 'callback').length > 0, ACKNOWLEDGED_WITHIN_MS);
  acknowledgedMs.push((served(interaction, 'callback')[0]?.atMs ?? Infinity) - sentAt);
  if (served(interaction, 'callback').length === 0) return; // nothing will follow
  await until(() => served(interaction, '@original').length > 0);
  answeredMs.push((served(interaction, '@original')[0]?.atMs ?? Infinity) - sentAt);
}

/** The requests for an interaction that the double carried out. */
function served({ token }: SentInteraction, end: string): readonly ServedRequest[] {
  for (const request of discord.requests.slice(filed)) {
    const [, , , ofToken = ''] = request.path.split('/'); // /interactions/ID/TOKEN/… and /webhooks/ID/TOKEN/…
    requestsOf.set(ofToken, [...(requestsOf.get(ofToken) ?? []), request]);
    filed += 1;
  }
  return (requestsOf.get(token) ?? []).filter((request) => request.served && request.path.endsWith(end));
}

function figures(): readonly Figure[] {
  const accepted = asked.filter((each) => served(each, 'callback').length > 0);
  const finals = accepted.map((each) => served(each, '@original').length);
  const invalid = discord.requests.filter((request) => schemaProblem(request) !== undefined).length;
  const rejections = bot.output().match(/unhandled/giu)?.length ?? 0;
  return [
    {
      name: `accepted questions (${accepted.length} of ${asked.length}) without exactly one final answer`,
      value: finals.filter((count) => count !== 1).length,
      limit: 0,
    },
    { name: 'acknowledged, 99 of 100 (ms)', value: percentile(acknowledgedMs, 0.99), limit: 500 },
    { name: 'answered, 99 of 100 (ms)', value: percentile(answeredMs, 0.99), limit: FINAL_WITHIN_MS },
    { name: "bodies that Discord's schema refuses", value: invalid, limit: 0 },
    { name: 'unhandled rejections', value: rejections, limit: 0 },
    { name: 'memory grown after the first 200 (MB)', value: grownMb, limit: 50 },
    { name: 'end after SIGTERM (ms)', value: stoppedMs, limit: 10_000 },
    { name: 'exit code', value: Number(exitCode), limit: 0 },
  ];
}

function percentile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((one, other) => one - other);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN;
}

function pick<T>(from: readonly T[]): T {
  return from[Math.floor(Math.random() * from.length)] as T; // none of the lists is empty
}

/** Waits; gives up, without a word, when the figures will tell anyway. */
async function until(holds: () => boolean, limitMs = FINAL_WITHIN_MS): Promise<void> {
  const end = Date.now() + limitMs;
  while (!holds() && Date.now() < end) await sleep(10);
}
