// What a member sees where Discord refuses a reply: the answer in another form, or a line that says what to do.
import { describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../src/reply.ts';
import { acting, line } from '../support/discord/commands.ts';
import { directChannelOf } from '../support/discord/discordRoutes.ts';
import { buttonPress, type SentInteraction, slashCommand } from '../support/discord/interactions.ts';
import { messageTo, SELF } from '../support/discord/messages.ts';
import type { Fault } from '../support/discord/planFaults.ts';
import type { Recorded } from '../support/discord/readRequest.ts';
import { type RunningBot, runReadyBot } from '../support/discord/runBot.ts';
import type { ServedRequest } from '../support/discord/startDiscordDouble.ts';
import { textOf } from '../support/discord/textOf.ts';

const TIMES = { timeout: 8_000, interval: 5 };
const EDIT = /^PATCH /u;
const FOLLOW = /^POST \/webhooks\//u;
const CHANNEL = /^(?:POST|PATCH) \/channels\/4/u;
const MEMBER = '200000000000000001';
const ANSWER = 'Owls hunt mice';

const PASSING = [[500, 0]] as const;
const SLOWED = [429, 0] as const;

/** Refusals of all kinds, known and unknown, by status and code. */
const OF_WHAT = [
  [400, 50035],
  [400, 50006],
  [400, 0],
  [400, 123456],
  [403, 0],
  [413, 40005],
] as const;
const OF_WHERE = [
  [403, 50013],
  [403, 50001],
  [404, 10003],
  [404, 10008],
  [400, 50083],
  [403, 160005],
  [400, 20016],
] as const;
const OF_WORDS = [
  [400, 200000],
  [400, 200001],
  [400, 240000],
  [403, 20009],
] as const;

describe('a reply to a command', () => {
  it.each([...OF_WHAT, ...OF_WHERE, ...OF_WORDS])(
    'is shown in another form when its first one gets %i, %i',
    async (status, code) => {
      const { bot, lost } = await start();
      bot.discord.fault(EDIT, [{ status, code }]);
      const seen = await seenFor(bot, bot.send(slashCommand('ask')), ANSWER);
      expect(seen).toHaveLength(1);
      expect(lost).toEqual([]);
      expect(bot.logged).toContainEqual(
        expect.objectContaining({
          level: 'warn',
          fields: expect.objectContaining({ channel: '400000000000000001' }),
        }),
      );
    },
  );

  it.each([...OF_WHAT, ...OF_WHERE, ...PASSING, SLOWED])(
    'comes as a new message when every edit gets %i, %i',
    async (status, code) => {
      const { bot, lost } = await start();
      const headers = status === 429 ? { 'retry-after': '3600' } : {};
      bot.discord.fault(EDIT, [{ status, code, headers }], { repeat: true });
      const [seen] = await seenFor(bot, bot.send(slashCommand('ask')), ANSWER);
      expect(seen?.path).toMatch(/^\/webhooks\/\d+\/[^/]+$/u);
      expect(lost).toEqual([]);
    },
  );

  it.each([...OF_WHAT, ...OF_WHERE, ...OF_WORDS])(
    'becomes a direct line when nothing is taken: %i, %i',
    async (status, code) => {
      const { bot, lost } = await start();
      for (const route of [EDIT, FOLLOW]) bot.discord.fault(route, [{ status, code }], { repeat: true });
      bot.send(slashCommand('ask'));
      await vi.waitUntil(() => lost.length > 0, TIMES);
      const [said, ...more] = directTo(bot, MEMBER);
      expect(said).toMatch(/You asked in <#400000000000000001>(?:.|\n)*[Aa]sk(?:.|\n)*\(Reference \w+\)$/u);
      expect(more).toEqual([]);
    },
  );

  it.each([
    ['its acknowledgement', /\/callback$/u, 404, 10062],
    ['its edit', EDIT, 404, 10015],
    ['its edit', EDIT, 401, 50027],
    ['its edit', EDIT, 404, 10062],
  ])(
    'becomes a direct line when the interaction is no more: %s gets %i, %i',
    async (_, route, status, code) => {
      const { bot, lost } = await start();
      bot.discord.fault(route, [{ status, code }], { repeat: true });
      bot.send(slashCommand('ask'));
      await vi.waitUntil(() => lost.length > 0, TIMES);
      expect(directTo(bot, MEMBER)).toEqual([expect.stringContaining('Please ask again')]);
      expect(bot.discord.requestsTo(FOLLOW)).toEqual([]);
    },
  );

  it('fills nobody’s direct messages, and not those of too many', async () => {
    const { bot, lost } = await start();
    bot.discord.fault(EDIT, [{ status: 404, code: 10015 }], { repeat: true });
    for (let member = 100; member < 160; member += 1) {
      for (let times = 0; times < 2; times += 1)
        bot.send(slashCommand('ask', {}, { member: String(member) }));
    }
    await vi.waitUntil(() => lost.length === 120, TIMES);
    expect(bot.discord.requestsTo(/^POST \/users/u)).toHaveLength(50);
  });

  it('names an unknown refusal by its code', async () => {
    const { bot, lost } = await start();
    bot.discord.failSometimes((request) => refusing(request, (text) => text.includes(ANSWER), 123456));
    const interaction = bot.send(slashCommand('ask'));
    const [seen] = await seenFor(bot, interaction, '123456');
    expect(textOf(seen?.body)).toMatch(/^Discord refused my reply \(its code: 123456\)\. Please ask/u);
    await vi.waitUntil(() => lost.length > 0, TIMES);
    expect(lost).toEqual(['refused']);
  });

  it('that a filter keeps from the channel is shown to the member alone, below a line for all', async () => {
    const { bot, lost } = await start();
    bot.discord.failSometimes((request) =>
      (request.body?.flags & 64) !== 0
        ? undefined
        : refusing(request, (text) => text.includes(ANSWER), 200000),
    );
    const interaction = bot.send(slashCommand('ask'));
    const [alone] = await seenFor(bot, interaction, ANSWER);
    expect(alone?.body.flags & 64).toBe(64);
    const shown = bot.edits(interaction).filter(({ served }) => served);
    expect(textOf(shown.at(-1)?.body)).toMatch(/filter.*AutoMod.*200000.*direct message/u);
    expect(lost).toEqual([]);
  });

  it('that a filter keeps from the member, too, becomes a line that says so', async () => {
    const { bot, lost } = await start();
    bot.discord.failSometimes((request) => refusing(request, (text) => text.includes(ANSWER), 200000));
    const interaction = bot.send(slashCommand('ask'));
    await vi.waitUntil(() => lost.length > 0, TIMES);
    expect(lost).toEqual(['filtered']);
    const shown = bot.edits(interaction).filter(({ served }) => served);
    expect(textOf(shown.at(-1)?.body)).toMatch(/filter.*AutoMod/u);
  });

  it('is shown without its links where they are refused', async () => {
    const { bot } = await start({
      parts: [{ kind: 'papers', items: [{ paper: { ...PAPER, title: 'Owls (a study]' } }] }],
    });
    bot.discord.failSometimes((request) => refusing(request, (text) => text.includes('https://'), 240000));
    const [seen] = await seenFor(bot, bot.send(slashCommand('ask')), 'Owls');
    expect(textOf(seen?.body)).toBe('- Owls (a study) (2020)');
  });

  it('is shown with the text of its file where files are refused', async () => {
    const text = Array.from({ length: 90 }, (_, number) => `line ${number} of the \`\`\`file`).join('\n');
    const { bot, lost } = await start({ parts: [{ kind: 'file', name: 'owls.md', text }] });
    bot.discord.failSometimes(({ files }) => (files.length > 0 ? { status: 403, code: 50013 } : undefined));
    const [seen] = await seenFor(bot, bot.send(slashCommand('ask')), 'line 89 of the');
    expect(seen?.files).toEqual([]);
    expect(textOf(seen?.body)).toContain('line 0 of the');
    expect(lost).toEqual([]);
  });

  it('is shown as plain content where components are refused', async () => {
    const { bot, lost } = await start();
    bot.discord.failSometimes(({ body }) => (body?.components ? { status: 400, code: 50035 } : undefined));
    const [seen] = await seenFor(bot, bot.send(slashCommand('ask')), ANSWER);
    expect(seen?.body).toMatchObject({ content: `${ANSWER}.`, flags: 4, allowed_mentions: { parse: [] } });
    expect(lost).toEqual([]);
  });

  it('says so below its beginning where the rest is refused', async () => {
    const { bot } = await start(line(`${ANSWER}. `.repeat(400)));
    bot.discord.fault(FOLLOW, [{ status: 400, code: 50035 }]);
    const [seen] = await seenFor(bot, bot.send(slashCommand('ask')), 'refused the rest');
    expect(seen?.body.flags & 64).toBe(64);
  });

  it('that was deleted while it grew is told of', async () => {
    const lost: string[] = [];
    const slow = acting(
      async function* ({ signal }) {
        yield line('part');
        await new Promise((done) => signal.addEventListener('abort', done));
        yield line('whole');
      },
      { name: 'ask' },
    );
    const bot = await runReadyBot([slow], { onLost: (why) => lost.push(why) });
    bot.discord.fault(EDIT, [{ status: 404, code: 10008 }]);
    const [seen] = await seenFor(bot, bot.send(slashCommand('ask')), 'was deleted');
    expect(seen?.body.flags & 64).toBe(64);
    await vi.waitUntil(() => lost.length > 0, TIMES);
    expect(lost).toEqual(['deleted']);
  });

  it.each(OF_WHAT)('becomes a line at once where even the first word gets %i, %i', async (status, code) => {
    const { bot, lost } = await start();
    bot.discord.fault(/\/callback$/u, [{ status, code }]);
    const interaction = bot.send(slashCommand('ask'));
    await vi.waitUntil(() => lost.length > 0, TIMES);
    expect(bot.callbacks(interaction).at(-1)).toMatchObject({
      served: true,
      body: { type: 4, data: { flags: 32836 } },
    });
  });

  it('that refuses a member at once is plainer where Discord wants it so', async () => {
    const { bot } = await start();
    bot.discord.fault(/\/callback$/u, [{ status: 400, code: 50035 }]);
    const interaction = bot.send(slashCommand('unknown'));
    const answered = () => bot.callbacks(interaction).find(({ served }) => served);
    const { body } = await vi.waitUntil(answered, TIMES);
    expect(body.data).toMatchObject({ content: expect.stringContaining('no longer offered'), flags: 68 });
  });

  it('takes the place of a form that is refused', async () => {
    const asking = acting(async function* () {}, {
      actions: {
        more: {
          isPrivate: false,
          prompt: { title: 'x', label: 'y', maxLength: 9 },
          run: async function* () {},
        },
      },
    });
    const bot = await runReadyBot([asking]);
    bot.discord.fault(/\/callback$/u, [{ status: 400, code: 50035 }]);
    const interaction = bot.send(buttonPress('act:more:1'));
    const { body } = await vi.waitUntil(() => bot.callbacks(interaction).find(({ served }) => served), TIMES);
    expect(textOf(body.data)).toContain('50035');
  });
});

describe('a reply to a message', () => {
  it.each([
    [400, 160002],
    [400, 50035],
    [400, 0],
  ])('goes without a reference where that gets %i, %i', async (status, code) => {
    const { bot, lost } = await start();
    bot.discord.failSometimes(({ body }) => (body?.message_reference ? { status, code } : undefined));
    const [seen] = await said(bot, ANSWER);
    expect(seen?.path).toMatch(/^\/channels\/4\d+\/messages\/\d+$/u);
    expect(lost).toEqual([]);
    expect(bot.discord.posted).toHaveLength(1);
  });

  it.each([...OF_WHAT, ...OF_WHERE, ...PASSING])(
    'comes as a new one instead of the first word when its edits get %i, %i',
    async (status, code) => {
      const { bot, lost } = await start();
      bot.discord.fault(EDIT, [{ status, code }], { repeat: true });
      await said(bot, ANSWER);
      await vi.waitUntil(() => bot.discord.posted.length === 1, TIMES);
      expect(bot.discord.posted.map(({ body }) => textOf(body))).toEqual([expect.stringContaining(ANSWER)]);
      expect(lost).toEqual([]);
    },
  );

  it('that a filter keeps back becomes a line in its place', async () => {
    const { bot, lost } = await start();
    bot.discord.failSometimes((request) => refusing(request, (text) => text.includes(ANSWER), 200000));
    const [seen] = await said(bot, '200000');
    expect(textOf(seen?.body)).toMatch(/filter.*AutoMod.*direct message/u);
    await vi.waitUntil(() => lost.length > 0, TIMES);
    expect(bot.discord.posted).toHaveLength(1);
  });

  it('is plain where components are refused', async () => {
    const { bot, lost } = await start();
    bot.discord.failSometimes(({ body }) => (body?.components ? { status: 400, code: 50035 } : undefined));
    const [seen] = await said(bot, ANSWER);
    expect(seen?.body).toMatchObject({ content: `${ANSWER}.` });
    expect(lost).toEqual([]);
  });

  it.each(OF_WHERE)(
    'becomes a direct line for each who asks where the bot may not write: %i, %i',
    async (status, code) => {
      const { bot, lost } = await start();
      bot.discord.fault(CHANNEL, [{ status, code }], { repeat: true });
      for (const member of ['11', '12', '12']) {
        const before = lost.length;
        mention(bot, member);
        await vi.waitUntil(() => lost.length > before, TIMES);
      }
      await vi.waitUntil(() => directTo(bot, '12').length > 0, TIMES);
      for (const member of ['11', '12']) {
        expect(directTo(bot, member)).toEqual([expect.stringMatching(/<#400000000000000001>/u)]);
      }
    },
  );

  it('names the server and the channel in the log where the bot may not write', async () => {
    const { bot, lost } = await start();
    bot.discord.fault(CHANNEL, [{ status: 403, code: 50013 }], { repeat: true });
    mention(bot, MEMBER);
    await vi.waitUntil(() => lost.length > 0, TIMES);
    expect(bot.logged).toContainEqual({
      level: 'warn',
      message: expect.stringContaining('may not write there'),
      fields: expect.objectContaining({ server: '300000000000000001', channel: '400000000000000001' }),
    });
  });

  it('leaves in peace who takes no direct messages', async () => {
    const { bot, lost } = await start();
    bot.discord.fault(/^POST \/channels/u, [{ status: 403, code: 50007 }], { repeat: true });
    for (let times = 0; times < 3; times += 1) mention(bot, MEMBER);
    await vi.waitUntil(() => lost.length === 3, TIMES);
    expect(bot.discord.requestsTo(/^POST \/users/u)).toHaveLength(1);
    expect((await bot.answerTo(slashCommand('ask'))).served).toBe(true);
  });
});

const PAPER = {
  id: 'p',
  title: 'Owls',
  authors: [],
  year: 2020,
  link: 'https://example.org/owls',
  abstract: 'Owls.',
};

async function start(reply: Reply = line(`${ANSWER}.`)) {
  const lost: string[] = [];
  const ask = acting(
    async function* () {
      yield reply;
    },
    { name: 'ask' },
  );
  const bot = await runReadyBot([ask], { onLost: (why) => lost.push(why) });
  return { bot, lost };
}

function refusing({ body }: Recorded, isRefused: (text: string) => boolean, code: number): Fault | undefined {
  return isRefused(JSON.stringify(body ?? '')) ? { status: 400, code } : undefined;
}

/** What Discord took in answer to an interaction, once it says something. */
function seenFor(
  bot: RunningBot,
  { token }: SentInteraction,
  text: string,
): Promise<readonly ServedRequest[]> {
  return taken(bot, new RegExp(`/webhooks/.*/${token}`, 'u'), text);
}

/** The same in answer to a message that mentions the bot. */
function said(bot: RunningBot, text: string): Promise<readonly ServedRequest[]> {
  mention(bot, MEMBER);
  return taken(bot, CHANNEL, text);
}

async function taken(bot: RunningBot, route: RegExp, text: string): Promise<readonly ServedRequest[]> {
  const saying = () =>
    bot.discord.requestsTo(route).filter(({ served, body }) => served && textOf(body).includes(text));
  await vi.waitUntil(() => saying().length > 0, TIMES);
  await new Promise((done) => setTimeout(done, 50)); // for what should not follow
  return saying();
}

function mention(bot: RunningBot, member: string): void {
  const author = { id: member, username: 'member' };
  bot.discord.gateway.dispatch('MESSAGE_CREATE', messageTo({ content: `<@${SELF}> owls`, author }));
}

function directTo({ discord }: RunningBot, member: string): readonly string[] {
  return discord.posted
    .filter(({ channel }) => channel === directChannelOf(member))
    .map(({ body }) => textOf(body));
}
