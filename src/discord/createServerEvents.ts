// Servers that the bot joins.
import type { REST } from 'discord.js';
import { z } from 'zod';
import type { Reply } from '../reply.ts';
import type { State } from '../state/state.ts';
import { drawMessages } from './render/drawMessages.ts';
import { classifyError } from './rest/classifyError.ts';
import type { DiscordClock } from './rest/discordClock.ts';
import { postOnce } from './rest/sendAgain.ts';
import { describeError, type SurfaceLog } from './safeLog.ts';

/** Discord tells of every server at each start; only one joined this recently is new. */
const NEW_WITHIN_MS = 10 * 60_000;
const TEXT_CHANNEL = 0;
/** Channels where it may not write cost a refused request each, and Discord counts those. */
const MOST_TRIES = 3;
/** Whose buttons the greeting carries. */
const COMMAND = 'ask';

export interface ServerEventSettings {
  readonly rest: REST;
  readonly state: State;
  readonly log: SurfaceLog;
  readonly token: string;
  readonly clock: Pick<DiscordClock, 'now'>;
  /** The first message on a server; none without it. */
  readonly greeting?: ((server: string) => Promise<Reply>) | undefined;
}

const joined = z.object({
  id: z.string().regex(/^\d{1,20}$/u),
  joined_at: z.coerce.date(),
  system_channel_id: z.string().nullish(),
  channels: z.array(z.object({ id: z.string(), type: z.number() })).default([]),
});

/** Greets a server once. Never throws. */
export function createServerEvents(settings: ServerEventSettings) {
  const { state, log, token, clock } = settings;
  /** Two events of one server may come at once: what is stored is too late to tell. */
  const seen = new Set<string>();
  const guard = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      log.warn(describeError(error, [token]), 'a server event was not handled');
    }
  };
  return {
    async onJoin(raw: unknown): Promise<void> {
      const server = joined.safeParse(raw).data;
      if (!server || seen.has(server.id)) return;
      if (clock.now() - server.joined_at.getTime() > NEW_WITHIN_MS) return;
      seen.add(server.id);
      await guard(async () => {
        if (await state.settings.exist(server.id)) return;
        await state.settings.change(server.id, {});
        await greet(server, settings);
      });
    },
  };
}

/**
 * In the channel for system messages, or else in the first one that lets it write. Where an error hides whether it was
 * posted, it is not posted anywhere else.
 */
async function greet(
  { id: server, system_channel_id: system, channels }: z.infer<typeof joined>,
  { rest, log, token, greeting }: ServerEventSettings,
): Promise<void> {
  if (!greeting) return;
  const [message] = drawMessages(await greeting(server), COMMAND);
  const texts = channels.filter(({ type }) => type === TEXT_CHANNEL).map(({ id }) => id);
  for (const channel of [...new Set([...(system ? [system] : []), ...texts])].slice(0, MOST_TRIES)) {
    try {
      await postOnce(rest, { channel, nonce: `hi-${server}` }, message);
      return;
    } catch (error) {
      log.info({ server, channel, ...describeError(error, [token]) }, 'not greeted in this channel');
      if (classifyError(error) === 'passing') return;
    }
  }
}
