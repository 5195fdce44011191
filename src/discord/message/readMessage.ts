import { MessageType, SnowflakeUtil } from 'discord.js';
import { z } from 'zod';
import { readCustomId } from '../interaction/customId.ts';
import type { Interaction, InteractionData } from '../interaction/readInteraction.ts';

const snowflake = z.string().regex(/^\d{1,20}$/u);
const author = z.object({ id: snowflake, bot: z.boolean().optional() });
const row = z.object({ components: z.array(z.unknown()).optional() }).loose();

/** Only what Discord sends without the privileged intent: the text of messages to the bot, and of its own. */
const payload = z.object({
  id: snowflake,
  channel_id: snowflake,
  guild_id: snowflake.optional(),
  type: z.literal([MessageType.Default, MessageType.Reply]),
  content: z.string(),
  author,
  webhook_id: snowflake.optional(),
  mentions: z.array(z.object({ id: snowflake })).default([]),
  member: z.object({ roles: z.array(snowflake).default([]) }).optional(),
  referenced_message: z
    .object({ author, components: z.array(row).default([]) })
    .nullish()
    .catch(undefined),
});
type Payload = z.infer<typeof payload>;

/**
 * The question in a message that mentions the bot, or in a direct one, as if it had been asked with a command;
 * a reply to one of the bot's answers goes on with that conversation. Undefined for all other messages.
 */
export function readMessage(raw: unknown, self: string): Interaction | undefined {
  const read = payload.safeParse(raw);
  if (!read.success) return undefined;
  const message = read.data;
  const { author: by, guild_id: server, channel_id: channel } = message;
  if (by.bot || by.id === self || message.webhook_id !== undefined) return undefined;
  if (server !== undefined && !message.mentions.some(({ id }) => id === self)) return undefined;
  return {
    id: message.id,
    application: '',
    token: '',
    createdAtMs: SnowflakeUtil.timestampFrom(message.id),
    member: by.id,
    isMessage: true,
    place:
      server === undefined
        ? { kind: 'direct', channel }
        : { kind: 'server', server, channel, mayManage: false },
    roles: message.member?.roles ?? [],
    asked: askedIn(message, self),
  };
}

function askedIn(message: Payload, self: string): InteractionData {
  const question = message.content.replaceAll(new RegExp(`<@!?${self}>`, 'gu'), ' ').trim();
  const follow = message.referenced_message?.author.id === self && followButtonIn(message.referenced_message);
  if (!follow) return { kind: 'command', name: 'ask', options: [{ name: 'question', value: question }] };
  return { kind: 'press', customId: follow, written: question, wasPrivate: false, asker: message.author.id };
}

/** The button of an answer that knows its conversation. */
function followButtonIn(shown: unknown): string | undefined {
  const ids = JSON.stringify(shown).matchAll(/"custom_id":"([^"\\]+)"/gu);
  return [...ids].map(([, id = '']) => id).find((id) => readCustomId(id)?.action === 'follow');
}
