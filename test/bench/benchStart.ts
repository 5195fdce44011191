// How long a start takes until the prompt, the first answer after it, and what the bot on Discord needs of memory: real
// processes of the built program with the seeds. Linux alone, since it reads /proc.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { slashCommand } from '../support/discord/interactions.ts';
import { type DiscordDouble, startDiscordDouble } from '../support/discord/startDiscordDouble.ts';
import { buildProgram, startProgram } from '../support/program.ts';

const RUNS = 7;
/** At the median, in processor time: how long a quiet machine takes. Waiting times are printed beside them. */
const MAX_PROMPT_MS = 1_000;
const MAX_ANSWER_MS = 300;
const MAX_MEMORY_MB = 150;

const QUESTION = 'How many benchmarks did Gemini Ultra improve?';
/** Both ends of the pipe look like a terminal to the program, so that it opens its prompt. */
const AS_TERMINAL = 'data:text/javascript,process.stdin.isTTY=process.stdout.isTTY=true';
/** The kernel counts processor time in hundredths of a second. */
const TICK_MS = 10;
/** As readline draws it. */
const KILOBYTES = 1024;
/** Long enough for V8 to find that nothing happens. */
const REST_MS = 45_000;
/** As `npm start` has it. */
const AS_STARTED = ['--max-semi-space-size=2'];
const PROMPT = /0J> /u;
const EXAMPLES = /Type a number:/u;
const ANSWERED = /Evidence/u;

interface Taken {
  readonly waitedMs: number;
  readonly processorMs: number;
}

export async function benchStart(): Promise<void> {
  buildProgram();
  const starts: Start[] = [];
  for (let run = 0; run < RUNS; run += 1) starts.push(await startInTerminal());
  const bare = median(await barely());
  report('npm start to the prompt', {
    taken: starts.map(({ prompt }) => prompt),
    mostMs: MAX_PROMPT_MS,
    bare,
  });
  report('the first answer', { taken: starts.map(({ answer }) => answer), mostMs: MAX_ANSWER_MS, bare });
  const { atRest, highest } = await memoryOnDiscord();
  console.log(`memory on Discord, at rest after ${RUNS} questions: ${atRest} MB (at most ${MAX_MEMORY_MB})`);
  console.log(`  at the highest: ${highest} MB`);
  if (atRest > MAX_MEMORY_MB) process.exitCode = 1;
}

interface Start {
  readonly prompt: Taken;
  readonly answer: Taken;
}

/** `npm start` as a person types it; the question is asked once the examples stand there. */
async function startInTerminal(): Promise<Start> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    STATE_FILE: join(folder, 'state.db'),
    NODE_OPTIONS: `--import=${AS_TERMINAL}`,
  };
  const begin = performance.now();
  const child = spawn('npm', ['start'], { env, stdio: ['pipe', 'pipe', 'ignore'], detached: true });
  const taken = takenBy(child, begin);
  const shows = outputOf(child);
  await shows(PROMPT);
  const prompt = taken();
  await shows(EXAMPLES);
  const before = taken();
  child.stdin?.write(`${QUESTION}\n`);
  await shows(ANSWERED);
  const after = taken();
  process.kill(-(child.pid ?? 0)); // npm and what it started
  await new Promise((resolve) => child.once('close', resolve));
  rmSync(folder, { recursive: true, force: true });
  const answer = {
    waitedMs: after.waitedMs - before.waitedMs,
    processorMs: after.processorMs - before.processorMs,
  };
  return { prompt, answer };
}

/** Waits until what was written since the last call matches. */
function outputOf(child: ChildProcess): (expected: RegExp) => Promise<void> {
  let written = '';
  let told = () => {};
  child.stdout?.on('data', (chunk) => {
    written += String(chunk);
    told();
  });
  child.once('close', () => told());
  return async (expected) => {
    while (!expected.test(written)) {
      if (child.exitCode !== null) throw new Error(`ended without ${expected}: ${written}`);
      await new Promise<void>((resolve) => {
        told = resolve;
      });
    }
    written = '';
  };
}

function takenBy({ pid }: ChildProcess, begin: number): () => Taken {
  return () => ({ waitedMs: performance.now() - begin, processorMs: processorMsOf(pid ?? 0) });
}

/** Of a process and all that it started, those that have ended included. */
function processorMsOf(pid: number): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap(readStat);
  const sum = (id: number): number =>
    all
      .filter((each) => each.id === id || each.parent === id)
      .reduce((total, each) => total + (each.id === id ? each.ticks : sum(each.id)), 0);
  return sum(pid) * TICK_MS;
}

interface Stat {
  readonly id: number;
  readonly parent: number;
  readonly ticks: number;
}

/** Nothing of a process that ended meanwhile. */
function readStat(name: string): readonly Stat[] {
  try {
    const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    const ticks = fields.slice(11, 15).reduce((sum, each) => sum + each, 0); // utime, stime, cutime, cstime
    return [{ id: Number(name), parent, ticks }];
  } catch {
    return [];
  }
}

/** How long this machine takes now for a program that does nothing. */
async function barely(): Promise<number[]> {
  const waited: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const begin = performance.now();
    const child = spawn(process.execPath, ['-e', '0']);
    await new Promise((resolve) => child.once('close', resolve));
    waited.push(performance.now() - begin);
  }
  return waited;
}

/** In megabytes. V8 gives back what it no longer needs once nothing is asked for a while. */
async function memoryOnDiscord(): Promise<{ readonly atRest: number; readonly highest: number }> {
  const discord = await startDiscordDouble();
  const bot = startProgram(
    { DISCORD_TOKEN: 'token', DISCORD_API_URL: discord.url },
    { nodeOptions: AS_STARTED },
  );
  await until(() => discord.requestsTo(/^PUT .*\/commands$/u).length > 0);
  for (let asked = 0; asked < RUNS; asked += 1) await askOnDiscord(discord);
  await sleep(REST_MS);
  const status = readFileSync(`/proc/${bot.process.pid}/status`, 'utf8');
  const megabytes = (name: string) =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`, 'u').exec(status)?.[1]) / KILOBYTES);
  bot.process.kill();
  await bot.ended;
  await discord.stop();
  return { atRest: megabytes('VmRSS'), highest: megabytes('VmHWM') };
}

async function askOnDiscord(discord: DiscordDouble): Promise<void> {
  const asked = slashCommand('ask', { question: QUESTION });
  discord.gateway.dispatch('INTERACTION_CREATE', asked);
  await until(() => discord.requestsTo(new RegExp(`PATCH .*/${asked.token}/`, 'u')).length > 0);
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(TICK_MS);
}

interface Measured {
  readonly taken: readonly Taken[];
  readonly mostMs: number;
  /** A bare start of Node, waited for on this machine now. */
  readonly bare: number;
}

function report(what: string, { taken, mostMs, bare }: Measured): void {
  const processor = median(taken.map(({ processorMs }) => processorMs));
  const waited = median(taken.map(({ waitedMs }) => waitedMs));
  console.log(
    `${what}, median of ${taken.length}: ${processor.toFixed(0)} ms of processor time (at most ${mostMs})`,
  );
  console.log(
    `  waited for ${waited.toFixed(0)} ms, ${(waited / bare).toFixed(1)} bare starts of Node (${bare.toFixed(0)} ms)`,
  );
  if (processor > mostMs) process.exitCode = 1;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
