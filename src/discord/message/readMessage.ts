import { MessageType, SnowflakeUtil } from 'discord.js';
import { z } from 'zod';
import { readCustomId } from '../interaction/customId.ts';
import type { Interaction, InteractionData } from '../interaction/readInteraction.ts';

const snowflake = z.string().regex(/^\d{1,20}$/u);
const author = z.object({ id: snowflake, bot: z.boolean().optional() });
const row = z.object({ components: z.array(z.unknown()).optional() }).loose();
/** What was forwarded, as it was then; its author is not told. */
const snapshots = z
  .array(z.object({ message: z.object({ content: z.string() }) }))
  .default([])
  .catch([]);

/** Only what Discord sends without the privileged intent: the text of messages to the bot, and of its own. */
const payload = z.object({
  id: snowflake,
  channel_id: snowflake,
  guild_id: snowflake.optional(),
  type: z.literal([MessageType.Default, MessageType.Reply]),
  content: z.string(),
  edited_timestamp: z.coerce.date().nullish(),
  author,
  webhook_id: snowflake.optional(),
  mentions: z.array(z.object({ id: snowflake })).default([]),
  member: z.object({ roles: z.array(snowflake).default([]) }).optional(),
  message_snapshots: snapshots,
  referenced_message: z
    .object({
      author,
      content: z.string().default(''),
      components: z.array(row).default([]),
      message_snapshots: snapshots,
    })
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
    editedAtMs: message.edited_timestamp?.getTime(),
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
  const { referenced_message: before } = message;
  const follow = before?.author.id === self && followButtonIn(before);
  const forwarded = question === '' && before?.author.id !== self ? textHandedOn(message) : '';
  if (forwarded) return { kind: 'forwarded', text: forwarded };
  if (!follow) return { kind: 'command', name: 'ask', options: [{ name: 'question', value: question }] };
  return { kind: 'press', customId: follow, written: question, wasPrivate: false, asker: message.author.id };
}

/** What was forwarded, or what the message replies to without a word. */
function textHandedOn({ message_snapshots, referenced_message: before }: Payload): string {
  const shown = [...message_snapshots, ...(before?.message_snapshots ?? [])].map(
    ({ message }) => message.content,
  );
  return (shown.length > 0 ? shown.join('\n') : (before?.content ?? '')).trim();
}

/** The button of an answer that knows its conversation. */
function followButtonIn(shown: unknown): string | undefined {
  const ids = JSON.stringify(shown).matchAll(/"custom_id":"([^"\\]+)"/gu);
  return [...ids].map(([, id = '']) => id).find((id) => readCustomId(id)?.action === 'follow');
}
