import type { Command, Services } from '../../command.ts';
import { cutText } from '../../presenting/cutText.ts';
import { MAX_CHOICES, type Reply } from '../../reply.ts';
import { NotReadable } from '../../state/notKept.ts';
import type { FindChannel } from '../message/createFindChannel.ts';
import { MAX_CHOICE_LABEL, MAX_CHOICE_VALUE, MAX_GIVEN } from '../messageLimits.ts';
import { plainLine } from '../render/escapeText.ts';
import { replyForms } from '../render/replyForms.ts';
import { describeError } from '../safeLog.ts';
import { type AnswerTools, answerInteraction } from './answerInteraction.ts';
import { askedBefore, offerAgain, useOf } from './askAgain.ts';
import type { CommandContext, FoundAsking } from './commandContext.ts';
import { findAsking } from './findAsking.ts';
import { referenceOf } from './interactionTask.ts';
import { BUSY, failed, NOT_KNOWN_ANY_MORE, outOfReach, PRIVATE_HERE, RESTARTING } from './plainReplies.ts';
import type { Interaction, InteractionData } from './readInteraction.ts';
import type { InteractionApi, ReplyApi } from './replyApi.ts';
import { serverRules } from './serverRules.ts';
import { tellRefused } from './tellRefused.ts';
import { isOfWhatIsSent, tryForms } from './tryForms.ts';

export type ServeSettings = Omit<CommandContext, 'rules'> &
  Pick<AnswerTools, 'log' | 'deadlineMs' | 'editGapMs'> & {
    readonly api: InteractionApi;
    /** What the channel of a message is. */
    readonly findChannel: FindChannel;
  };

export interface Serving extends ServeSettings {
  /** What this one is answered with: `api`, or another one for a message. */
  readonly replyApi: ReplyApi;
  readonly threadless: AnswerTools['threadless'];
  readonly superseded?: AnswerTools['superseded'];
  readonly isOurs: AnswerTools['isOurs'];
  readonly isFlood: boolean;
  readonly isDraining: boolean;
  readonly stop: AbortSignal;
}

/** Suggests, refuses, asks for more, or answers. Throws what keeps Discord from taking the reply. */
export async function serveInteraction(interaction: Interaction, serving: Serving): Promise<void> {
  const { asked } = interaction;
  const { api, replyApi } = serving;
  if (serving.superseded?.aborted) return;
  if (asked.kind === 'complete') {
    await api.suggest(interaction, serving.isFlood ? [] : await suggestChoices(asked, interaction, serving));
    return;
  }
  const found = await find(interaction, serving);
  if ('refusal' in found) await tellRefusal(interaction, found.refusal, serving);
  else if ('form' in found) await openForm(interaction, found, serving);
  else await answerInteraction(found, { ...serving, api: replyApi, state: serving.services.state });
}

async function tellRefusal(
  to: Interaction,
  reply: Reply,
  { replyApi: api, services, commands }: Serving,
): Promise<void> {
  const told = await offerAgain(reply, useOf(to), services.state);
  const forms = replyForms(told, commands[0]?.name ?? '');
  const { taken, refusal } = await tryForms(forms, ([line]) => api.tell(to, line));
  if (taken) return;
  await tellRefused({ interaction: to, id: referenceOf(to) }, refusal, { api, ways: [] });
  throw refusal;
}

async function openForm(
  to: Interaction,
  { form, customId }: Extract<FoundAsking, { readonly form: unknown }>,
  serving: Serving,
): Promise<void> {
  const { api } = serving;
  const opened = await orRefusal(to, serving, form);
  if ('refusal' in opened) return tellRefusal(to, opened.refusal, serving);
  try {
    await api.prompt(to, opened, customId);
  } catch (refusal) {
    if (isOfWhatIsSent(refusal)) {
      await tellRefused({ interaction: to, id: referenceOf(to) }, refusal, { api, ways: ['tell'] });
    }
    throw refusal;
  }
}

/** An error on the way to a reply is told as one. */
async function orRefusal<T>(
  from: Interaction,
  { log }: Serving,
  find: () => Promise<T>,
): Promise<T | { readonly refusal: Reply }> {
  try {
    return await find();
  } catch (error) {
    const id = referenceOf(from);
    log.error({ id, ...describeError(error, [from.token]) }, 'no answer');
    return refuse(error instanceof NotReadable ? outOfReach : failed(id));
  }
}

/** What is asked for; told to the member alone where it cannot be found out. */
async function find(from: Interaction, serving: Serving): Promise<FoundAsking> {
  if (serving.isDraining) return refuse(RESTARTING);
  if (serving.isFlood) return refuse(BUSY);
  return orRefusal(from, serving, async () => {
    const { state } = serving.services;
    const before = await askedBefore(from, state);
    if (before === 'unknown') return refuse(NOT_KNOWN_ANY_MORE);
    const interaction = from.isMessage ? await inItsThread(from, serving) : from;
    const rules = await serverRules(interaction, state);
    const found = before
      ? inItsPlace(interaction, findAsking({ ...interaction, asked: before }, { ...serving, rules }))
      : findAsking(interaction, { ...serving, rules });
    if (!('replies' in found)) return found;
    if (found.isPrivate && from.isMessage) return refuse(PRIVATE_HERE);
    const why = await found.refuse?.();
    return why ? refuse(why) : found;
  });
}

/** What is asked again takes the place of its refusal, unless others would see what only one may, or the reverse. */
function inItsPlace({ asked }: Interaction, found: FoundAsking): FoundAsking {
  if (!('replies' in found) || asked.kind !== 'press') return found;
  return { ...found, inPlace: asked.wasPrivate === found.isPrivate };
}

function refuse(refusal: Reply): { readonly refusal: Reply } {
  return { refusal };
}

async function inItsThread(message: Interaction, { findChannel }: Serving): Promise<Interaction> {
  const { place } = message;
  if (place.kind !== 'server') return message;
  const { isThread, parent } = await findChannel(place.channel);
  return { ...message, parent, place: { ...place, isThread } };
}

interface Choosing {
  readonly commands: readonly Command[];
  readonly services: Services;
}

/** What the member may mean, as Discord wants it; nothing for a command that suggests nothing. */
export async function suggestChoices(
  { name, options }: Extract<InteractionData, { kind: 'complete' }>,
  by: Pick<Interaction, 'member' | 'place'>,
  { commands, services }: Choosing,
): Promise<readonly { name: string; value: string }[]> {
  const command = commands.find((each) => each.name === name);
  const typed = options.find((each) => each.focused)?.value ?? '';
  const choices = await command?.complete?.(String(typed).slice(0, MAX_GIVEN), services, by);
  return (choices ?? [])
    .map(({ label, value }) => ({ name: cutText(plainLine(label), MAX_CHOICE_LABEL), value }))
    .filter(({ name: label, value }) => label !== '' && value.length <= MAX_CHOICE_VALUE)
    .slice(0, MAX_CHOICES);
}
