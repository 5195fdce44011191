// Questions that are written to the bot instead of given to a command.
import { describe, expect, it, vi } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Services } from '../../../src/command.ts';
import { acting, line } from '../../support/discord/commands.ts';
import { slashCommand } from '../../support/discord/interactions.ts';
import { type MessageFields, messageTo, SELF } from '../../support/discord/messages.ts';
import type { Recorded } from '../../support/discord/readRequest.ts';
import { type RunningBot, runReadyBot } from '../../support/discord/runBot.ts';
import { textOf } from '../../support/discord/textOf.ts';
import { collection } from '../../support/papers.ts';
import { servicesOver } from '../../support/runCommand.ts';

const QUESTION = 'What do owls hunt at night?';
const SERVER = '300000000000000001';
const TIMES = { timeout: 8_000, interval: 5 };

describe('a message that mentions the bot', () => {
  it('is answered with one reply, which the answer fills, and pings nobody', async () => {
    const bot = await start();
    const answer = await answerTo(bot, { content: `<@${SELF}> ${QUESTION}` });
    expect(textOf(answer.body)).toMatch(/^“Owls hunt mice at night\.”\u00a0\[1\]/u);
    const [reply, ...more] = posts(bot);
    expect(more).toEqual([]);
    expect(reply?.body).toMatchObject({
      message_reference: { fail_if_not_exists: false },
      enforce_nonce: true,
      allowed_mentions: { parse: [] },
    });
    expect(answer.body.allowed_mentions).toEqual({ parse: [] });
  });

  it('is read without the marks that Discord puts into it', async () => {
    const bot = await start();
    const content = `<@${SELF}> <@77> what do owls hunt <a:owl:123> at night </ask:5>? <t:1618953630:R> <#66> <@&55>`;
    expect(textOf((await answerTo(bot, { content })).body)).toMatch(/^“Owls hunt mice at night\.”/u);
    const asked = await bot.answerTo(slashCommand('ask', { question: `${QUESTION} <:owl:123>` }));
    expect(textOf(asked.body)).toMatch(/^-# What do owls hunt at night\?\n+“Owls hunt mice/u);
  });

  it('that replies to an answer goes on with its conversation', async () => {
    const bot = await start();
    const asked = await bot.answerTo(slashCommand('ask', { question: QUESTION }));
    const answer = await answerTo(bot, {
      content: `<@${SELF}> who wrote it?`,
      referenced_message: { author: { id: SELF, bot: true }, components: asked.body.components },
    });
    expect(textOf(answer.body)).toMatch(/Understood as: who wrote Owls\?.*Ada Owl/su);
  });

  it('is not taken for a reply to an answer that another one forges', async () => {
    const bot = await start();
    const asked = await bot.answerTo(slashCommand('ask', { question: QUESTION }));
    const answer = await answerTo(bot, {
      content: `<@${SELF}> who wrote it?`,
      referenced_message: { author: { id: '9' }, components: asked.body.components },
    });
    expect(textOf(answer.body)).not.toContain('Understood as');
  });

  it('is understood in the thread that the bot opened, also where it may answer elsewhere alone', async () => {
    const services = birds();
    await services.state.settings.change(SERVER, { threads: true, channels: ['400000000000000001'] });
    const bot = await start(services);
    await bot.answerTo(slashCommand('ask', { question: QUESTION }));
    const [opened] = await vi.waitUntil(() => found(bot, /POST .*\/threads$/u), TIMES);
    const thread = opened?.path.split('/')[4] ?? '';
    bot.discord.threads.set(thread, '400000000000000001');
    await vi.waitFor(async () => expect(await turnsIn(services, thread)).toHaveLength(1), TIMES);
    const answer = await answerTo(bot, { content: `<@${SELF}> who wrote it?`, channel_id: thread });
    expect(textOf(answer.body)).toContain('Ada Owl');
  });

  it('is answered in any thread of a channel where it may answer, without a thread inside it', async () => {
    const services = birds();
    await services.state.settings.change(SERVER, { threads: true, channels: ['77'] });
    const bot = await start(services);
    bot.discord.threads.set('99', '77');
    const answer = await answerTo(bot, { content: `<@${SELF}> ${QUESTION}`, channel_id: '99' });
    expect(textOf(answer.body)).toContain('Owls hunt mice');
    await answerTo(bot, { content: `<@${SELF}> who wrote it?`, channel_id: '99' });
    expect(found(bot, /POST .*\/threads$/u)).toBeUndefined();
    expect(found(bot, /^GET \/channels\/99$/u)).toHaveLength(1);
  });

  it('that replies to an old answer is told so, too, where it may not answer any more', async () => {
    const services = birds();
    const bot = await start(services);
    const asked = await bot.answerTo(slashCommand('ask', { question: QUESTION }));
    await services.state.settings.change(SERVER, { channels: ['77'] });
    const referenced_message = { author: { id: SELF, bot: true }, components: asked.body.components };
    bot.discord.gateway.dispatch(
      'MESSAGE_CREATE',
      messageTo({ content: `<@${SELF}> who wrote it?`, referenced_message }),
    );
    expect(textOf((await vi.waitUntil(() => posts(bot)[0], TIMES)).body)).toContain('<#77>');
  });

  it('is told where to ask instead', async () => {
    const services = birds();
    await services.state.settings.change(SERVER, { channels: ['77'] });
    const bot = await start(services);
    bot.discord.gateway.dispatch('MESSAGE_CREATE', messageTo({ content: `<@${SELF}> ${QUESTION}` }));
    expect(textOf((await vi.waitUntil(() => posts(bot)[0], TIMES)).body)).toContain('<#77>');
  });

  it('gets nothing public where answers are private', async () => {
    const services = birds();
    await services.state.settings.change(SERVER, { privateByDefault: true });
    const bot = await start(services);
    bot.discord.gateway.dispatch('MESSAGE_CREATE', messageTo({ content: `<@${SELF}> ${QUESTION}` }));
    expect(textOf((await vi.waitUntil(() => posts(bot)[0], TIMES)).body)).toContain('/ask');
  });

  it('is told how to ask when it says nothing', async () => {
    const answer = await answerTo(await start(), { content: `<@${SELF}>` });
    expect(textOf(answer.body)).toContain('What would you like to know?');
  });

  it('is answered once, however often it is delivered', async () => {
    const bot = await start();
    const message = messageTo({ content: `<@${SELF}> ${QUESTION}` });
    for (let times = 0; times < 3; times += 1) bot.discord.gateway.dispatch('MESSAGE_CREATE', message);
    await answerTo(bot, { content: `<@${SELF}> ${QUESTION}`, channel_id: '88' });
    expect(posts(bot)).toHaveLength(2);
  });

  it('is posted once and edited again after a cut line', async () => {
    const bot = await start();
    bot.discord.fault(/^(?:POST|PATCH) \/channels/u, ['cut', { status: 500 }]);
    expect(textOf((await answerTo(bot, { content: `<@${SELF}> ${QUESTION}` })).body)).toContain('[1]');
    expect(new Set(posts(bot).map(({ body }) => body.nonce)).size).toBe(1);
  });

  it('is posted once where nobody can know whether it was posted', async () => {
    const bot = await start();
    bot.discord.fault(/^POST \/channels/u, ['done-cut', 'done-cut']);
    await answerTo(bot, { content: `<@${SELF}> ${QUESTION}` });
    expect([posts(bot).length, bot.discord.posted.length]).toEqual([3, 1]);
  });

  it('gets each part of a long answer once', async () => {
    const long = acting(
      async function* () {
        yield line('Owls fly at night. '.repeat(500));
      },
      { name: 'ask' },
    );
    const bot = await runReadyBot([long]);
    bot.discord.gateway.dispatch('MESSAGE_CREATE', messageTo({ content: `<@${SELF}> ${QUESTION}` }));
    const isWhole = () => bot.discord.posted.length > 1 && posts(bot).length === bot.discord.posted.length;
    await vi.waitUntil(isWhole, TIMES);
    await bot.answerTo(slashCommand('ask'));
    expect(new Set(posts(bot).map(({ body }) => body.nonce)).size).toBe(posts(bot).length);
    expect(posts(bot)).toHaveLength(3);
  });
});

describe('a text that is handed on without a word', () => {
  const forwarded = (content: string) => ({
    content: '',
    message_reference: { type: 1, message_id: '5', channel_id: '6' },
    message_snapshots: [{ message: { content, embeds: [], attachments: [] } }],
  });
  const direct = { guild_id: undefined, mentions: [], channel_id: '55' };

  it.each([QUESTION, 'what do owls hunt at night', 'at night, owls hunt what？'])(
    'is answered where it is a question: %s',
    async (content) => {
      const answer = await answerTo(await start(), { ...direct, ...forwarded(content) });
      expect(textOf(answer.body)).toMatch(/“Owls hunt mice at night\.”\u00a0\[1\]/u);
    },
  );

  it('is checked where it says something', async () => {
    const answer = await answerTo(await start(), { ...direct, ...forwarded('Owls hunt mice at night.') });
    expect(textOf(answer.body)).toMatch(/✅ Supported[\s\S]*Owls hunt mice at night/u);
  });

  it('is read, too, where a mention alone replies to it', async () => {
    const author = { id: '77' };
    const bot = await start();
    const quoted = { referenced_message: { author, ...forwarded('Owls hunt mice at night.') } };
    expect(textOf((await answerTo(bot, { content: `<@${SELF}>`, ...quoted })).body)).toContain(
      '✅ Supported',
    );
    const said = { referenced_message: { author, content: QUESTION } };
    expect(textOf((await answerTo(bot, { content: `<@${SELF}>`, ...said })).body)).toContain(
      'Owls hunt mice',
    );
  });

  it('gives way to what the member says themselves', async () => {
    const quoted = {
      referenced_message: { author: { id: '77' }, ...forwarded('Larks hunt insects at dawn.') },
    };
    const answer = await answerTo(await start(), { content: `<@${SELF}> ${QUESTION}`, ...quoted });
    expect(textOf(answer.body)).toContain('Owls hunt mice');
  });

  it('asks for words where it has none', async () => {
    const answer = await answerTo(await start(), { ...direct, ...forwarded(' ') });
    expect(textOf(answer.body)).toContain('What would you like to know?');
  });
});

describe('a direct message', () => {
  it('is a question, with the context of its channel alone', async () => {
    const bot = await start();
    const direct = { guild_id: undefined, mentions: [], channel_id: '55' };
    await answerTo(bot, { ...direct, content: QUESTION });
    expect(textOf((await answerTo(bot, { ...direct, content: 'who wrote it?' })).body)).toContain('Ada Owl');
    const elsewhere = await answerTo(bot, { ...direct, channel_id: '56', content: 'who wrote it?' });
    expect(textOf(elsewhere.body)).not.toContain('Understood as');
  });
});

describe('a message that is left alone', () => {
  it.each<[string, MessageFields]>([
    ['speaks to somebody else', { content: '', mentions: [] }],
    ['a bot wrote', { content: `<@${SELF}> hi`, author: { id: '8', bot: true } }],
    ['a webhook wrote', { content: `<@${SELF}> hi`, webhook_id: '8' }],
    ['the bot itself wrote', { content: `<@${SELF}> hi`, author: { id: SELF } }],
    ['tells of a pin', { content: `<@${SELF}>`, type: 6 }],
    ['is broken', { content: 7 }],
  ])('%s', async (_what, fields) => {
    const bot = await start();
    bot.discord.gateway.dispatch('MESSAGE_CREATE', messageTo(fields));
    await answerTo(bot, { content: `<@${SELF}> ${QUESTION}`, channel_id: '88' });
    expect(posts(bot).map(({ path }) => path)).toEqual(['/channels/88/messages']);
  });
});

function birds(): Services {
  const owls = { title: 'Owls', abstract: 'Feathers are light. Owls hunt mice at night.' };
  return servicesOver(collection(owls, { title: 'Larks', abstract: 'Larks hunt insects at dawn.' }));
}

function start(services = birds()): Promise<RunningBot> {
  return runReadyBot(commands, { services });
}

function found({ discord }: RunningBot, route: RegExp): readonly Recorded[] | undefined {
  const requests = discord.requestsTo(route);
  return requests.length > 0 ? requests : undefined;
}

function posts({ discord }: RunningBot): readonly Recorded[] {
  return discord.requestsTo(/^POST \/channels\/\d+\/messages$/u);
}

/** The edit that puts the answer into the reply to this message. */
async function answerTo(bot: RunningBot, fields: MessageFields): Promise<Recorded> {
  const edits = () =>
    bot.discord.requestsTo(/^PATCH \/channels\/\d+\/messages\/\d+$/u).filter(({ served }) => served);
  const before = edits().length;
  bot.discord.gateway.dispatch('MESSAGE_CREATE', messageTo(fields));
  return vi.waitUntil(() => edits()[before], TIMES);
}

function turnsIn({ state }: Services, thread: string) {
  return state.conversations.read({ channel: thread, server: SERVER }, 1);
}
