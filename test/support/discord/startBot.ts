// The built program as a process of its own, against a double of Discord.
import { onTestFinished, vi } from 'vitest';
import { startProgram } from '../program.ts';
import type { SentInteraction } from './interactions.ts';
import { isLastReply } from './isLastReply.ts';
import { type DiscordDouble, startDiscordDouble } from './startDiscordDouble.ts';
import { textOf } from './textOf.ts';

export const SECRETS = { DISCORD_TOKEN: 'marked-discord-token', ANTHROPIC_API_KEY: 'marked-anthropic-key' };
export const TIMES = { timeout: 20_000, interval: 10 };

/** The built program, connected to a double of its own. */
export async function startBot(env: Record<string, string> = {}, discord?: DiscordDouble) {
  const double = discord ?? (await startDiscordDouble());
  const before = double.gateway.identifies.length;
  const program = startProgram({
    DISCORD_TOKEN: SECRETS.DISCORD_TOKEN,
    DISCORD_API_URL: double.url,
    LOG_LEVEL: 'debug',
    ...env,
  });
  onTestFinished(async () => {
    program.process.kill('SIGKILL');
    await program.ended; // its folder goes with it
    await double.stop();
  });
  return {
    discord: double,
    ...program,
    ready: () => vi.waitUntil(() => double.gateway.identifies.length > before, TIMES),
  };
}

export function editOf({ token }: SentInteraction, discord: DiscordDouble) {
  return discord.requestsTo(new RegExp(`PATCH .*/${token}/messages/@original`, 'u')).at(-1);
}

/** The text of the last reply: on a slow machine the answer is shown before, while it grows. */
export async function answerTo(interaction: SentInteraction, discord: DiscordDouble): Promise<string> {
  discord.gateway.dispatch('INTERACTION_CREATE', interaction);
  const edit = await vi.waitUntil(() => {
    const newest = editOf(interaction, discord);
    return newest && isLastReply(interaction, newest.body) && newest;
  }, TIMES);
  return textOf(edit.body);
}
