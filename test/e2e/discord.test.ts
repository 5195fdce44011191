import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { buttonPress, slashCommand, typing } from '../support/discord/interactions.ts';
import { schemaProblem } from '../support/discord/schemaProblem.ts';
import { answerTo, editOf, SECRETS, startBot, TIMES } from '../support/discord/startBot.ts';
import { startDiscordDouble } from '../support/discord/startDiscordDouble.ts';
import { textOf } from '../support/discord/textOf.ts';
import { folder } from '../support/folder.ts';
import { buildProgram } from '../support/program.ts';

describe('the built program on Discord', { timeout: 60_000 }, () => {
  beforeAll(() => buildProgram(), 120_000);

  it('answers a question about the papers with footnotes, suggests papers, and ends with 0', async () => {
    const bot = await startBot();
    await bot.ready();
    const text = await answerTo(
      slashCommand('ask', { question: 'What is a Lewis signaling game?' }),
      bot.discord,
    );
    expect(text).toMatch(
      /\[\[1\]\]\(<.*>\)\n.*-# \[.+\]\(<https:\/\/arxiv\.org\/abs\/[\d.]+>\) \(\d{4}\) \[1\]\u00a0s\.\u00a0\d/su,
    );
    const suggestion = typing('paper', 'query', 'gemm');
    bot.discord.gateway.dispatch('INTERACTION_CREATE', suggestion);
    const [callback] = await vi.waitUntil(() => {
      const found = bot.discord.requestsTo(new RegExp(`/${suggestion.token}/callback`, 'u'));
      return found.length > 0 && found;
    }, TIMES);
    expect(JSON.stringify(callback?.body)).toMatch(/Gemma/u);
    bot.process.kill('SIGINT'); // as Ctrl+C does
    expect(await bot.ended).toBe(0);
    expect(bot.discord.requests.flatMap((request) => schemaProblem(request) ?? [])).toEqual([]);
  });

  it('says which setting Discord refuses, once, and exits with 78', async () => {
    const double = await startDiscordDouble();
    double.gateway.refusals.push(4004);
    const bot = await startBot({}, double);
    expect(await bot.ended).toBe(78);
    expect(bot.output().match(/DISCORD_TOKEN/gu)).toHaveLength(1);
    expect(double.gateway.identifies).toHaveLength(1);
  });

  it('writes no secret anywhere, whatever fails', async () => {
    const bot = await startBot({ ...SECRETS, ANTHROPIC_BASE_URL: 'http://127.0.0.1:9' });
    await bot.ready();
    bot.discord.fault(/PATCH/u, [
      { status: 401, code: 50027 },
      { status: 403, code: 50013 },
      'cut',
      { status: 404, code: 10008 },
    ]);
    bot.discord.fault(/callback/u, [
      { status: 500 },
      { status: 404, code: 10062 },
      { status: 429, headers: { 'retry-after': '60' } },
    ]);
    for (let asked = 0; asked < 6; asked += 1) {
      bot.discord.gateway.dispatch(
        'INTERACTION_CREATE',
        slashCommand('ask', { question: 'Which sizes does Gemma have?' }),
      );
    }
    await answerTo(slashCommand('ask', { question: 'What is RCfD?' }), bot.discord);
    bot.discord.gateway.close(4014);
    expect(await bot.ended).toBe(78);
    expect(bot.output()).toMatch(/"level":50/u);
    expect(bot.output()).not.toMatch(/marked-|interaction-token-/u);
  });

  it('finishes or interrupts what is open when it is told to end, twice even', async () => {
    const silent = createServer(() => {}); // a model that never answers
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
    onTestFinished(() => void silent.close().closeAllConnections());
    const { port } = silent.address() as AddressInfo; // it listens on TCP
    const bot = await startBot({ ...SECRETS, ANTHROPIC_BASE_URL: `http://127.0.0.1:${port}` });
    await bot.ready();
    const asked = Array.from({ length: 5 }, () =>
      slashCommand('ask', { question: 'What is a Lewis signaling game?' }),
    );
    for (const each of asked) bot.discord.gateway.dispatch('INTERACTION_CREATE', each);
    await vi.waitUntil(() => bot.discord.requestsTo(/callback/u).length === 5, TIMES);
    bot.process.kill('SIGTERM');
    await sleep(300); // apart, or the two would be one
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    for (const each of asked) expect(textOf(editOf(each, bot.discord)?.body)).toMatch(/\[1\]|restarted/u);
  });

  it('serves a button of a message from before it was killed', async () => {
    const STATE_FILE = join(folder({}), 'state.db');
    const first = await startBot({ STATE_FILE });
    await first.ready();
    const asked = slashCommand('ask', { question: 'What is a Lewis signaling game?' });
    await answerTo(asked, first.discord);
    first.process.kill('SIGKILL');
    await first.ended;
    const second = await startBot({ STATE_FILE }, first.discord);
    await second.ready();
    const reply = JSON.stringify(editOf(asked, first.discord)?.body);
    const [, customId = ''] = /"custom_id":"(ask:evidence:[^"]+)"/u.exec(reply) ?? [];
    expect(await answerTo(buttonPress(customId), second.discord)).toMatch(/Lewis/u);
  });
});
