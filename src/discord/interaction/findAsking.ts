import type { Call, Command, Services } from '../../command.ts';
import type { Reply } from '../../reply.ts';
import type { Asking } from './answerInteraction.ts';
import { readCustomId } from './customId.ts';
import { NOT_ALLOWED, NOT_YOURS, UNKNOWN_ACTION, UNKNOWN_COMMAND } from './plainReplies.ts';
import type { Asked, Interaction } from './readInteraction.ts';
import { readValues } from './readValues.ts';

export interface Offer {
  readonly commands: readonly Command[];
  readonly services: Services;
}

/** What the member asks for, or the line that refuses it. Rights are checked here: Discord's own fences can be walked around. */
export function findAsking(interaction: Interaction, offer: Offer): Asking | { readonly refusal: Reply } {
  const { asked } = interaction;
  return asked.kind === 'press'
    ? findAction(interaction, asked, offer)
    : findCommand(interaction, asked, offer);
}

function findCommand(
  interaction: Interaction,
  asked: Exclude<Asked, { kind: 'press' }>,
  { commands, services }: Offer,
): ReturnType<typeof findAsking> {
  const command = commands.find((each) => each.name === asked.name);
  if (!command) return { refusal: UNKNOWN_COMMAND };
  if (!isAllowed(command, interaction)) return { refusal: NOT_ALLOWED };
  const values = readValues(command.options, asked.options);
  const isPrivate = command.isPrivate?.(values) ?? false;
  return {
    interaction,
    id: referenceOf(interaction),
    command: command.name,
    isPrivate,
    replies: (signal) => command.run(callOf(interaction, { values, signal, isPrivate }), services),
  };
}

function findAction(
  interaction: Interaction,
  { customId, chosen, asker }: Extract<Asked, { kind: 'press' }>,
  { commands, services }: Offer,
): ReturnType<typeof findAsking> {
  const press = readCustomId(customId);
  const command = commands.find((each) => each.name === press?.command);
  if (!press || !command?.actions || !Object.hasOwn(command.actions, press.action)) {
    return { refusal: UNKNOWN_ACTION };
  }
  const action = command.actions[press.action];
  if (!action) return { refusal: UNKNOWN_ACTION };
  if (!isAllowed(command, interaction)) return { refusal: NOT_ALLOWED };
  if (action.inPlace && asker !== interaction.member) return { refusal: NOT_YOURS };
  return {
    interaction,
    id: referenceOf(interaction),
    command: command.name,
    isPrivate: action.isPrivate,
    replies: (signal) =>
      action.run(
        chosen ?? press.value,
        callOf(interaction, { values: {}, signal, isPrivate: action.isPrivate }),
        services,
      ),
  };
}

function isAllowed({ forManagers }: Command, { place }: Interaction): boolean {
  return !forManagers || (place.kind === 'server' && place.mayManage);
}

function callOf(
  interaction: Interaction,
  given: Pick<Call, 'values' | 'signal'> & { readonly isPrivate: boolean },
): Call {
  const { member, place } = interaction;
  return { id: referenceOf(interaction), member, place, ...given };
}

/** Short enough to be read out, and found again in the log. */
function referenceOf({ id }: Interaction): string {
  return BigInt(id).toString(36);
}
