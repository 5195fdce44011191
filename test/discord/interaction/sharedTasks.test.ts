// Several processes of one bot that may get the same question, and one that dies over it.
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Command } from '../../../src/command.ts';
import { referenceOf } from '../../../src/discord/interaction/interactionTask.ts';
import { doOnce, OWN_TASKS } from '../../../src/discord/interaction/sharedTasks.ts';
import { acting, echo, line } from '../../support/discord/commands.ts';
import { type SentInteraction, slashCommand } from '../../support/discord/interactions.ts';
import { messageTo, SELF } from '../../support/discord/messages.ts';
import { type RunningBot, runReadyBot } from '../../support/discord/runBot.ts';
import { sendSigned, signingKey } from '../../support/discord/sendSigned.ts';
import { shareTasks } from '../../support/discord/shareTasks.ts';
import { type DiscordDouble, startDiscordDouble } from '../../support/discord/startDiscordDouble.ts';
import { textOf } from '../../support/discord/textOf.ts';
import { freePort } from '../../support/freePort.ts';

const key = signingKey();
const TIMES = { timeout: 8_000, interval: 5 };
const TAKEN_OVER = 'another process has taken this over';
const BUTTON = { name: 'again', label: 'Again', value: '1' };

/** Never ends: as seen from outside, a process that died over it. */
const dying = acting(async function* (call) {
  yield line('Reading…');
  await new Promise((_, reject) => call.signal.addEventListener('abort', reject, { once: true }));
});
const living = acting(async function* () {
  yield { ...line('the answer'), actions: [BUTTON] };
});

async function oneDiscord() {
  const discord = await startDiscordDouble();
  onTestFinished(() => discord.stop());
  return { discord, shared: shareTasks() };
}

type Shared = ReturnType<typeof shareTasks>;

async function processOf(
  owner: string,
  commands: readonly Command[],
  { discord, shared }: { discord: DiscordDouble; shared: Shared },
): Promise<{ bot: RunningBot; to: { port: number; key: typeof key } }> {
  const port = await freePort();
  const interactions = { port, publicKey: key.publicKey, isReady: () => true };
  const deadlineMs = 60_000; // a dead process says nothing any more
  const bot = await runReadyBot(commands, { discord, tasks: shared.of(owner), interactions, deadlineMs });
  return { bot, to: { port, key } };
}

/** By the process that is called one. */
function leaveOpen(interaction: SentInteraction, { open }: Shared): void {
  const id = referenceOf(interaction);
  open.set(id, { id, what: JSON.stringify({ raw: interaction }), owner: 'one' });
}

function buttonsOf(body: unknown): boolean {
  return JSON.stringify(body).includes('"custom_id"');
}

describe('a question that two processes get', () => {
  it('is acknowledged and answered by one of them', async () => {
    const given = await oneDiscord();
    const one = await processOf('one', [echo], given);
    const other = await processOf('other', [echo], given);
    const asked = Array.from({ length: 20 }, (_, at) => slashCommand('echo', { text: `question ${at}` }));
    await Promise.all(asked.flatMap((each) => [sendSigned(each, one.to), sendSigned(each, other.to)]));
    await vi.waitUntil(() => asked.every((each) => one.bot.edits(each).length > 0), TIMES);
    expect(asked.map((each) => one.bot.callbacks(each).length)).toEqual(Array(20).fill(1));
    expect(asked.map((each) => one.bot.edits(each).length)).toEqual(Array(20).fill(1));
    const told = [...one.bot.logged, ...other.bot.logged];
    expect(told.filter(({ message }) => message === 'another process answers')).toHaveLength(20);
  });

  it('is answered where the processes cannot settle whose it is', async () => {
    const { discord } = await oneDiscord();
    const away = () => Promise.reject(new Error('no database'));
    const tasks = { begin: away, isOurs: away, end: away, takeOver: away };
    const bot = await runReadyBot([echo], { discord, tasks });
    expect(textOf((await bot.answerTo(slashCommand('echo', { text: 'all the same' }))).body)).toBe(
      'all the same',
    );
  });
});

describe('a database that does not answer', () => {
  it('keeps no question waiting for its acknowledgement, nor for its answer', async () => {
    const { discord } = await oneDiscord();
    const hangs = () => new Promise<never>(() => {});
    const tasks = { begin: hangs, isOurs: hangs, end: hangs, takeOver: hangs };
    const bot = await runReadyBot([echo], { discord, tasks });
    const interaction = slashCommand('echo', { text: 'all the same' });
    expect(textOf((await bot.answerTo(interaction)).body)).toBe('all the same');
    expect(bot.callbacks(interaction)).toHaveLength(1);
  });
});

describe('a process that has done nothing for so long that another one has taken its question over', () => {
  /** Reads until it is told to go on; what it says then comes too late. */
  function sleeper() {
    let wake = () => {};
    const asleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const command = acting(async function* () {
      yield line('Reading…');
      await asleep;
      yield line('Still reading…');
      yield { ...line('the late answer'), actions: [BUTTON] };
    });
    return { command, wake: () => wake() };
  }

  it('says nothing any more when it goes on', async () => {
    const given = await oneDiscord();
    const { command, wake } = sleeper();
    const one = await processOf('one', [command], given);
    await processOf('other', [living], given);
    const interaction = slashCommand('act');
    await sendSigned(interaction, one.to);
    await vi.waitUntil(() => one.bot.edits(interaction).length > 0, TIMES);
    given.shared.die('one');
    await vi.waitUntil(() => one.bot.edits(interaction).some(({ body }) => buttonsOf(body)), TIMES);
    const edits = one.bot.edits(interaction).length;
    wake();
    const isSilent = () => one.bot.logged.some(({ message }) => message === TAKEN_OVER);
    await vi.waitUntil(isSilent, TIMES);
    expect(one.bot.edits(interaction)).toHaveLength(edits);
  });
});

describe('a question over which a process has died', () => {
  it('is answered by another one, in the same place and without a second acknowledgement', async () => {
    const given = await oneDiscord();
    const one = await processOf('one', [dying], given);
    const other = await processOf('other', [living], given);
    const interaction = slashCommand('act');
    await sendSigned(interaction, one.to);
    await vi.waitUntil(() => one.bot.edits(interaction).length > 0, TIMES);
    given.shared.die('one');
    await vi.waitUntil(() => one.bot.edits(interaction).some(({ body }) => buttonsOf(body)), TIMES);
    expect(textOf(one.bot.edits(interaction).at(-1)?.body)).toContain('the answer');
    expect(one.bot.callbacks(interaction)).toHaveLength(1);
    expect(other.bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
    await vi.waitUntil(() => given.shared.open.size === 0, TIMES);
  });

  it('is left alone where its last reply stands already', async () => {
    const given = await oneDiscord();
    const one = await processOf('one', [living], given);
    const interaction = slashCommand('act');
    await sendSigned(interaction, one.to);
    await vi.waitUntil(() => one.bot.edits(interaction).length > 0, TIMES);
    leaveOpen(interaction, given.shared);
    given.shared.die('one'); // before it could say that it is over
    await processOf('other', [living], given);
    await vi.waitUntil(() => given.discord.requestsTo(/GET .*@original/u).length > 0, TIMES);
    expect(one.bot.edits(interaction)).toHaveLength(1);
  });

  it('is given up where nobody had acknowledged it', async () => {
    const given = await oneDiscord();
    const interaction = slashCommand('act');
    leaveOpen(interaction, given.shared);
    given.shared.die('one');
    const { bot } = await processOf('other', [living], given);
    await vi.waitUntil(() => bot.logged.some(({ message }) => message === 'interaction is gone'), TIMES);
    expect(bot.edits(interaction)).toEqual([]);
  });

  it('is answered below its message, where a message asks, with one reply', async () => {
    const given = await oneDiscord();
    const ask = { ...dying, name: 'ask', options: echoOptions() };
    const answer = { ...living, name: 'ask', options: echoOptions() };
    const one = await processOf('one', [ask], given);
    given.discord.gateway.dispatch('MESSAGE_CREATE', messageTo({ content: `<@${SELF}> hello` }));
    await vi.waitUntil(
      () => given.discord.posted.some(({ body }) => textOf(body).includes('Reading…')),
      TIMES,
    ); // its last edit
    given.shared.die('one');
    await processOf('other', [answer], given);
    await vi.waitUntil(
      () => given.discord.posted.some(({ body }) => textOf(body).includes('the answer')),
      TIMES,
    );
    expect(given.discord.posted).toHaveLength(1);
    expect(one.bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

/** A message asks by an option of this name. */
function echoOptions(): Command['options'] {
  return { question: { kind: 'text', description: 'What is asked.', required: true, maxLength: 100 } };
}

describe('doOnce', () => {
  const log = { info() {}, warn() {}, error() {} };

  /** What work that was taken over is told, where this is what its first and its later looks meet. */
  async function toldAfter(first: () => Promise<boolean>, later: () => Promise<boolean>): Promise<boolean> {
    const isOurs = vi.fn(later).mockImplementationOnce(first);
    let told: boolean | undefined;
    const task = { id: 'a', what: '', isTakenOver: true };
    const work = async (ask: () => Promise<boolean>) => {
      told = await ask();
    };
    await doOnce(task, work, { tasks: { ...OWN_TASKS, isOurs }, log });
    return told === true;
  }

  it('asks again whose it is where that was long unsettled, since whoever wakes reaches nobody at once', async () => {
    const away = () => Promise.reject(new Error('no database'));
    expect(await toldAfter(away, async () => false)).toBe(false);
    expect(await toldAfter(away, async () => true)).toBe(true);
  });
});
