import { defined } from '../../defined.ts';
import { type CommandContext, callOf, type FoundAsking, refusalFor } from './commandContext.ts';
import { chosenAction, readCustomId, shortCustomId } from './customId.ts';
import { referenceOf } from './interactionTask.ts';
import { NOT_YOURS, UNKNOWN_ACTION } from './plainReplies.ts';
import type { Interaction, InteractionData } from './readInteraction.ts';

/** What a button, a menu or a sent form means, and whether this member may. */
export function findAction(
  interaction: Interaction,
  asked: Extract<InteractionData, { kind: 'press' }>,
  { commands, services, rules, findAccess }: CommandContext,
): FoundAsking {
  const pressed = readCustomId(asked.customId);
  const press = pressed && chosenAction(pressed, asked.chosen);
  const command = commands.find((each) => each.name === press?.command);
  if (!press || !command?.actions || !Object.hasOwn(command.actions, press.action)) {
    return { refusal: UNKNOWN_ACTION };
  }
  const action = command.actions[press.action];
  if (!action) return { refusal: UNKNOWN_ACTION };
  const refusal = refusalFor(command, interaction, rules);
  if (refusal) return { refusal };
  if (action.inPlace && asked.asker !== interaction.member) return { refusal: NOT_YOURS };
  const written = asked.written?.slice(0, action.prompt?.maxLength ?? 0); // Discord's own fence is the form
  const { value } = press;
  if (action.prompt && written === undefined) {
    const customId = shortCustomId(command.name, { name: press.action, value });
    const { prompt } = action;
    return customId === undefined ? { refusal: UNKNOWN_ACTION } : { form: async () => prompt, customId };
  }
  const isPrivate =
    action.isPrivate === 'same' ? asked.wasPrivate || rules.privateByDefault : action.isPrivate;
  const given = { values: {}, isPrivate, ...defined({ written, filled: asked.filled }) };
  return {
    interaction,
    id: referenceOf(interaction),
    command: command.name,
    isPrivate,
    inPlace: action.inPlace ?? false,
    refuse: async () =>
      action.refuse?.(value, callOf(interaction, { ...given, signal: AbortSignal.abort() }), services),
    replies: (signal) => action.run(value, callOf(interaction, { ...given, signal }, findAccess), services),
  };
}
