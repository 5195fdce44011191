import type { Call, Command, Services } from '../../command.ts';
import type { State } from '../../state/state.ts';
import { type CommandContext, callOf, type FoundAsking, refusalFor } from './commandContext.ts';
import { givenFile } from './createDownload.ts';
import { customId } from './customId.ts';
import { findAction } from './findAction.ts';
import { type InteractionTask, referenceOf } from './interactionTask.ts';
import { readValues } from './payload.ts';
import { NO_TEXT, UNKNOWN_COMMAND } from './plainReplies.ts';
import type { Interaction, InteractionData } from './readInteraction.ts';
import type { Rules } from './serverRules.ts';

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
  offer: CommandContext,
): FoundAsking {
  const { commands, services, rules, download } = offer;
  const command = commands.find((each) => each.name === asked.name);
  if (!command) return { refusal: UNKNOWN_COMMAND };
  const refusal = refusalFor(command, interaction, rules);
  if (refusal) return { refusal };
  if (command.form) return openForm(interaction, { command, form: command.form }, offer);
  const files = asked.kind === 'command' ? (asked.attachments ?? {}) : {};
  const values = readValues(command.options, asked.options, (id) =>
    Object.hasOwn(files, id) ? givenFile(files[id], download) : undefined,
  );
  const isPrivate = rules.privateByDefault || (command.isPrivate?.(values) ?? false);
  const asking = use({ interaction, command, values, isPrivate, services });
  const thread = rules.threads && !isPrivate ? threadFor(asking, services.state) : undefined;
  return thread ? { ...asking, thread } : asking;
}

/** What holds now is read when it opens. */
function openForm(
  interaction: Interaction,
  { command, form }: { readonly command: Command; readonly form: NonNullable<Command['form']> },
  { services, findAccess }: CommandContext,
): FoundAsking {
  const call = callOf(interaction, { values: {}, signal: new AbortController().signal }, findAccess);
  return {
    form: () => form.open(call, services),
    customId: customId(command.name, { name: form.action, value: '' }),
  };
}

/** A command from the menu of a message, whose text it is given; only the member sees what comes of it. */
function findMessageCommand(
  interaction: Interaction,
  { label, text }: Extract<InteractionData, { kind: 'message' }>,
  { commands, services, rules }: CommandContext,
): FoundAsking {
  const command = commands.find(({ onMessage }) => onMessage?.label === label);
  if (!command?.onMessage) return { refusal: UNKNOWN_COMMAND };
  const refusal = refusalFor(command, interaction, rules);
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
  const refusal = refusalFor(command, interaction, rules);
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

/** The rights that Discord proves, and those that the server's settings add. */
function withRights(interaction: Interaction, { mayManage }: Rules): Interaction {
  const { place } = interaction;
  if (place.kind !== 'server') return interaction;
  return {
    ...interaction,
    place: { ...place, mayManage, mayModerate: mayManage || place.mayModerate === true },
  };
}
