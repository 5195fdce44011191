import { describe, expect, it, vi } from 'vitest';
import { acting, echo, line } from '../../support/discord/commands.ts';
import { type SentInteraction, slashCommand } from '../../support/discord/interactions.ts';
import { type RunningBot, runBot, runReadyBot } from '../../support/discord/runBot.ts';
import { textOf } from '../../support/discord/textOf.ts';

describe('the gateway', () => {
  it.each([4004, 4010, 4011, 4012, 4013, 4014])(
    'ends the bot when Discord closes with %i, also after READY',
    async (code) => {
      const bot = await runReadyBot([echo]);
      bot.discord.gateway.close(code);
      expect(await bot.exitCode).toBe(78);
      expect(bot.logged.filter(({ level }) => level === 'error')).toMatchObject([
        { message: expect.stringContaining(`close code ${code}`) },
      ]);
    },
  );

  it('names the switch when an intent is disallowed at the log-in', async () => {
    const bot = await runBot([echo], { prepare: ({ gateway }) => gateway.refusals.push(4014) });
    expect(await bot.exitCode).toBe(78);
    expect(bot.logged.at(-1)?.message).toMatch(/Privileged Gateway Intents/u);
  });

  it('ends the bot when the token is refused before the log-in, after one request', async () => {
    const bot = await runBot([echo], {
      prepare: (discord) => discord.fault(/gateway/u, [{ status: 401 }], { repeat: true }),
    });
    expect(await bot.exitCode).toBe(78);
    expect(bot.discord.requests).toHaveLength(1);
  });

  it('ends the bot when the token is refused at the registration', async () => {
    const bot = await runBot([echo], {
      prepare: (discord) => discord.fault(/commands$/u, [{ status: 401 }]),
    });
    expect(await bot.exitCode).toBe(78);
    const errors = bot.logged.filter(({ level }) => level === 'error');
    expect(errors).toMatchObject([{ message: expect.stringContaining('DISCORD_TOKEN') }]);
  });

  it('goes on asking while Discord is down, each pause twice as long', async () => {
    const bot = await runReadyBot([echo], {
      prepare: (discord) => discord.fault(/gateway/u, [{ status: 500 }, 'cut']),
    });
    const [first = 0, second = 0, third = 0] = bot.discord.requestsTo(/gateway/u).map(({ atMs }) => atMs);
    expect(second - first).toBeGreaterThan(900);
    expect(third - second).toBeGreaterThan(1_900);
  });

  it('spends no log-in when none is left, and can still be stopped', async () => {
    const bot = await runBot([echo], {
      prepare: ({ gateway }) => {
        gateway.logInsLeft = 0;
      },
    });
    await vi.waitUntil(() => bot.logged.some(({ message }) => message.includes('no log-in left')), {
      timeout: 8_000,
    });
    bot.stop();
    expect(await bot.exitCode).toBe(0);
    expect(bot.discord.gateway.identifies).toHaveLength(0);
  });

  it('pauses before it asks for a log-in again, though Discord says that there should be one by now', async () => {
    const bot = await runBot([echo], {
      prepare: ({ gateway }) => {
        gateway.logInsLeft = 0;
        gateway.resetAfterMs = -5;
      },
    });
    const asked = () => bot.discord.requestsTo(/gateway/u);
    await vi.waitUntil(() => asked().length === 2, { timeout: 8_000 });
    const [first, second] = asked().map(({ atMs }) => atMs);
    expect(Number(second) - Number(first)).toBeGreaterThan(900);
  });

  it('makes one connection though Discord recommends none', async () => {
    const bot = await runReadyBot([echo], {
      prepare: ({ gateway }) => {
        gateway.shards = 0;
      },
    });
    expect(textOf((await bot.answerTo(slashCommand('echo', { text: 'fine' }))).body)).toBe('fine');
  });

  it('resumes after a cut, and misses nothing', async () => {
    const bot = await runReadyBot([echo]);
    bot.discord.gateway.cut();
    const edit = await bot.answerTo(slashCommand('echo', { text: 'sent while away' }));
    expect(textOf(edit.body)).toBe('sent while away');
    expect(bot.discord.gateway.resumes).toBe(1);
  });

  it('finishes five answers that were in work when the line was cut', async () => {
    let finish = () => {};
    const cutLine = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const working = acting(async function* () {
      await cutLine;
      yield line('done');
    });
    const bot = await runReadyBot([working]);
    const asked = Array.from({ length: 5 }, () => bot.send(slashCommand('act')));
    await vi.waitUntil(() => asked.every((each) => bot.callbacks(each).length === 1), { timeout: 3_000 });
    bot.discord.gateway.cut();
    finish();
    await vi.waitUntil(() => asked.every((each) => bot.edits(each).length === 1), { timeout: 3_000 });
    expect(asked.map((each) => textOf(bot.edits(each)[0]?.body ?? {}))).toEqual(Array(5).fill('done'));
  });

  it.each<[string, (bot: RunningBot) => void]>([
    ['a cut line', ({ discord }) => discord.gateway.cut()],
    ['close code 4000', ({ discord }) => discord.gateway.close(4000)],
    ['close code 4007', ({ discord }) => discord.gateway.close(4007)],
    ['close code 4009', ({ discord }) => discord.gateway.close(4009)],
    ['being told to reconnect', ({ discord }) => discord.gateway.raw('{"op":7,"d":null}')],
    ['an invalid session', ({ discord }) => discord.gateway.raw('{"op":9,"d":false}')],
    [
      'a session that cannot be resumed',
      ({ discord }) => {
        discord.gateway.forgetsSession = true;
        discord.gateway.cut();
      },
    ],
  ])('is ready again after %s, with one log-in', { timeout: 40_000 }, async (_, lose) => {
    const bot = await runReadyBot([echo]);
    const { gateway } = bot.discord;
    const before = gateway.identifies.length + gateway.resumes;
    lose(bot);
    await vi.waitUntil(() => gateway.identifies.length + gateway.resumes > before, {
      timeout: 30_000,
      interval: 5,
    });
    expect(textOf((await bot.answerTo(slashCommand('echo', { text: 'back' }))).body)).toBe('back');
    expect(gateway.identifies.length + gateway.resumes).toBe(before + 1);
  });

  it.each([
    ['READY with null', '{"op":0,"t":"READY","s":1,"d":null}'],
    ['READY with nothing in it', '{"op":0,"t":"READY","s":1,"d":{}}'],
    ['an invalid session with null', '{"op":9,"d":null}'],
    ['a greeting with null', '{"op":10,"d":null}'],
  ])('gives up a connection that begins with %s, and says so', async (_, frame) => {
    const isUp: boolean[] = [];
    const onConnection = (now: boolean) => isUp.push(now);
    const bot = await runBot([echo], {
      onConnection,
      prepare: ({ gateway }) => gateway.refusals.push(frame),
    });
    await vi.waitUntil(() => bot.logged.some(({ fields }) => fields['pauseMs'] === 1_000), {
      timeout: 8_000,
    });
    const errors = bot.logged.filter(({ level }) => level === 'error');
    expect(errors).toMatchObject([{ message: expect.stringContaining('connecting anew') }]);
    expect(isUp).toEqual([false]);
  });

  it('pauses twice as long each time that it gives a connection up', { timeout: 20_000 }, async () => {
    const frame = '{"op":0,"t":"READY","s":1,"d":null}';
    const bot = await runBot([echo], { prepare: ({ gateway }) => gateway.refusals.push(frame, frame) });
    const pauses = () => bot.logged.flatMap(({ fields }) => fields['pauseMs'] ?? []);
    await vi.waitUntil(() => pauses().length === 2, { timeout: 15_000 });
    expect(pauses()).toEqual([1_000, 2_000]);
  });

  it('serves on over a new connection where it is sent to an address that is none', {
    timeout: 20_000,
  }, async () => {
    const ready = {
      user: { id: '1' },
      application: { id: '1' },
      session_id: 's',
      resume_gateway_url: 'no address',
    };
    const frame = JSON.stringify({ op: 0, t: 'READY', s: 1, d: ready });
    const bot = await runReadyBot([echo], { prepare: ({ gateway }) => gateway.refusals.push(frame) });
    bot.discord.gateway.cut();
    await vi.waitUntil(() => bot.discord.gateway.identifies.length === 2, { timeout: 10_000 });
    expect(textOf((await bot.answerTo(slashCommand('echo', { text: 'back' }))).body)).toBe('back');
  });

  it('leaves a pause between attempts while the gateway is down', { timeout: 15_000 }, async () => {
    const bot = await runReadyBot([echo]);
    const { gateway } = bot.discord;
    gateway.isDown = true;
    gateway.cut();
    await vi.waitUntil(() => gateway.connectedAtMs.length === 3, { timeout: 10_000, interval: 5 });
    gateway.isDown = false;
    const [, first = 0, second = 0] = gateway.connectedAtMs;
    expect(second - first).toBeGreaterThan(1_000);
  });

  it.each(['constructor', '__proto__'])('leaves an event named %s alone', async (name) => {
    const bot = await runReadyBot([echo]);
    bot.discord.gateway.dispatch(name, {});
    expect(textOf((await bot.answerTo(slashCommand('echo', { text: 'fine' }))).body)).toBe('fine');
    expect(bot.logged.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('notices that heartbeats are no longer acknowledged, and connects anew', async () => {
    let beats = 0;
    const bot = await runReadyBot([echo], {
      onHeartbeat: () => {
        beats += 1;
      },
      prepare: ({ gateway }) => {
        gateway.heartbeatMs = 60;
      },
    });
    await vi.waitUntil(() => beats > 1, { timeout: 8_000 });
    bot.discord.gateway.acknowledgesHeartbeats = false;
    await vi.waitUntil(() => bot.discord.gateway.resumes > 0, { timeout: 8_000 });
  });

  it.each<[string, (whole: SentInteraction) => unknown]>([
    ['nothing in it', () => ({})],
    ['no user', (whole) => ({ ...whole, member: undefined })],
    ['no data', (whole) => ({ ...whole, data: undefined })],
    ['an unknown kind', (whole) => ({ ...whole, type: 99 })],
    ['no token', (whole) => ({ ...whole, token: undefined })],
    ['a bot as its author', (whole) => ({ ...whole, member: { user: { id: '1', bot: true } } })],
  ])('ignores an interaction with %s', async (_, breakUp) => {
    const bot = await runReadyBot([echo]);
    bot.discord.gateway.raw('not even JSON');
    bot.discord.gateway.dispatch('INTERACTION_CREATE', breakUp(slashCommand('echo', { text: 'x' })));
    expect(textOf((await bot.answerTo(slashCommand('echo', { text: 'fine' }))).body)).toBe('fine');
    expect(bot.discord.requestsTo(/callback/u)).toHaveLength(1);
  });

  it.each(['INTERACTION_CREATE', 'MESSAGE_CREATE', 'GUILD_CREATE', 'GUILD_DELETE'])(
    'counts and ignores %s with nothing in it',
    async (event) => {
      const malformed: string[] = [];
      const left: string[] = [];
      const bot = await runReadyBot([echo], {
        onMalformed: (name) => malformed.push(name),
        onServerLeft: (server) => left.push(server),
      });
      const broken = [null, 7, 'x', [], {}, { id: null }, { id: {} }];
      for (const data of broken) bot.discord.gateway.dispatch(event, data);
      expect(textOf((await bot.answerTo(slashCommand('echo', { text: 'fine' }))).body)).toBe('fine');
      expect([malformed, left]).toEqual([Array(broken.length).fill(event), []]);
    },
  );

  it('counts an interaction that it cannot read', async () => {
    const lost: string[] = [];
    const bot = await runReadyBot([echo], { onLost: (why) => lost.push(why) });
    bot.send({ ...slashCommand('echo', { text: 'x' }), token: '' });
    await bot.answerTo(slashCommand('echo', { text: 'fine' }));
    expect(lost).toEqual(['unreadable']);
  });

  it('answers where the channel cannot be read', async () => {
    const bot = await runReadyBot([echo]);
    const odd = { ...slashCommand('echo', { text: 'fine' }), channel: 'x' as never };
    expect(textOf((await bot.answerTo(odd)).body)).toBe('fine');
  });

  it('answers a command whose options, channel and rights are missing', async () => {
    const bot = await runReadyBot([
      acting(async function* () {
        yield line('fine');
      }),
    ]);
    const whole = slashCommand('act');
    const bare = {
      ...whole,
      data: { type: 1, name: 'act' },
      channel_id: undefined,
      channel: undefined,
    } as unknown as SentInteraction;
    expect(textOf((await bot.answerTo(bare)).body)).toBe('fine');
  });
});
