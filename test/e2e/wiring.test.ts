import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { formFilled, slashCommand } from '../support/discord/interactions.ts';
import { answerTo, SECRETS, startBot, TIMES } from '../support/discord/startBot.ts';
import { startDiscordDouble } from '../support/discord/startDiscordDouble.ts';
import { folder } from '../support/folder.ts';
import { freePort } from '../support/freePort.ts';
import { answers } from '../support/modelDouble.ts';
import { openedFile } from '../support/openedState.ts';
import { playModel } from '../support/playModel.ts';
import { buildProgram } from '../support/program.ts';

const ASK = { question: 'What is a Lewis signaling game?' };
const MANAGE_SERVER = '32';
/** For Node: each connection that the program opens is told, also one that comes to nothing. */
const TELLING = `--import=data:text/javascript,${encodeURIComponent(`
  import { Socket } from 'node:net';
  const { connect } = Socket.prototype;
  Socket.prototype.connect = function (...args) {
    const [{ host, port }] = [args[0]].flat();
    process.stderr.write('connects to ' + host + ':' + port + '\\n');
    return connect.apply(this, args);
  };`)}`;

describe('the built program, put together', { timeout: 60_000 }, () => {
  beforeAll(() => buildProgram(), 120_000);

  it('refuses a question past the quota of a member, purges at its start, and leaves one whole state file', async () => {
    const STATE_FILE = join(folder({}), 'state.db');
    const bot = await startBot({ STATE_FILE, MEMBER_DAILY_QUESTIONS: '1' });
    await bot.ready();
    expect(await answerTo(slashCommand('ask', ASK), bot.discord)).toContain('[1]');
    expect(await answerTo(slashCommand('ask', ASK), bot.discord)).toContain(
      'limit for today is reached: 1 question.',
    );
    await vi.waitUntil(() => bot.output().includes('purged what is past its retention'), TIMES);
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(existsSync(`${STATE_FILE}-wal`) && statSync(`${STATE_FILE}-wal`).size > 0).toBe(false);
  });

  it('forgets a server that it was removed from', async () => {
    const STATE_FILE = join(folder({}), 'state.db');
    const bot = await startBot({ STATE_FILE });
    await bot.ready();
    const command = formFilled('settings:save:', { checks: [] }, { permissions: MANAGE_SERVER });
    await answerTo(command, bot.discord);
    const state = await stateIn(STATE_FILE);
    const server = '300000000000000001';
    expect(await state.settings.exist(server)).toBe(true);
    bot.discord.gateway.dispatch('GUILD_DELETE', { id: server });
    await vi.waitUntil(async () => !(await state.settings.exist(server)), TIMES);
  });

  it('serves its health and its numbers, and no secret stands in them or in its debug log', async () => {
    const double = await startDiscordDouble();
    double.gateway.heartbeatMs = 50;
    const port = await freePort();
    const model = await playModel((request, response) =>
      answers(401, {
        type: 'error',
        error: { type: SECRETS.ANTHROPIC_API_KEY, message: SECRETS.ANTHROPIC_API_KEY },
      })(request, response),
    );
    const bot = await startBot(
      { ...SECRETS, ANTHROPIC_BASE_URL: model.baseUrl, HEALTH_PORT: String(port) },
      double,
    );
    await bot.ready();
    const get = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
    await answerTo(slashCommand('ask', ASK), double);
    await vi.waitUntil(async () => JSON.parse(await get('/healthz')).healthy, TIMES);
    expect(JSON.parse(await get('/healthz'))).toMatchObject({ discord: { loggedIn: true }, state: 'file' });
    const metrics = await get('/metrics');
    expect(metrics).toMatch(/footnote_questions_total\{outcome="answered",writer="extractive"\} 1/u);
    expect(metrics).toMatch(/footnote_discord_responses_total\{request="edit",status="200"\} \d/u);
    expect(model.requests.length).toBeGreaterThan(0);
    expect(metrics + bot.output()).not.toMatch(/marked-|interaction-token-/u);
  });

  it('connects to Discord and to the model, and to nothing else', async () => {
    const model = await playModel(answers(500, {}));
    const bot = await startBot({
      ANTHROPIC_API_KEY: 'x',
      ANTHROPIC_BASE_URL: model.baseUrl,
      NODE_OPTIONS: TELLING,
    });
    await bot.ready();
    await answerTo(slashCommand('ask', ASK), bot.discord);
    await answerTo(slashCommand('paper', { query: 'gemma' }), bot.discord);
    const reached = [...bot.output().matchAll(/^connects to (\S+)$/gmu)].map(([, address]) => address);
    expect(new Set(reached)).toEqual(
      new Set([bot.discord.url, model.baseUrl].map((url) => new URL(url).host)),
    );
  });

  it('counts an interaction that it lost, and an event that it cannot read', async () => {
    const port = await freePort();
    const bot = await startBot({ HEALTH_PORT: String(port) });
    await bot.ready();
    bot.discord.gateway.dispatch('INTERACTION_CREATE', slashCommand('ask', ASK, { ageMs: 60_000 }));
    bot.discord.gateway.dispatch('INTERACTION_CREATE', {});
    const get = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    await vi.waitUntil(
      async () => (await get()).includes('footnote_malformed_events_total{event="INTERACTION_CREATE"} 1'),
      TIMES,
    );
    await vi.waitUntil(
      async () => (await get()).includes('footnote_interactions_lost_total{why="late"} 1'),
      TIMES,
    );
  });

  it('ends on an error that nobody caught with one line, and shows no secret that the error carries', async () => {
    const error = `process.on('SIGUSR2', () => { throw new Error('carries ' + process.env.DISCORD_TOKEN); })`;
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(error)}`;
    const bot = await startBot({ NODE_OPTIONS });
    await bot.ready();
    bot.process.kill('SIGUSR2');
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toContain('stopped by an error');
    expect(bot.output()).toContain('carries [redacted]');
    expect(bot.output()).not.toMatch(/marked-/u);
  });
});

async function stateIn(file: string) {
  const state = await openedFile(file);
  onTestFinished(() => state.close());
  return state;
}
