// `npm run soak -- kills`: the built program is killed at random moments under load and started again, on one state file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { State } from '../../src/state/state.ts';
import { onServer } from '../support/collections.ts';
import {
  buttonPress,
  formFilled,
  SERVER,
  type SentInteraction,
  slashCommand,
} from '../support/discord/interactions.ts';
import { startDiscordDouble } from '../support/discord/startDiscordDouble.ts';
import { says, startModel } from '../support/modelDouble.ts';
import { openedFile } from '../support/openedState.ts';
import { buildProgram, startProgram } from '../support/program.ts';
import { quote } from './playedFaults.ts';
import { type Figure, printFigures } from './printFigures.ts';

const KILLS = Number(process.env['SOAK_KILLS'] ?? 100);
/** After the start of the process: some kills hit it while it starts, most while it answers. */
const KILLED_WITHIN_MS = 5_000;
const BETWEEN_MS = 40;
/** Requests that are looked through for answers to judge. */
const LATEST = 200;
const MANAGE_SERVER = '32';
const PLENTY = '1000000';
/** What one reply of the double costs: 1,000 tokens read and 100 written. */
const MICRO_USD = 3_000;

const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
const STATE_FILE = join(folder, 'state.db');
const discord = await startDiscordDouble();
const model = await startModel((request, response) => says(quote(request))(request, response));
const questions: SentInteraction[] = [];
const judged = new Map<string, SentInteraction>();
const chosen = new Map<string, SentInteraction>();

buildProgram();
for (let kill = 0; kill < KILLS; kill += 1) await runAndKill(Math.random() * KILLED_WITHIN_MS);
const isHeld = printFigures(`killed at ${KILLS} random moments`, await figures());
await discord.stop();
model.stop();
rmSync(folder, { recursive: true });
process.exitCode = isHeld ? 0 : 1;

async function runAndKill(afterMs: number): Promise<void> {
  const identified = discord.gateway.identifies.length;
  const bot = startProgram({
    STATE_FILE,
    DISCORD_TOKEN: 'soak',
    DISCORD_API_URL: discord.url,
    ANTHROPIC_API_KEY: 'soak',
    ANTHROPIC_BASE_URL: model.baseUrl,
    DAILY_BUDGET_USD: PLENTY,
    SERVER_DAILY_BUDGET_USD: PLENTY,
    SERVER_DAILY_QUESTIONS: PLENTY,
    DAILY_QUESTIONS: PLENTY,
    LOG_LEVEL: 'error',
  });
  const killed = sleep(afterMs).then(() => bot.process.kill('SIGKILL'));
  let isOver = false;
  void bot.ended.then(() => {
    isOver = true;
  });
  while (!isOver) {
    if (discord.gateway.identifies.length > identified) act();
    await sleep(BETWEEN_MS);
  }
  await killed;
}

/** A question, a judgement of an answer that came, a setting, and now and then a question once more. */
function act(): void {
  const member = String(200_000_000_000_000_000n + BigInt(questions.length));
  const question = slashCommand('ask', { question: 'What is a Lewis signaling game?' }, { member });
  questions.push(question);
  send(question);
  const again = questions[Math.floor(Math.random() * questions.length)];
  if (again) send(again);
  const id = newReceipts().find((each) => !judged.has(each));
  if (id !== undefined) {
    const press = buttonPress(`ask:helpful:${id}`, { member });
    judged.set(id, press);
    send(press);
  }
  const server = String(300_000_000_000_000_100n + BigInt(chosen.size));
  chosen.set(
    server,
    formFilled('settings:save:', { checks: ['privateByDefault'] }, { server, permissions: MANAGE_SERVER }),
  );
  send(chosen.get(server) as SentInteraction); // likewise
}

function send(interaction: SentInteraction): void {
  discord.gateway.dispatch('INTERACTION_CREATE', interaction);
}

/** The ids that the buttons of the latest answers carry. */
function newReceipts(): readonly string[] {
  return discord.requests.slice(-LATEST).flatMap(({ body }) => receiptIn(body) ?? []);
}

function receiptIn(body: unknown): string | undefined {
  return /"ask:helpful:([^"]+)"/u.exec(JSON.stringify(body ?? ''))?.[1];
}

function finalsOf({ token }: SentInteraction) {
  return discord.requests.filter(({ path }) => path.endsWith(`/${token}/messages/@original`));
}

type Lost = readonly [kept: number, lost: number];

async function figures(): Promise<readonly Figure[]> {
  const now = new Date();
  const warn = (_: object, message: string) => console.error(message);
  const state = await openedFile(STATE_FILE, { now: () => now, warn });
  const window = now.toISOString().slice(0, 'YYYY-MM-DD'.length);
  const used = (name: string, whose: string) => state.counters.used({ name, whose, window, limit: 1 });
  const receipts = questions.flatMap((question) => receiptIn(finalsOf(question).at(-1)?.body) ?? []);
  const [answers, lostReceipts] = await lostOf(receipts, async (id) =>
    Boolean(await state.receipts.read(onServer(SERVER, state), id)),
  );
  const [judgements, lostJudgements] = await lostJudgementsIn(state);
  const [settings, lostSettings] = await lostSettingsIn(state);
  const lostUsd = answers * MICRO_USD - (await used('microUsd', 'all'));
  const lostQuestions = answers - (await used('questions', 'everyone '));
  const twice = [...questions, ...judged.values(), ...chosen.values()].filter(
    (each) => finalsOf(each).length > 1,
  );
  await state.close();
  return [
    { name: `of ${answers} answers, whose receipt is lost`, value: lostReceipts, limit: 0 },
    { name: `of ${judgements} judgements, lost`, value: lostJudgements, limit: 0 },
    { name: `of ${settings} settings, lost`, value: lostSettings, limit: 0 },
    { name: 'questions missing in the quota', value: Math.max(0, lostQuestions), limit: 0 },
    { name: 'millionths of a dollar missing in the budget', value: Math.max(0, lostUsd), limit: 0 },
    { name: 'posted twice', value: twice.length, limit: 0 },
  ];
}

function lostJudgementsIn({ feedback }: State): Promise<Lost> {
  const told = [...judged].filter(([, press]) => finalsOf(press).length > 0);
  return lostOf(told, async ([id]) => (await feedback.count(id)).helpful === 1);
}

function lostSettingsIn({ settings }: State): Promise<Lost> {
  const told = [...chosen].filter(([, command]) => finalsOf(command).length > 0);
  return lostOf(told, async ([server]) => (await settings.read(server)).privateByDefault);
}

/** How many there should be, and how many are not. */
async function lostOf<T>(all: readonly T[], isKept: (each: T) => Promise<boolean>): Promise<Lost> {
  const kept = await Promise.all(all.map(isKept));
  return [all.length, kept.filter((each) => !each).length];
}
