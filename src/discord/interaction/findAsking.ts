import { type Call, type Command, mayUse, type Prompt, type Services } from '../../command.ts';
import { defined } from '../../defined.ts';
import type { Reply } from '../../reply.ts';
import type { State } from '../../state/state.ts';
import { type Download, givenFile } from './createDownload.ts';
import { chosenAction, readCustomId, shortCustomId } from './customId.ts';
import { type InteractionTask, referenceOf } from './interactionTask.ts';
import { readValues } from './payload.ts';
import {
  answersElsewhere,
  NO_TEXT,
  NOT_FOR_YOU,
  NOT_YOURS,
  UNKNOWN_ACTION,
  UNKNOWN_COMMAND,
} from './plainReplies.ts';
import type { Interaction, InteractionData } from './readInteraction.ts';
import type { Rules } from './serverRules.ts';

export interface CommandContext {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly rules: Rules;
  readonly download: Download;
}

export type FoundAsking =
  | InteractionTask
  | { readonly refusal: Reply }
  /** A form to be filled in first; what is written comes back under the same custom id. */
  | { readonly prompt: Prompt; readonly customId: string };

/** What the member asks for, or the line that refuses it. Rights are checked here: Discord's own fences can be walked around. */
export function findAsking(from: Interaction, offer: CommandContext): FoundAsking {
  const interaction = withRights(from, offer.rules);
  const { asked } = interaction;
  switch (asked.kind) {
    case 'press':
      return findAction(interaction, asked, offer);
    case 'message':
      return findMessageCommand(interaction, asked, offer);
    case 'forwarded':
      return findReader(interaction, asked, offer);
    default:
      return findCommand(interaction, asked, offer);
  }
}

function findCommand(
  interaction: Interaction,
  asked: Exclude<InteractionData, { kind: 'press' | 'message' | 'forwarded' }>,
  { commands, services, rules, download }: CommandContext,
): FoundAsking {
  const command = commands.find((each) => each.name === asked.name);
  if (!command) return { refusal: UNKNOWN_COMMAND };
  const refusal = refusalOf(command, interaction, rules);
  if (refusal) return { refusal };
  const files = asked.kind === 'command' ? (asked.attachments ?? {}) : {};
  const values = readValues(command.options, asked.options, (id) =>
    Object.hasOwn(files, id) ? givenFile(files[id], download) : undefined,
  );
  const isPrivate = rules.privateByDefault || (command.isPrivate?.(values) ?? false);
  const asking = use({ interaction, command, values, isPrivate, services });
  const thread = rules.threads && !isPrivate ? threadFor(asking, services.state) : undefined;
  return thread ? { ...asking, thread } : asking;
}

/** A command from the menu of a message, whose text it is given; only the member sees what comes of it. */
function findMessageCommand(
  interaction: Interaction,
  { label, text }: Extract<InteractionData, { kind: 'message' }>,
  { commands, services, rules }: CommandContext,
): FoundAsking {
  const command = commands.find(({ onMessage }) => onMessage?.label === label);
  if (!command?.onMessage) return { refusal: UNKNOWN_COMMAND };
  const refusal = refusalOf(command, interaction, rules);
  if (refusal) return { refusal };
  if (text.trim() === '') return { refusal: NO_TEXT };
  const values = readValues(command.options, [{ name: command.onMessage.option, value: text }]);
  return use({ interaction, command, values, isPrivate: true, services });
}

/** Whose answers the reply to a forwarded text is among. */
function findReader(
  interaction: Interaction,
  { text }: Extract<InteractionData, { kind: 'forwarded' }>,
  { commands, services, rules }: CommandContext,
): FoundAsking {
  const command = commands.find(({ onForwarded }) => onForwarded);
  const read = command?.onForwarded;
  if (!read) return { refusal: UNKNOWN_COMMAND };
  const refusal = refusalOf(command, interaction, rules);
  if (refusal) return { refusal };
  const run: Command['run'] = (call) => read(text, call, services);
  const isPrivate = rules.privateByDefault;
  return use({ interaction, command: { ...command, run }, values: {}, isPrivate, services });
}

/** The thread for what comes after an answer: its conversation goes on there. */
function threadFor({ interaction, id }: InteractionTask, state: State): InteractionTask['thread'] {
  const { asked, place } = interaction;
  const texts = asked.kind === 'command' ? asked.options.map(({ value }) => value) : [];
  const name = texts.find((value) => typeof value === 'string');
  if (name === undefined || place.kind !== 'server') return undefined;
  const { server } = place;
  return {
    name,
    async onOpened(thread) {
      const begun = { channel: place.channel, begunBy: id, server };
      const [turn] = await state.conversations.read(begun, 1);
      if (!turn) return;
      await state.conversations.add({ channel: thread, server }, { ...turn, member: interaction.member });
    },
  };
}

interface Use {
  readonly interaction: Interaction;
  readonly command: Command;
  readonly values: Call['values'];
  readonly isPrivate: boolean;
  readonly services: Services;
}

function use({ interaction, command, services, ...given }: Use): InteractionTask {
  return {
    interaction,
    id: referenceOf(interaction),
    command: command.name,
    isPrivate: given.isPrivate,
    inPlace: false,
    replies: (signal) => command.run(callOf(interaction, { ...given, signal }), services),
  };
}

function findAction(
  interaction: Interaction,
  asked: Extract<InteractionData, { kind: 'press' }>,
  { commands, services, rules }: CommandContext,
): FoundAsking {
  const pressed = readCustomId(asked.customId);
  const press = pressed && chosenAction(pressed, asked.chosen);
  const command = commands.find((each) => each.name === press?.command);
  if (!press || !command?.actions || !Object.hasOwn(command.actions, press.action)) {
    return { refusal: UNKNOWN_ACTION };
  }
  const action = command.actions[press.action];
  if (!action) return { refusal: UNKNOWN_ACTION };
  const refusal = refusalOf(command, interaction, rules);
  if (refusal) return { refusal };
  if (action.inPlace && asked.asker !== interaction.member) return { refusal: NOT_YOURS };
  const written = asked.written?.slice(0, action.prompt?.maxLength ?? 0); // Discord's own fence is the form
  const { value } = press;
  if (action.prompt && written === undefined) {
    const customId = shortCustomId(command.name, { name: press.action, value });
    return customId === undefined ? { refusal: UNKNOWN_ACTION } : { prompt: action.prompt, customId };
  }
  const isPrivate =
    action.isPrivate === 'same' ? asked.wasPrivate || rules.privateByDefault : action.isPrivate;
  const given = { values: {}, isPrivate, ...defined({ written }) };
  return {
    interaction,
    id: referenceOf(interaction),
    command: command.name,
    isPrivate,
    inPlace: action.inPlace ?? false,
    refuse: async () =>
      action.refuse?.(value, callOf(interaction, { ...given, signal: AbortSignal.abort() }), services),
    replies: (signal) => action.run(value, callOf(interaction, { ...given, signal }), services),
  };
}

/** The rights that Discord proves, and those that the server's settings add. */
function withRights(interaction: Interaction, { mayManage }: Rules): Interaction {
  const { place } = interaction;
  if (place.kind !== 'server') return interaction;
  return {
    ...interaction,
    place: { ...place, mayManage, mayModerate: mayManage || place.mayModerate === true },
  };
}

/** Why a command may not be used by this member, or in this place; its buttons and menus neither. */
function refusalOf(command: Command, { place }: Interaction, { elsewhere }: Rules): Reply | undefined {
  if (!command.onlyFor) return elsewhere && answersElsewhere(elsewhere);
  return mayUse(command, place) ? undefined : NOT_FOR_YOU[command.onlyFor];
}

function callOf(
  interaction: Interaction,
  given: Pick<Call, 'values' | 'signal' | 'isPrivate' | 'written'>,
): Call {
  const { member, place } = interaction;
  return { id: referenceOf(interaction), member, place, ...given };
}
