import { describe, expect, it, vi } from 'vitest';
import { echo } from '../support/discord/commands.ts';
import { runReadyBot } from '../support/discord/runBot.ts';

describe('startDiscord', () => {
  it('tells of a server that it was removed from, and not of an outage', async () => {
    const left: string[] = [];
    const { discord } = await runReadyBot([echo], { onServerLeft: (server) => left.push(server) });
    discord.gateway.dispatch('GUILD_DELETE', { id: '1', unavailable: true });
    discord.gateway.dispatch('GUILD_DELETE', { id: '2' });
    await vi.waitUntil(() => left.length > 0, { timeout: 3_000, interval: 5 });
    expect(left).toEqual(['2']);
  });
});
