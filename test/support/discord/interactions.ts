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
  /** The member's roles. */
  readonly roles?: readonly string[];
  /** The channel, and the one that it is a thread of. */
  readonly channel?: string;
  readonly parent?: string;
  /** How long ago, by the clock in the id. */
  readonly ageMs?: number;
}

const MEMBER = '200000000000000001';
export const SERVER = '300000000000000001';
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

/** A command with a file in one of its options, which lies at this address. */
export function commandWithFile(
  name: string,
  { option, filename, url, size }: { option: string; filename: string; url: string; size: number },
  where: Where = {},
): SentInteraction {
  const given = [{ name: option, type: ApplicationCommandOptionType.Attachment, value: '9' }];
  const resolved = { attachments: { '9': { id: '9', filename, size, url, proxy_url: url } } };
  return envelope(
    InteractionType.ApplicationCommand,
    { id: '1', type: 1, name, options: given, resolved },
    where,
  );
}

/** A command from the menu of a message that says `content`. */
export function messageCommand(label: string, content: string, where: Where = {}): SentInteraction {
  const messages = { '7': { id: '7', content, author: { id: '8' } } };
  const data = { id: '1', type: 3, name: label, target_id: '7', resolved: { messages } };
  return envelope(InteractionType.ApplicationCommand, data, where);
}

/** The message acted on: whose reply it is, and whether only they see it. */
export interface On extends Where {
  readonly asker?: string;
  readonly wasPrivate?: boolean;
}

/** A press on a button of a reply to `asker`. */
export function buttonPress(customId: string, on: On = {}): SentInteraction {
  const data = { component_type: ComponentType.Button, custom_id: customId };
  return { ...envelope(InteractionType.MessageComponent, data, on), message: messageOf(on) };
}

export function menuChoice(customId: string, value: string, on: On = {}): SentInteraction {
  const data = { component_type: ComponentType.StringSelect, custom_id: customId, values: [value] };
  return { ...envelope(InteractionType.MessageComponent, data, on), message: messageOf(on) };
}

/** A form that was filled in and sent. */
export function formSent(customId: string, written: string, on: On = {}): SentInteraction {
  const component = { type: ComponentType.TextInput, custom_id: 'written', value: written };
  const data = { custom_id: customId, components: [{ type: ComponentType.Label, component }] };
  return { ...envelope(InteractionType.ModalSubmit, data, on), message: messageOf(on) };
}

/** A form with several fields, sent with what is given: a text, or what was chosen. */
export function formFilled(
  customId: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  where: Where = {},
): SentInteraction {
  const above = { type: ComponentType.TextDisplay, id: 1 };
  const components = Object.entries(fields).map(([name, given]) => ({
    type: ComponentType.Label,
    component: { custom_id: name, ...(typeof given === 'string' ? { value: given } : { values: given }) },
  }));
  return envelope(
    InteractionType.ModalSubmit,
    { custom_id: customId, components: [above, ...components] },
    where,
  );
}

function messageOf({ asker = MEMBER, wasPrivate = false }: On) {
  const user = { id: asker, username: 'asker' };
  return { id: '5', flags: wasPrivate ? 64 : 0, interaction_metadata: { id: '6', type: 2, user } };
}

function envelope(type: InteractionType, data: object, where: Where) {
  const { member = MEMBER, server = SERVER, permissions = '2048', ageMs = 0 } = where;
  const { roles = [], channel = CHANNEL, parent } = where;
  const user = { id: member, username: 'member', discriminator: '0', avatar: null };
  made += 1;
  return {
    id: String(SnowflakeUtil.generate({ timestamp: Date.now() - ageMs, increment: BigInt(made % 4096) })),
    application_id: APPLICATION_ID,
    type,
    token: `interaction-token-${made}`,
    version: 1,
    data,
    channel_id: channel,
    channel: parent
      ? { id: channel, type: 11, parent_id: parent }
      : { id: channel, type: server === null ? 1 : 0 },
    locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: {},
    attachment_size_limit: 10_485_760,
    app_permissions: '0',
    ...(server === null
      ? { context: 1, user }
      : { context: 0, guild_id: server, member: { user, roles, permissions } }),
    message: undefined as object | undefined,
  };
}
