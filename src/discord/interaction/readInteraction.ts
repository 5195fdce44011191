import {
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
  SnowflakeUtil,
} from 'discord.js';
import type { Place } from '../../command.ts';
import type { Filled } from '../../form.ts';
import { WRITTEN } from '../render/drawForm.ts';
import {
  type Attachment,
  type CommandData,
  type FormData,
  type GivenOption,
  type Payload,
  type PressedMessage,
  payload,
} from './payload.ts';

/** What Discord asks of the bot, reduced to what we use. Everything in it may be forged but `member` and `place`. */
export interface Interaction {
  readonly id: string;
  readonly application: string;
  /** Lets anyone answer in the bot's name for 15 minutes: never logged. */
  readonly token: string;
  readonly createdAtMs: number;
  readonly member: string;
  readonly place: Place;
  /** The member's roles in the server. */
  readonly roles: readonly string[];
  /** The channel that the thread is in, if it is one. */
  readonly parent?: string | undefined;
  /** When the message that asks was last edited, if it was. */
  readonly editedAtMs?: number | undefined;
  /** Whether a message asks, and the reply stands below it. */
  readonly isMessage?: boolean;
  readonly asked: InteractionData;
}

export type InteractionData =
  | {
      readonly kind: 'command';
      readonly name: string;
      readonly options: readonly GivenOption[];
      /** What files were handed over, by the values of their options. */
      readonly attachments?: Readonly<Record<string, Attachment>>;
    }
  | { readonly kind: 'complete'; readonly name: string; readonly options: readonly GivenOption[] }
  /** A command from the menu of a message. */
  | { readonly kind: 'message'; readonly label: string; readonly text: string }
  /** Somebody's text, handed on without a word. */
  | { readonly kind: 'forwarded'; readonly text: string }
  /** `asker` used the command whose reply carries the button; unknown for messages that no command made. */
  | {
      readonly kind: 'press';
      readonly customId: string;
      /** What was chosen, in a menu: the value of the action. */
      readonly chosen?: string | undefined;
      /** What was written into the form that the button opened. */
      readonly written?: string | undefined;
      /** What was filled in, in a form with several fields. */
      readonly filled?: Filled;
      /** Whether only one member sees the message with the button. */
      readonly wasPrivate: boolean;
      readonly asker: string | undefined;
    };

/** The interaction in a gateway event; undefined for a kind that we do not serve, for broken ones and for bots. */
export function readInteraction(raw: unknown): Interaction | undefined {
  const read = payload.safeParse(raw);
  if (!read.success) return undefined;
  const who = read.data.member?.user ?? read.data.user;
  if (who === undefined || who.bot) return undefined;
  return {
    id: read.data.id,
    application: read.data.application_id,
    token: read.data.token,
    createdAtMs: SnowflakeUtil.timestampFrom(read.data.id),
    member: who.id,
    place: placeOf(read.data),
    roles: read.data.member?.roles ?? [],
    parent: isThread(read.data) ? (read.data.channel?.parent_id ?? undefined) : undefined,
    asked: askedIn(read.data),
  };
}

function placeOf(read: Payload): Place {
  const { guild_id: server, channel_id: channel = '', member } = read;
  if (server === undefined) return { kind: 'direct', channel };
  return {
    kind: 'server',
    server,
    channel,
    isThread: isThread(read),
    ...rightsIn(member?.permissions ?? '0'),
  };
}

function isThread({ channel }: Payload): boolean {
  return isThreadType(channel?.type);
}

export function isThreadType(type: number | undefined): boolean {
  const { AnnouncementThread, PublicThread, PrivateThread } = ChannelType;
  return [AnnouncementThread, PublicThread, PrivateThread].some((each) => each === type);
}

function rightsIn(permissions: string) {
  const { Administrator, ManageGuild, ManageMessages } = PermissionFlagsBits;
  const has = (rights: bigint) => (BigInt(permissions) & rights) !== 0n;
  const mayManage = has(ManageGuild | Administrator);
  return { mayManage, mayModerate: mayManage || has(ManageMessages) };
}

function askedIn(read: Payload): InteractionData {
  switch (read.type) {
    case InteractionType.ApplicationCommand:
      return commandIn(read.data);
    case InteractionType.ApplicationCommandAutocomplete:
      return { kind: 'complete', name: read.data.name, options: read.data.options };
    case InteractionType.MessageComponent: {
      const chosen =
        read.data.component_type === ComponentType.StringSelect ? { chosen: read.data.values[0] } : {};
      return { ...pressIn(read.data.custom_id, read.message), ...chosen };
    }
    case InteractionType.ModalSubmit:
      return {
        ...pressIn(read.data.custom_id, read.message),
        ...fillingOf(read.data),
      };
  }
}

function fillingOf({ components }: FormData): { written: string; filled: Filled } {
  const filled = new Map(
    components.flatMap(({ component }) =>
      component ? [[component.custom_id, component.values ?? [component.value ?? '']] as const] : [],
    ),
  );
  return { written: filled.get(WRITTEN)?.[0] ?? '', filled };
}

function commandIn(data: CommandData): InteractionData {
  if (data.type === ApplicationCommandType.ChatInput) {
    const attachments = data.resolved?.attachments ?? {};
    return { kind: 'command', name: data.name, options: data.options, attachments };
  }
  const { messages } = data.resolved;
  const text = Object.hasOwn(messages, data.target_id) ? messages[data.target_id]?.content : undefined;
  return { kind: 'message', label: data.name, text: text ?? '' };
}

function pressIn(customId: string, on: PressedMessage | undefined) {
  return {
    kind: 'press',
    customId,
    asker: on?.interaction_metadata?.user.id,
    wasPrivate: ((on?.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
  } as const;
}
