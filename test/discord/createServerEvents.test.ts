import { describe, expect, it, vi } from 'vitest';
import { line } from '../support/discord/commands.ts';
import { runReadyBot } from '../support/discord/runBot.ts';
import { textOf } from '../support/discord/textOf.ts';
import { collection } from '../support/papers.ts';
import { servicesOver } from '../support/runCommand.ts';

const channels = [
  { id: '11', type: 2 },
  { id: '12', type: 0 },
  { id: '13', type: 0 },
];

describe('the servers of the bot', () => {
  it('greets a server once, where it may write', async () => {
    const bot = await runReadyBot([], { greeting: async () => line('Hello') });
    bot.discord.fault(/POST \/channels\/12\/messages/u, [{ status: 403, code: 50013 }]);
    const server = { id: '9', joined_at: new Date(), system_channel_id: null, channels };
    for (let times = 0; times < 2; times += 1) bot.discord.gateway.dispatch('GUILD_CREATE', server);
    const posts = () => bot.discord.requestsTo(/POST \/channels\/\d+\/messages$/u);
    await vi.waitUntil(() => posts().length >= 2, { interval: 5 });
    await new Promise((done) => setTimeout(done, 50));
    expect(posts().map(({ path }) => path.split('/')[2])).toEqual(['12', '13']);
    expect(textOf(posts()[1]?.body)).toBe('Hello');
  });

  it.each(['done-hang', 'done-cut'] as const)(
    'greets once where it cannot know whether it was posted (%s)',
    { timeout: 20_000 },
    async (fault) => {
      const bot = await runReadyBot([], { greeting: async () => line('Hello') });
      bot.discord.fault(/POST \/channels/u, [fault]);
      const server = { id: '9', joined_at: new Date(), system_channel_id: '12', channels };
      bot.discord.gateway.dispatch('GUILD_CREATE', server);
      const posts = () => bot.discord.requestsTo(/POST \/channels\/\d+\/messages$/u);
      await vi.waitUntil(() => posts().length === 2, { timeout: 15_000, interval: 5 });
      await new Promise((done) => setTimeout(done, 50));
      expect(posts().map(({ path }) => path.split('/')[2])).toEqual(['12', '12']);
      expect(bot.discord.posted).toHaveLength(1);
    },
  );

  it('greets nowhere else while it cannot know', { timeout: 20_000 }, async () => {
    const bot = await runReadyBot([], { greeting: async () => line('Hello') });
    bot.discord.fault(/POST \/channels\/12\//u, ['cut'], { repeat: true });
    const server = { id: '9', joined_at: new Date(), system_channel_id: '12', channels };
    bot.discord.gateway.dispatch('GUILD_CREATE', server);
    const isGivenUp = () => bot.logged.some(({ message }) => message.startsWith('not greeted'));
    await vi.waitUntil(isGivenUp, { timeout: 15_000, interval: 5 });
    await new Promise((done) => setTimeout(done, 50));
    expect(bot.discord.requestsTo(/POST \/channels\/13/u)).toEqual([]);
  });

  it('tries no more than three channels where it may not write', async () => {
    const bot = await runReadyBot([], { greeting: async () => line('Hello') });
    bot.discord.fault(/POST \/channels/u, [{ status: 403, code: 50013 }], { repeat: true });
    const many = Array.from({ length: 9 }, (_, number) => ({ id: `2${number}`, type: 0 }));
    const server = { id: '9', joined_at: new Date(), system_channel_id: null, channels: many };
    bot.discord.gateway.dispatch('GUILD_CREATE', server);
    const refused = () => bot.logged.filter(({ message }) => message.startsWith('not greeted'));
    await vi.waitUntil(() => refused().length >= 3, { timeout: 8_000, interval: 5 });
    await new Promise((done) => setTimeout(done, 50));
    expect(refused()).toHaveLength(3);
  });

  it('greets no server again after a restart', async () => {
    const services = servicesOver(collection({}));
    const greeting = vi.fn(async () => line('Hello'));
    for (let starts = 0; starts < 2; starts += 1) {
      const bot = await runReadyBot([], { greeting, services });
      const server = { id: '9', joined_at: new Date(), system_channel_id: '12', channels };
      bot.discord.gateway.dispatch('GUILD_CREATE', server);
      if (starts === 0) await vi.waitUntil(() => greeting.mock.calls.length === 1, { interval: 5 });
      await new Promise((done) => setTimeout(done, 50));
      bot.stop();
      await bot.exitCode;
    }
    expect(greeting).toHaveBeenCalledTimes(1);
  });

  it('does not greet those that it has been in for long', async () => {
    const greeting = vi.fn(async () => line('Hello'));
    const bot = await runReadyBot([], { greeting });
    const joined_at = '2020-01-01T00:00:00Z';
    bot.discord.gateway.dispatch('GUILD_CREATE', { id: '9', joined_at, system_channel_id: '12', channels });
    await new Promise((done) => setTimeout(done, 50));
    expect(greeting).not.toHaveBeenCalled();
  });
});
