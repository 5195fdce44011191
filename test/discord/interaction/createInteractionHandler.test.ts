import { describe, expect, it, vi } from 'vitest';
import type { Command, Services } from '../../../src/command.ts';
import { NotKept } from '../../../src/state/notKept.ts';
import { acting, echo, line } from '../../support/discord/commands.ts';
import { buttonPress, slashCommand, typing } from '../../support/discord/interactions.ts';
import { runReadyBot } from '../../support/discord/runBot.ts';
import { textOf } from '../../support/discord/textOf.ts';
import { openedState } from '../../support/openedState.ts';

const pressed: Command = acting(async function* () {}, {
  actions: {
    turn: {
      isPrivate: false,
      inPlace: true,
      run: async function* () {
        yield line('turned');
      },
    },
  },
});
const waiting = acting(async function* ({ signal }) {
  await new Promise((done) => signal.addEventListener('abort', done));
  yield line('over');
});

describe('the handler of interactions', () => {
  it('answers an interaction once, however often it is delivered, also over a resume', async () => {
    const bot = await runReadyBot([echo]);
    const interaction = slashCommand('echo', { text: 'once' });
    await bot.answerTo(interaction);
    bot.send(interaction);
    bot.discord.gateway.cut();
    await vi.waitUntil(() => bot.discord.gateway.resumes === 1, { timeout: 8_000 });
    bot.send(interaction);
    await bot.answerTo(slashCommand('echo', { text: 'another' }));
    expect(bot.callbacks(interaction)).toHaveLength(1);
    expect(bot.edits(interaction)).toHaveLength(1);
  });

  it('leaves an interaction that came too late, and forgives a clock that is a second off', async () => {
    const lost: string[] = [];
    const bot = await runReadyBot([echo], { onLost: (why) => lost.push(why) });
    const late = bot.send(slashCommand('echo', { text: 'late' }, { ageMs: 2_600 }));
    await bot.answerTo(slashCommand('echo', { text: 'behind' }, { ageMs: -1_000 }));
    await bot.answerTo(slashCommand('echo', { text: 'ahead' }, { ageMs: 1_000 }));
    expect(bot.callbacks(late)).toHaveLength(0);
    expect(lost).toEqual(['late']);
  });

  it.each([
    ['ahead by 3 s', -3_000],
    ['behind by 3 s', 3_000],
    ['ahead by a day', -86_400_000],
  ])('answers while the clock of the machine is %s, and says so', async (_, discordAheadMs) => {
    const bot = await runReadyBot([echo], { prepare: (discord) => (discord.aheadMs = discordAheadMs) });
    const inTime = slashCommand('echo', { text: 'in time' }, { ageMs: -discordAheadMs });
    expect(textOf((await bot.answerTo(inTime)).body)).toBe('in time');
    const warnings = bot.logged.filter(({ fields }) => 'aheadMs' in fields);
    expect(warnings).toMatchObject([
      { level: 'warn', message: expect.stringMatching(/clock.*time server/u) },
    ]);
    expect(Math.abs(Number(warnings[0]?.fields['aheadMs']) + discordAheadMs)).toBeLessThan(1_000);
  });

  it('leaves what came too late by the clock of Discord, however the own clock is set', async () => {
    const lost: string[] = [];
    const bot = await runReadyBot([echo], {
      onLost: (why) => lost.push(why),
      prepare: (discord) => (discord.aheadMs = 3_000),
    });
    bot.send(slashCommand('echo', { text: 'late' }, { ageMs: 1_000 }));
    await vi.waitUntil(() => lost.length > 0, { timeout: 8_000 });
    expect(lost).toEqual(['late']);
  });

  it.each<[string, Command['run'], RegExp]>([
    [
      'throws at once',
      () => {
        throw new Error('secret detail');
      },
      /went wrong/u,
    ],
    [
      'throws later',
      async function* () {
        yield line('a part');
        throw new Error('secret detail');
      },
      /went wrong/u,
    ],
    ['says nothing', async function* () {}, /went wrong/u],
    [
      'asks for what the disk does not take',
      async function* () {
        yield line('a part');
        throw new NotKept('secret detail');
      },
      /could not be stored just now\. .* try again later/u,
    ],
    [
      'never ends',
      async function* () {
        await new Promise(() => {});
      },
      /too long/u,
    ],
  ])('posts one plain line with a reference when a command %s', async (_, run, expected) => {
    const bot = await runReadyBot([acting(run)], { deadlineMs: 150 });
    const interaction = slashCommand('act');
    const text = textOf((await bot.answerTo(interaction)).body);
    expect(text).toMatch(expected);
    expect(text).not.toMatch(/secret|Error| at /u);
    const [, reference] = /[Rr]eference (\w+)/u.exec(text) ?? [];
    expect(bot.logged).toContainEqual(
      expect.objectContaining({ message: 'no answer', fields: expect.objectContaining({ id: reference }) }),
    );
    expect(bot.edits(interaction)).toHaveLength(1);
  });

  it('answers also when the log cannot be written', async () => {
    const broken = () => {
      throw new Error('disk full');
    };
    const bot = await runReadyBot([echo]);
    bot.discord.fault(/callback/u, [{ status: 400, code: 40060 }]);
    Object.assign(bot.logged, { push: broken });
    bot.send(slashCommand('echo', { text: 'lost' }));
    expect(textOf((await bot.answerTo(slashCommand('echo', { text: 'fine' }))).body)).toBe('fine');
  });

  it('says that it is busy in a flood, and counts it', async () => {
    const lost: string[] = [];
    const bot = await runReadyBot([waiting], { onLost: (why) => lost.push(why), mostOpen: 20 });
    const sent = Array.from({ length: 30 }, () => bot.send(slashCommand('act')));
    await vi.waitUntil(() => sent.every((each) => bot.callbacks(each).length === 1), { timeout: 8_000 });
    const busy = sent.filter((each) => bot.callbacks(each)[0]?.body.type === 4);
    expect([busy.length, lost]).toEqual([10, Array(10).fill('flood')]);
  });

  it('suggests nothing in a flood, and looks for nothing', async () => {
    const complete = vi.fn(async () => [{ label: 'Owls', value: 'owls' }]);
    const bot = await runReadyBot([waiting, { ...echo, complete }], { mostOpen: 1 });
    const open = bot.send(slashCommand('act'));
    await vi.waitUntil(() => bot.callbacks(open).length === 1, { timeout: 8_000, interval: 5 });
    const interaction = bot.send(typing('echo', 'text', 'ow'));
    const told = await vi.waitUntil(() => bot.callbacks(interaction)[0], { timeout: 8_000, interval: 5 });
    expect(told.body).toEqual({ type: 8, data: { choices: [] } });
    expect(complete).not.toHaveBeenCalled();
  });

  it('serves buttons while a hundred questions are in work', async () => {
    const bot = await runReadyBot([waiting, { ...pressed, name: 'other' }]);
    const sent = Array.from({ length: 100 }, () => bot.send(slashCommand('act')));
    expect(textOf((await bot.answerTo(buttonPress('other:turn:1'))).body)).toBe('turned');
    expect(sent.flatMap((each) => bot.edits(each))).toEqual([]);
  });

  it('names a question alike in the log, whatever becomes of it', async () => {
    const bot = await runReadyBot([echo]);
    bot.discord.fault(/callback/u, [{ status: 404, code: 10062 }]);
    const { id } = bot.send(slashCommand('echo', { text: 'x' }));
    const told = await vi.waitUntil(
      () => bot.logged.find(({ message }) => message === 'interaction is gone'),
      { timeout: 8_000, interval: 5 },
    );
    expect(told.fields).toMatchObject({ id: BigInt(id).toString(36), kind: 'gone' });
    expect(JSON.stringify(bot.logged)).not.toContain(id);
  });

  it('tells a fault on the way to a command, too', async () => {
    const state = openedState();
    const settings = { ...state.settings, read: () => Promise.reject(new Error('secret detail')) };
    const services = { state: { ...state, settings } } as unknown as Services; // all that is used
    const bot = await runReadyBot([echo], { services });
    const interaction = bot.send(slashCommand('echo', { text: 'x' }));
    const told = await vi.waitUntil(() => bot.callbacks(interaction)[0], { timeout: 8_000, interval: 5 });
    expect(textOf(told.body.data)).toMatch(/went wrong.*Reference/u);
  });

  it('interrupts what does not end when it is stopped, and says so', { timeout: 15_000 }, async () => {
    const bot = await runReadyBot(
      [
        acting(async function* () {
          await new Promise(() => {});
        }),
      ],
      { deadlineMs: 60_000, patienceMs: 100 },
    );
    const interaction = bot.send(slashCommand('act'));
    await vi.waitUntil(() => bot.callbacks(interaction).length > 0, { timeout: 8_000, interval: 5 });
    bot.stop();
    const during = bot.send(slashCommand('act'));
    expect(await bot.exitCode).toBe(0);
    expect(textOf(bot.edits(interaction)[0]?.body)).toMatch(/restarted/u);
    expect(textOf(bot.callbacks(during)[0]?.body.data)).toMatch(/restarting/u);
  });
});
