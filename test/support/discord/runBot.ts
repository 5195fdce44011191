import { expect, onTestFinished, vi } from 'vitest';
import type { Command, Services } from '../../../src/command.ts';
import { type DiscordSettings, startDiscord } from '../../../src/discord/startDiscord.ts';
import type { Log } from '../../../src/process/log.ts';
import { openedState } from '../openedState.ts';
import type { SentInteraction } from './interactions.ts';
import { isLastReply } from './isLastReply.ts';
import { schemaProblem } from './schemaProblem.ts';
import { type DiscordDouble, type ServedRequest, startDiscordDouble } from './startDiscordDouble.ts';

export const BOT_TOKEN = 'bot-token-secret';

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: Record<string, unknown>;
  readonly message: string;
}

/**
 * The surface in this process, against a double of its own; both end with the test. Whatever the test is about, every
 * body must fit Discord's published schema, and no token may stand in the log.
 */
export interface RunningBot {
  readonly discord: DiscordDouble;
  readonly logged: readonly LogLine[];
  readonly exitCode: Promise<number>;
  stop(): void;
  /** Delivers an interaction and gives it back. */
  send(interaction: SentInteraction): SentInteraction;
  /** Delivers an interaction and waits for its first edit that is no growing answer. */
  answerTo(interaction: SentInteraction): Promise<ServedRequest>;
  edits(interaction: SentInteraction): readonly ServedRequest[];
  callbacks(interaction: SentInteraction): readonly ServedRequest[];
}

type Settings = Partial<Omit<DiscordSettings, 'commands'>> & {
  readonly prepare?: (discord: DiscordDouble) => void;
  /** Where several bots run against one double; default: one of its own. */
  readonly discord?: DiscordDouble;
};

export async function runBot(commands: readonly Command[], settings: Settings = {}): Promise<RunningBot> {
  const discord = settings.discord ?? (await startDiscordDouble());
  settings.prepare?.(discord);
  const logged: LogLine[] = [];
  const stop = new AbortController();
  const exitCode = startDiscord({
    token: BOT_TOKEN,
    apiUrl: discord.url,
    deadlineMs: 5_000,
    services: { state: openedState() } as Services, // the commands of these tests use nothing else
    log: recordingLog(logged),
    stop: stop.signal,
    editGapMs: 20,
    patienceMs: 300,
    ...settings,
    commands,
  });
  onTestFinished(async () => {
    stop.abort();
    await exitCode;
    if (!settings.discord) await discord.stop();
    expect(discord.requests.flatMap((request) => schemaProblem(request) ?? [])).toEqual([]);
    expect(JSON.stringify(logged)).not.toMatch(/interaction-token-|bot-token-secret/u);
  });
  return { discord, logged, exitCode, stop: () => stop.abort(), ...dealingsWith(discord) };
}

type Dealings = Pick<RunningBot, 'send' | 'answerTo' | 'edits' | 'callbacks'>;

/** What passes between a double and a bot about one interaction. */
function dealingsWith(discord: DiscordDouble): Dealings {
  const edits = ({ token }: SentInteraction) =>
    discord.requestsTo(new RegExp(`PATCH .*/${token}/messages/@original`, 'u'));
  const send = (interaction: SentInteraction) => {
    discord.gateway.dispatch('INTERACTION_CREATE', interaction);
    return interaction;
  };
  return {
    send,
    edits,
    async answerTo(interaction) {
      send(interaction);
      return vi.waitUntil(() => edits(interaction).findLast(({ body }) => isLastReply(interaction, body)), {
        timeout: 8_000,
        interval: 5,
      });
    },
    callbacks: ({ token }) => discord.requestsTo(new RegExp(`POST .*/${token}/callback`, 'u')),
  };
}

/** Waits until the bot is connected and has registered its commands. */
export async function runReadyBot(
  commands: readonly Command[],
  settings: Settings = {},
): Promise<RunningBot> {
  const bot = await runBot(commands, settings);
  await vi.waitUntil(() => bot.logged.some(({ message }) => message === 'commands registered'), {
    timeout: 8_000,
    interval: 5,
  });
  return bot;
}

function recordingLog(lines: LogLine[]): Log {
  const write = (level: LogLine['level']) => (fields: Record<string, unknown>, message: string) => {
    lines.push({ level, fields, message });
  };
  return { info: write('info'), warn: write('warn'), error: write('error') } as unknown as Log; // all that the surface uses
}
