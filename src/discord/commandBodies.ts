import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, Option } from '../command.ts';
import { defined } from '../defined.ts';

/** Where commands are registered: everywhere, or in one server, which takes effect at once. */
export type CommandScope = 'global' | 'server';

/** A command as Discord registers it, and once more where it stands in the menu of messages. */
export function commandBodies(
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

/** Where it can write, or open threads: not in a voice channel, and a category is no place at all. */
const WRITABLE = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum] as const;

function optionBody(name: string, option: Option): APIApplicationCommandBasicOption {
  const { description } = option;
  const Type = ApplicationCommandOptionType;
  switch (option.kind) {
    case 'flag':
      return { type: Type.Boolean, name, description, required: false };
    case 'channel':
      return { type: Type.Channel, name, description, required: false, channel_types: [...WRITABLE] };
    case 'role':
      return { type: Type.Role, name, description, required: false };
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
