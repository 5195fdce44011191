// What finding out what is asked begins with, and what it comes to.
import { type Call, type Command, mayUse, type Services } from '../../command.ts';
import { defined } from '../../defined.ts';
import type { Form, Prompt } from '../../form.ts';
import type { Reply } from '../../reply.ts';
import type { FindAccess } from '../rest/createFindAccess.ts';
import type { Download } from './createDownload.ts';
import { type InteractionTask, referenceOf } from './interactionTask.ts';
import { answersElsewhere, NOT_FOR_YOU } from './plainReplies.ts';
import type { Interaction } from './readInteraction.ts';
import type { Rules } from './serverRules.ts';

export interface CommandContext {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly rules: Rules;
  readonly download: Download;
  readonly findAccess: FindAccess;
}

export type FoundAsking =
  | InteractionTask
  | { readonly refusal: Reply }
  /** A form to be filled in first; what is written comes back under the same custom id. */
  | { readonly form: () => Promise<Form | Prompt>; readonly customId: string };

/** Why a command may not be used by this member, or in this place; its buttons and menus neither. */
export function refusalFor(
  command: Command,
  { place }: Interaction,
  { elsewhere }: Rules,
): Reply | undefined {
  if (!command.onlyFor) return elsewhere && answersElsewhere(elsewhere);
  return mayUse(command, place) ? undefined : NOT_FOR_YOU[command.onlyFor];
}

export function callOf(
  interaction: Interaction,
  given: Pick<Call, 'values' | 'signal' | 'isPrivate' | 'written' | 'filled'>,
  find?: FindAccess,
): Call {
  const { member, place, application } = interaction;
  const server = place.kind === 'server' ? place.server : undefined;
  // The bot's own id is that of its application.
  const findAccess = find && server ? () => find(server, application) : undefined;
  return { id: referenceOf(interaction), member, place, ...given, ...defined({ findAccess }) };
}
