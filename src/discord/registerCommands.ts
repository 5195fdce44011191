import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { z } from 'zod';
import type { Command } from '../command.ts';
import { defined } from '../defined.ts';
import type { Option } from '../option.ts';
import { within } from './rest/within.ts';

const REGISTER_WITHIN_MS = 15_000;

export interface Registration {
  readonly rest: REST;
  readonly application: string;
  /** Registers for this server alone; everywhere without it. */
  readonly server?: string | undefined;
  readonly commands: readonly Command[];
}

/** What of a registered command we set; Discord adds ids, versions and defaults. */
const registered = z.array(
  z.object({
    type: z.number(),
    name: z.string(),
    description: z.string().default(''),
    // Sent as a number, answered as a string.
    default_member_permissions: z
      .union([z.string(), z.number()])
      .nullish()
      .transform((bits) => (bits === null || bits === undefined ? null : String(bits))),
    contexts: z.array(z.number()).nullish().transform(sorted),
    integration_types: z.array(z.number()).nullish().transform(sorted),
    options: z
      .array(
        z.object({
          type: z.number(),
          name: z.string(),
          description: z.string(),
          required: z.boolean().default(false),
          autocomplete: z.boolean().default(false),
          channel_types: z.array(z.number()).optional().transform(sorted),
          max_length: z.number().optional(),
          choices: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
        }),
      )
      .default([]),
  }),
);

/** Makes Discord's list of commands ours; writes only where they differ, since Discord counts writes. */
export async function registerCommands(registration: Registration): Promise<'written' | 'unchanged'> {
  const { rest, application, server, commands } = registration;
  const route = server
    ? Routes.applicationGuildCommands(application, server)
    : Routes.applicationCommands(application);
  const wanted = commands.flatMap((command) => commandBodies(command, server ? 'server' : 'global'));
  const known = await within(REGISTER_WITHIN_MS, (signal) => rest.get(route, { signal }));
  if (isSame(known, wanted, server !== undefined)) return 'unchanged';
  await within(REGISTER_WITHIN_MS, (signal) => rest.put(route, { body: wanted, signal }));
  return 'written';
}

function isSame(known: unknown, wanted: unknown, inServer: boolean): boolean {
  const read = [registered.safeParse(known), registered.safeParse(wanted)];
  const [is, shouldBe] = read.map(({ data }) =>
    data
      ?.map((each) => (inServer ? { ...each, contexts: [], integration_types: [] } : each))
      .sort((one, other) => one.name.localeCompare(other.name)),
  );
  return is !== undefined && isDeepStrictEqual(is, shouldBe);
}

function sorted(numbers: readonly number[] | null | undefined): readonly number[] {
  return [...(numbers ?? [])].sort((one, other) => one - other);
}

/** Where commands are registered: everywhere, or in one server, which takes effect at once. */
type CommandScope = 'global' | 'server';

/** A command as Discord registers it, and once more where it stands in the menu of messages. */
function commandBodies(
  command: Command,
  scope: CommandScope,
): readonly RESTPostAPIApplicationCommandsJSONBody[] {
  const slash = slashBody(command, scope);
  if (!command.onMessage) return [slash];
  const { options: _, description: __, ...shared } = slash;
  return [slash, { ...shared, type: ApplicationCommandType.Message, name: command.onMessage.label }];
}

function slashBody(command: Command, scope: CommandScope): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const options = Object.entries(command.options).map(([name, option]) => optionBody(name, option));
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.description,
    // Discord wants required options first.
    options: [...options.filter((each) => each.required), ...options.filter((each) => !each.required)],
    // Rights are checked in code: a default would hide a command from the roles that a server's settings name.
    default_member_permissions: null,
    ...reach(command, scope),
  };
}

/** Servers, direct messages and, as an app that a member installed, everywhere. A server's own commands cannot say so. */
function reach({ onlyFor }: Command, scope: CommandScope) {
  if (scope === 'server') return {};
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  return onlyFor
    ? { contexts: [Guild], integration_types: [GuildInstall] }
    : { contexts: [Guild, BotDM, PrivateChannel], integration_types: [GuildInstall, UserInstall] };
}

function optionBody(name: string, option: Option): APIApplicationCommandBasicOption {
  const { description } = option;
  const Type = ApplicationCommandOptionType;
  switch (option.kind) {
    case 'flag':
      return { type: Type.Boolean, name, description, required: false };
    case 'file':
      return {
        type: Type.Attachment,
        name,
        description,
        required: false,
        file_types: [...option.extensions],
      };
    case 'choice': {
      const choices = option.choices.map(({ label, value }) => ({ name: label, value }));
      return { type: Type.String, name, description, required: false, choices };
    }
    case 'text':
      return {
        type: Type.String,
        name,
        description,
        required: option.required ?? false,
        autocomplete: option.completes ?? false,
        ...defined({ max_length: option.maxLength }),
      } as APIApplicationCommandBasicOption; // the type wants `choices` decided by a literal `autocomplete`
  }
}
