// A bot whose interactions come over HTTP and whose mentions come over the gateway.
import { describe, expect, it, vi } from 'vitest';
import { echo } from '../../support/discord/commands.ts';
import { slashCommand } from '../../support/discord/interactions.ts';
import { messageTo, SELF } from '../../support/discord/messages.ts';
import { type RunningBot, runReadyBot } from '../../support/discord/runBot.ts';
import { sendSigned, signingKey } from '../../support/discord/sendSigned.ts';
import { textOf } from '../../support/discord/textOf.ts';
import { freePort } from '../../support/freePort.ts';

const key = signingKey();
const TIMES = { timeout: 8_000, interval: 5 };

async function httpBot(): Promise<{ bot: RunningBot; to: { port: number; key: typeof key } }> {
  const port = await freePort();
  const interactions = { port, publicKey: key.publicKey, isReady: () => true };
  return { bot: await runReadyBot([echo], { interactions }), to: { port, key } };
}

describe('interactions over HTTP', () => {
  it('are answered by the same requests as those of the gateway', async () => {
    const { bot, to } = await httpBot();
    const interaction = slashCommand('echo', { text: 'over HTTP' });
    expect((await sendSigned(interaction, to)).status).toBe(202);
    const edit = await vi.waitUntil(() => bot.edits(interaction).at(-1), TIMES);
    expect(textOf(edit.body)).toBe('over HTTP');
    expect(bot.callbacks(interaction)).toMatchObject([{ served: true }]);
  });

  it('are answered once, though they are delivered twice, and over both ways', async () => {
    const { bot, to } = await httpBot();
    const interaction = slashCommand('echo', { text: 'once' });
    await Promise.all([sendSigned(interaction, to), sendSigned(interaction, to)]);
    bot.send(interaction);
    await vi.waitUntil(() => bot.edits(interaction).length > 0, TIMES);
    expect(textOf((await bot.answerTo(slashCommand('echo', { text: 'next' }))).body)).toBe('next');
    expect([bot.callbacks(interaction).length, bot.edits(interaction).length]).toEqual([1, 1]);
  });

  it('leave mentions to the gateway', async () => {
    const { bot } = await httpBot();
    bot.discord.gateway.dispatch('MESSAGE_CREATE', messageTo({ content: `<@${SELF}> hello` }));
    await vi.waitUntil(() => bot.discord.posted.length > 0, TIMES);
  });

  it('are finished when the bot is stopped, and no new one is taken', async () => {
    const { bot, to } = await httpBot();
    const interaction = slashCommand('echo', { text: 'the last one' });
    await sendSigned(interaction, to);
    bot.stop();
    expect(await bot.exitCode).toBe(0);
    expect(textOf(bot.edits(interaction).at(-1)?.body)).toBe('the last one');
    await expect(sendSigned(slashCommand('echo', { text: 'too late' }), to)).rejects.toThrow();
  });
});
