import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { acting, echo, line } from '../support/discord/commands.ts';
import { buttonPress, slashCommand, typing } from '../support/discord/interactions.ts';
import { BOT_TOKEN, runBot, runReadyBot } from '../support/discord/runBot.ts';
import { APPLICATION_ID } from '../support/discord/startGatewayDouble.ts';
import { textOf } from '../support/discord/textOf.ts';

const README = readFileSync('README.md', 'utf8');

describe('startDiscord', () => {
  it('registers its commands though Discord stumbles at the first attempt', async () => {
    const bot = await runReadyBot([echo], {
      prepare: (discord) => discord.fault(/commands$/u, [{ status: 500 }]),
    });
    expect(bot.discord.requestsTo(/^PUT .*commands$/u)).toHaveLength(1);
  });

  it('logs the link that adds it to a server, with the rights that the README names, once', async () => {
    const { discord, logged } = await runReadyBot([echo]);
    discord.gateway.forgetsSession = true;
    discord.gateway.close(4009);
    await vi.waitUntil(() => discord.gateway.identifies.length === 2, { timeout: 12_000 });
    const links = logged.flatMap(({ fields }) => fields['invite'] ?? []);
    const [, template = ''] = /(https:\/\/discord\.com\/oauth2\S+permissions=\d+)/u.exec(README) ?? [];
    expect(links).toEqual([template.replace('YOUR_APPLICATION_ID', APPLICATION_ID)]);
  });

  it.each([1, 4])('says so where Discord recommends %i connections', async (shards) => {
    const { logged } = await runReadyBot([echo], { prepare: ({ gateway }) => (gateway.shards = shards) });
    const warned = logged.filter(({ fields }) => 'recommended' in fields);
    expect(warned.map(({ level, fields }) => [level, fields['recommended']])).toEqual(
      shards > 1 ? [['warn', shards]] : [],
    );
  });

  it('logs in without a privileged intent', async () => {
    const { discord } = await runReadyBot([echo]);
    expect(discord.gateway.identifies).toMatchObject([
      { token: BOT_TOKEN, intents: (1 << 0) | (1 << 9) | (1 << 12) },
    ]);
  });

  it('registers its commands when Discord knows others, and only then', async () => {
    const first = await runReadyBot([echo]);
    const [written] = first.discord.requestsTo(/^PUT .*\/commands$/u);
    expect(written?.body).toMatchObject([{ name: 'echo', contexts: [0, 1, 2], integration_types: [0, 1] }]);
    first.discord.gateway.close(4009);
    await vi.waitUntil(() => first.discord.gateway.resumes === 1, { timeout: 8_000 });
    expect(first.discord.requestsTo(/^PUT /u)).toHaveLength(1);
  });

  it('defers at once and edits with the reply', async () => {
    const bot = await runReadyBot([echo]);
    const interaction = slashCommand('echo', { text: 'Hello there' });
    const edit = await bot.answerTo(interaction);
    expect(bot.callbacks(interaction)).toMatchObject([{ body: { type: 5 }, authorization: undefined }]);
    expect(textOf(edit.body)).toBe('Hello there');
    expect(edit.body).toMatchObject({ allowed_mentions: { parse: [] }, flags: (1 << 15) | (1 << 2) });
  });

  it('defers a private answer privately', async () => {
    const bot = await runReadyBot([echo]);
    const interaction = slashCommand('echo', { text: 'Hush', private: true });
    await bot.answerTo(interaction);
    expect(bot.callbacks(interaction)).toMatchObject([{ body: { type: 5, data: { flags: 64 } } }]);
  });

  it.each([true, false])('sends all messages of a long answer as private as it is: %s', async (isPrivate) => {
    const long = acting(
      async function* () {
        yield line('Owls fly at night. '.repeat(400));
      },
      { isPrivate: () => isPrivate },
    );
    const bot = await runReadyBot([long]);
    const { token } = bot.send(slashCommand('act'));
    const followed = () => bot.discord.requestsTo(new RegExp(`POST /webhooks/.*/${token}$`, 'u'));
    await vi.waitUntil(() => followed().length > 0, { timeout: 8_000, interval: 5 });
    for (const { body } of followed()) expect((body.flags & 64) !== 0).toBe(isPrivate);
  });

  it('answers in direct messages', async () => {
    const bot = await runReadyBot([echo]);
    const edit = await bot.answerTo(slashCommand('echo', { text: 'Hello' }, { server: null }));
    expect(textOf(edit.body)).toBe('Hello');
  });

  it('suggests choices while one types', async () => {
    const bot = await runReadyBot([echo]);
    const interaction = bot.send(typing('echo', 'text', 'Ow'));
    await vi.waitUntil(() => bot.callbacks(interaction).length > 0, { timeout: 8_000, interval: 5 });
    expect(bot.callbacks(interaction)[0]?.body).toEqual({
      type: 8,
      data: { choices: [{ name: 'Ow!', value: 'Ow' }] },
    });
  });

  it('runs the action of a button', async () => {
    const more = {
      actions: {
        more: {
          isPrivate: true,
          run: async function* (value: string) {
            yield line(`more of ${value}`);
          },
        },
      },
    };
    const bot = await runReadyBot([acting(async function* () {}, more)]);
    const press = buttonPress('act:more:2403.08295');
    expect(textOf((await bot.answerTo(press)).body)).toBe('more of 2403.08295');
    expect(bot.callbacks(press)).toMatchObject([{ body: { type: 5, data: { flags: 64 } } }]);
  });

  it('finishes what is open and exits with 0 when it is stopped', async () => {
    const bot = await runReadyBot([
      acting(async function* () {
        await new Promise((done) => setTimeout(done, 100));
        yield line('finished');
      }),
    ]);
    const interaction = bot.send(slashCommand('act'));
    await vi.waitUntil(() => bot.callbacks(interaction).length > 0, { timeout: 8_000 });
    bot.stop();
    expect(await bot.exitCode).toBe(0);
    expect(bot.edits(interaction).map(({ body }) => textOf(body))).toEqual(['finished']);
  });

  it('exits with 78 and one line with the remedy when Discord refuses the token', async () => {
    const bot = await runBot([echo], { prepare: ({ gateway }) => gateway.refusals.push(4004) });
    expect(await bot.exitCode).toBe(78);
    expect(bot.logged.filter(({ level }) => level === 'error')).toMatchObject([
      { message: expect.stringContaining('DISCORD_TOKEN') },
    ]);
    expect(bot.discord.gateway.identifies).toHaveLength(1);
  });

  it('tells what Discord answered to each kind of request', async () => {
    const onResponse = vi.fn();
    const bot = await runReadyBot([echo], {
      onResponse,
      prepare: (discord) =>
        discord.fault(/@original/u, [{ status: 429, headers: { 'retry-after': '0.05' } }]),
    });
    const interaction = bot.send(slashCommand('echo', { text: 'Hello' }));
    await vi.waitUntil(() => bot.edits(interaction).length === 2, { timeout: 3_000, interval: 5 });
    await vi.waitUntil(() => onResponse.mock.calls.some((call) => call[1] === 200 && call[0] === 'edit'));
    expect(onResponse.mock.calls).toEqual(
      expect.arrayContaining([
        ['acknowledgement', 204],
        ['edit', 429],
        ['edit', 200],
      ]),
    );
  });
});
