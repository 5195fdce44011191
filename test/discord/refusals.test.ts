// What the bot leaves alone when Discord refuses what it asks.
import { describe, expect, it, vi } from 'vitest';
import { countingBot } from '../support/discord/countingBot.ts';
import { slashCommand } from '../support/discord/interactions.ts';
import { messageTo, SELF } from '../support/discord/messages.ts';
import { BOT_TOKEN, type RunningBot } from '../support/discord/runBot.ts';
import { textOf } from '../support/discord/textOf.ts';

const CALLBACK = /POST .*\/callback/u;
const EDIT = /PATCH .*\/@original/u;
const TIMES = { timeout: 8_000, interval: 5 };

describe('a flood of refusals', () => {
  it('stops requests of its kind after 20 in a row, and acknowledges on', async () => {
    const { bot } = await countingBot();
    bot.discord.fault(EDIT, [{ status: 429 }], { repeat: true });
    const interaction = bot.send(slashCommand('act'));
    const isBraked = () => bot.logged.some(({ message }) => message.includes('pausing'));
    await vi.waitUntil(isBraked, { timeout: 8_000 });
    const more = Array.from({ length: 20 }, () => bot.send(slashCommand('act')));
    await vi.waitUntil(() => more.every((each) => bot.callbacks(each).length === 1), { timeout: 8_000 });
    const isAnswered = ({ token }: { token: string }) =>
      bot.discord.requestsTo(new RegExp(`^POST /webhooks/.*/${token}$`, 'u')).length > 0;
    await vi.waitUntil(() => [interaction, ...more].every(isAnswered), { timeout: 8_000 });
    expect(bot.edits(interaction)).toHaveLength(20);
    expect(bot.discord.requestsTo(EDIT)).toHaveLength(20);
  });

  it.each([401, 403, 429])('lets no more than 20 of a burst of 60 be refused with %i', async (status) => {
    const { bot } = await countingBot();
    bot.discord.fault(CALLBACK, [{ status }], { repeat: true });
    const burst = Array.from({ length: 60 }, () => bot.send(slashCommand('act')));
    const isOver = () => bot.logged.filter(({ fields }) => 'kind' in fields).length === burst.length;
    await vi.waitUntil(isOver, TIMES);
    expect(bot.discord.requestsTo(CALLBACK)).toHaveLength(20);
  });

  it('of channels where it may not write leaves commands alone, and such a channel in peace', async () => {
    const { bot, lost } = await countingBot();
    bot.discord.fault(/POST \/channels\/\d+\/messages/u, [{ status: 403, code: 50013 }], { repeat: true });
    const refused = () => lost.filter((why) => why === 'forbidden').length;
    for (let channel = 1; channel <= 20; channel += 1) mention(bot, String(channel));
    await vi.waitUntil(() => refused() === 20, TIMES);
    const before = bot.discord.requestsTo(/POST \/channels/u).length;
    for (let channel = 1; channel <= 20; channel += 1) mention(bot, String(channel));
    await vi.waitUntil(() => lost.length === 40, TIMES);
    expect(lost.slice(20)).toEqual(Array(20).fill('muted'));
    expect(bot.discord.requestsTo(/POST \/channels/u)).toHaveLength(before);
    expect(textOf((await bot.answerTo(slashCommand('act'))).body)).toBe('done');
  });
});

describe('a token that Discord no longer takes', () => {
  it('ends the bot with its remedy, when a request with it is refused', async () => {
    const { bot } = await countingBot();
    bot.discord.fault(/POST \/channels/u, [{ status: 401 }]);
    mention(bot, '1');
    expect(await bot.exitCode).toBe(78);
    const remedies = bot.logged.filter(({ message }) => message.includes('DISCORD_TOKEN'));
    expect(remedies).toMatchObject([{ level: 'error', fields: { exitCode: 78 } }]);
    expect(bot.discord.requestsTo(/POST \/channels/u)).toHaveLength(1);
  });

  it.each([
    ['edit', EDIT, 50027],
    ['edit', EDIT, 0],
    ['acknowledgement', CALLBACK, 0],
  ])('is not meant by 401 on an %s', async (_, route, code) => {
    const { bot, lost } = await countingBot();
    bot.discord.fault(route, [{ status: 401, code }]);
    bot.send(slashCommand('act'));
    await vi.waitUntil(() => lost.length > 0, TIMES);
    expect(lost).toEqual(['gone']);
    mention(bot, '1');
    const post = await vi.waitUntil(() => bot.discord.requestsTo(/POST \/channels/u)[0], TIMES);
    expect(post.authorization).toBe(`Bot ${BOT_TOKEN}`);
  });
});

/** A message in that channel which mentions the bot. */
function mention(bot: RunningBot, channel: string): void {
  bot.discord.gateway.dispatch(
    'MESSAGE_CREATE',
    messageTo({ content: `<@${SELF}> owls`, channel_id: channel }),
  );
}
