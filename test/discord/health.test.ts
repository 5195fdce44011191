// What the bot says of its own health, as its connection comes and goes.
import { describe, expect, it, vi } from 'vitest';
import { createHealth, type Health } from '../../src/health/createHealth.ts';
import { echo } from '../support/discord/commands.ts';
import { type RunningBot, runReadyBot } from '../support/discord/runBot.ts';
import type { DiscordDouble } from '../support/discord/startDiscordDouble.ts';
import { openedState } from '../support/openedState.ts';

const TIMES = { timeout: 12_000, interval: 5 };

async function watchedBot(
  prepare: (discord: DiscordDouble) => void = () => {},
): Promise<{ bot: RunningBot; health: Health }> {
  const [papers, state, now] = [{ size: 1, quotable: 1 }, openedState(), () => new Date()];
  const health = createHealth({ papers, state, onDiscord: true, now });
  const bot = await runReadyBot([echo], {
    prepare,
    onConnection: health.connected,
    onHeartbeat: health.heardHeartbeat,
  });
  return { bot, health };
}

describe('the health of a bot', () => {
  it('is good right after the log-in, before the first heartbeat', async () => {
    const { health } = await watchedBot();
    expect(health.report()).toMatchObject({ healthy: true, discord: { loggedIn: true } });
    expect(health.report().discord).not.toHaveProperty('heartbeatAgeMs');
  });

  it('is bad while the gateway is away, and good after it is back', { timeout: 20_000 }, async () => {
    const { bot, health } = await watchedBot();
    bot.discord.gateway.isDown = true;
    bot.discord.gateway.cut();
    await vi.waitUntil(() => !health.report().healthy, TIMES);
    bot.discord.gateway.isDown = false;
    await vi.waitUntil(() => health.report().healthy, TIMES);
    expect(bot.discord.gateway.resumes).toBe(1);
  });

  it('turns bad when heartbeats are no longer acknowledged', { timeout: 20_000 }, async () => {
    const { bot, health } = await watchedBot(({ gateway }) => {
      gateway.heartbeatMs = 60;
    });
    await vi.waitUntil(() => health.report().discord?.heartbeatAgeMs !== undefined, TIMES);
    bot.discord.gateway.acknowledgesHeartbeats = false;
    await vi.waitUntil(() => !health.report().healthy, TIMES);
  });
});
