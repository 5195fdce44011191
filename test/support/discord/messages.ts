// Messages as Discord sends them through the gateway, without the privileged intent.
import { SnowflakeUtil } from 'discord.js';
import { APPLICATION_ID } from './startGatewayDouble.ts';

/** The bot, as members mention it. */
export const SELF = APPLICATION_ID;

export type MessageFields = Readonly<Record<string, unknown>>;

/** A message on a server that mentions the bot, unless the fields say otherwise. */
export function messageTo(fields: MessageFields): object {
  return {
    id: String(SnowflakeUtil.generate()),
    channel_id: '400000000000000001',
    guild_id: '300000000000000001',
    type: 'referenced_message' in fields ? 19 : 0,
    author: { id: '200000000000000001', username: 'member' },
    member: { roles: [] },
    mentions: [{ id: SELF }],
    ...fields,
  };
}
