// What Discord sends of an interaction, as far as we use it; whatever does not fit is broken, or not for us.
import { ApplicationCommandType, ComponentType, InteractionType } from 'discord.js';
import { z } from 'zod';
import type { GivenFile, Option, Options, Values } from '../../option.ts';

const snowflake = z.string().regex(/^\d{1,20}$/u);
const user = z.object({ id: snowflake, bot: z.boolean().optional() });
const option = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});
/** A file that lies with Discord; what it says of itself may be wrong. */
const attachment = z.object({
  id: snowflake,
  filename: z.string(),
  size: z.number().nonnegative(),
  url: z.url(),
});
export type Attachment = z.infer<typeof attachment>;

const command = z.object({
  type: z.literal(ApplicationCommandType.ChatInput),
  name: z.string(),
  options: z.array(option).default([]),
  resolved: z
    .object({ attachments: z.record(z.string(), attachment).default({}) })
    .optional()
    .catch(undefined),
});
const messageCommand = z.object({
  type: z.literal(ApplicationCommandType.Message),
  name: z.string(),
  target_id: snowflake,
  resolved: z.object({ messages: z.record(z.string(), z.object({ content: z.string().default('') })) }),
});
/** What stands in a field, by its kind; a text above the fields comes back without a component. */
const field = z.object({
  custom_id: z.string(),
  value: z.string().optional(),
  values: z.array(z.string()).optional(),
});
const form = z.object({
  custom_id: z.string(),
  components: z.array(z.object({ component: field.optional() })).min(1),
});
const component = z.discriminatedUnion('component_type', [
  z.object({ component_type: z.literal(ComponentType.Button), custom_id: z.string() }),
  z.object({
    component_type: z.literal(ComponentType.StringSelect),
    custom_id: z.string(),
    values: z.array(z.string()).min(1),
  }),
]);

const context = {
  id: snowflake,
  application_id: snowflake,
  token: z.string().min(1),
  guild_id: snowflake.optional(),
  channel_id: snowflake.optional(),
  channel: z.object({ type: z.number(), parent_id: snowflake.nullish() }).optional().catch(undefined),
  member: z
    .object({
      user,
      permissions: z.string().regex(/^\d+$/u).default('0'),
      roles: z.array(snowflake).default([]),
    })
    .optional(),
  user: user.optional(),
};
const message = z.object({
  flags: z.number().int().default(0),
  interaction_metadata: z.object({ user }).optional(),
});
export const payload = z.discriminatedUnion('type', [
  z.object({
    ...context,
    type: z.literal(InteractionType.ApplicationCommand),
    data: z.discriminatedUnion('type', [command, messageCommand]),
  }),
  z.object({ ...context, type: z.literal(InteractionType.ApplicationCommandAutocomplete), data: command }),
  z.object({
    ...context,
    type: z.literal(InteractionType.MessageComponent),
    data: component,
    message: message.optional(),
  }),
  z.object({
    ...context,
    type: z.literal(InteractionType.ModalSubmit),
    data: form,
    message: message.optional(),
  }),
]);
export type Payload = z.infer<typeof payload>;
export type CommandData = z.infer<typeof command> | z.infer<typeof messageCommand>;
export type FormData = z.infer<typeof form>;
export type PressedMessage = z.infer<typeof message>;
export type GivenOption = z.infer<typeof option>;

/** What a member chose, by the command's own options: whatever else a payload holds is left out, and what is too long cut. */
export function readValues(
  options: Options,
  given: readonly GivenOption[],
  fileOf: (attachment: string) => GivenFile | undefined = () => undefined,
): Values<Options> {
  const values = Object.entries(options).map(([name, option]) => {
    const value = given.find((each) => each.name === name)?.value;
    if (option.kind === 'flag') return [name, value === true];
    if (option.kind === 'file') return [name, typeof value === 'string' ? fileOf(value) : undefined];
    // Discord does not send a command without its required options; if it did, an empty text is declined politely.
    if (typeof value !== 'string') return [name, isRequired(option) ? '' : undefined];
    return [name, readText(option, value)];
  });
  return Object.fromEntries(values);
}

function isRequired(option: Option): boolean {
  return option.kind === 'text' && option.required === true;
}

function readText(option: Option, value: string): string | undefined {
  if (option.kind === 'text') return value.slice(0, option.maxLength);
  if (option.kind !== 'choice') return value;
  return option.choices.some((choice) => choice.value === value) ? value : undefined;
}
