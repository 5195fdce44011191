// Where only a proxy leads out: names that nobody but the proxy knows are reached.
import { beforeAll, describe, expect, it } from 'vitest';
import { slashCommand } from '../support/discord/interactions.ts';
import { answerTo, startBot } from '../support/discord/startBot.ts';
import { startDiscordDouble } from '../support/discord/startDiscordDouble.ts';
import { says } from '../support/modelDouble.ts';
import { playModel } from '../support/playModel.ts';
import { buildProgram } from '../support/program.ts';
import { startProxyDouble } from '../support/startProxyDouble.ts';

const ASK = { question: 'What is a Lewis signaling game?' };
const named = (url: string, name: string) => url.replace('127.0.0.1', name);

describe('the built program behind a proxy', { timeout: 60_000 }, () => {
  beforeAll(() => buildProgram(), 120_000);

  it('reaches Discord, its gateway and the model through it, in whatever letters it is set', async () => {
    const [proxy, discord] = await Promise.all([startProxyDouble(), startDiscordDouble()]);
    const model = await playModel(says([{ text: 'NOT_REPORTED' }]));
    discord.gateway.host = 'gateway.test';
    const bot = await startBot(
      {
        DISCORD_API_URL: named(discord.url, 'discord.test'),
        ANTHROPIC_API_KEY: 'local',
        ANTHROPIC_BASE_URL: named(model.baseUrl, 'model.test'),
        http_proxy: proxy.url,
      },
      discord,
    );
    await bot.ready();
    await answerTo(slashCommand('ask', ASK), discord);
    expect(model.requests.length).toBeGreaterThan(0);
    for (const name of ['discord.test', 'gateway.test', 'model.test']) {
      expect(proxy.asked.some((asked) => asked.startsWith(`${name}:`))).toBe(true);
    }
  });

  it('asks this machine itself, and what NO_PROXY names, without it', async () => {
    const proxy = await startProxyDouble();
    const model = await playModel(says([{ text: 'NOT_REPORTED' }]));
    const bot = await startBot({
      ANTHROPIC_API_KEY: 'local',
      ANTHROPIC_BASE_URL: named(model.baseUrl, 'model.test'),
      HTTP_PROXY: proxy.url.replace('http://', ''),
      NO_PROXY: '.test',
    });
    await bot.ready();
    expect(await answerTo(slashCommand('ask', ASK), bot.discord)).toContain('[1]'); // nobody knows the name
    expect(proxy.asked).toEqual([]);
  });
});
