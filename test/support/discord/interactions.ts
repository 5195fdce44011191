// Interactions as Discord sends them through the gateway.
import { ApplicationCommandOptionType, ComponentType, InteractionType, SnowflakeUtil } from 'discord.js';
import { APPLICATION_ID } from './startGatewayDouble.ts';

export interface Where {
  /** Who acts; default `MEMBER`. */
  readonly member?: string;
  /** The server; null for a direct message. */
  readonly server?: string | null;
  /** The member's rights, as Discord's decimal bit set. */
  readonly permissions?: string;
  /** How long ago, by the clock in the id. */
  readonly ageMs?: number;
}

const MEMBER = '200000000000000001';
const SERVER = '300000000000000001';
const CHANNEL = '400000000000000001';
let made = 0;

export type SentInteraction = ReturnType<typeof envelope>;

export function slashCommand(
  name: string,
  options: Record<string, string | boolean> = {},
  where: Where = {},
): SentInteraction {
  const given = Object.entries(options).map(([option, value]) => ({
    name: option,
    type:
      typeof value === 'string' ? ApplicationCommandOptionType.String : ApplicationCommandOptionType.Boolean,
    value,
  }));
  return envelope(InteractionType.ApplicationCommand, { id: '1', type: 1, name, options: given }, where);
}

export function typing(name: string, option: string, typed: string, where: Where = {}): SentInteraction {
  const options = [{ name: option, type: ApplicationCommandOptionType.String, value: typed, focused: true }];
  return envelope(InteractionType.ApplicationCommandAutocomplete, { id: '1', type: 1, name, options }, where);
}

/** A press on a button of a reply to `asker`. */
export function buttonPress(
  customId: string,
  where: Where & { readonly asker?: string } = {},
): SentInteraction {
  const data = { component_type: ComponentType.Button, custom_id: customId };
  const asker = { id: where.asker ?? MEMBER, username: 'asker' };
  return {
    ...envelope(InteractionType.MessageComponent, data, where),
    message: { id: '5', interaction_metadata: { id: '6', type: 2, user: asker } },
  };
}

function envelope(type: InteractionType, data: object, where: Where) {
  const { member = MEMBER, server = SERVER, permissions = '2048', ageMs = 0 } = where;
  const user = { id: member, username: 'member', discriminator: '0', avatar: null };
  made += 1;
  return {
    id: String(SnowflakeUtil.generate({ timestamp: Date.now() - ageMs, increment: BigInt(made % 4096) })),
    application_id: APPLICATION_ID,
    type,
    token: `interaction-token-${made}`,
    version: 1,
    data,
    channel_id: CHANNEL,
    channel: { id: CHANNEL, type: server === null ? 1 : 0 },
    locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: {},
    attachment_size_limit: 10_485_760,
    app_permissions: '0',
    ...(server === null
      ? { context: 1, user }
      : { context: 0, guild_id: server, member: { user, roles: [], permissions } }),
    message: undefined as object | undefined,
  };
}
