import { InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { defined } from '../../defined.ts';
import { assertFormSendable, assertSendable, type MessageBody } from '../assertSendable.ts';
import { drawForm } from '../render/drawForm.ts';
import { classifyError, isCutOff } from '../rest/classifyError.ts';
import { openThread, SEND_WITHIN_MS, sendAgain, sendEdit } from '../rest/sendAgain.ts';
import { OutOfTime, within } from '../rest/within.ts';
import type { Interaction } from './readInteraction.ts';
import type { Acknowledgement, Deferring, InteractionApi, ReplyApi } from './replyApi.ts';

/** Discord's limit is 3 s after the interaction, and the way here took some of that. */
const ACKNOWLEDGE_WITHIN_MS = 2_500;
const ACKNOWLEDGE_PAUSES_MS = [50, 200];

const original = z.object({ id: z.string(), channel_id: z.string() });

export function createInteractionApi(
  rest: REST,
  { tellDirectly }: Pick<ReplyApi, 'tellDirectly'>,
): InteractionApi {
  const callback =
    (to: Interaction, type: InteractionResponseType, data?: unknown): Send =>
    async (signal) => {
      const body = { type, ...defined({ data }) };
      await rest.post(Routes.interactionCallback(to.id, to.token), { body, auth: false, signal });
    };
  const respond = (...what: Parameters<typeof callback>) => acknowledge(callback(...what));
  const follow: InteractionApi['follow'] = (to, { body, files }, isPrivate) =>
    within(SEND_WITHIN_MS, async (signal) => {
      const sent = assertSendable(isPrivate ? privately(body) : body);
      const route = Routes.webhook(to.application, to.token);
      await rest.post(route, { body: sent, files: [...files], auth: false, signal });
    });
  return {
    defer: (to, how) => acknowledgeInDoubt(callback(to, ...deferral(how))),
    prompt: (to, form, customId) =>
      respond(to, InteractionResponseType.Modal, assertFormSendable(drawForm(form, customId))),
    tell: (to, { body }) =>
      respond(to, InteractionResponseType.ChannelMessageWithSource, assertSendable(privately(body))),
    suggest: (to, choices) =>
      respond(to, InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }),
    edit: (to, message) => sendEdit(rest, { route: originalOf(to), auth: false }, message),
    follow,
    replace: follow,
    canFollowPrivately: true,
    tellDirectly,
    openThread: (to, name) =>
      within(SEND_WITHIN_MS, async (signal) => {
        const reply = original.parse(await rest.get(originalOf(to), { auth: false, signal }));
        return openThread(rest, { channel: reply.channel_id, message: reply.id }, { name, signal });
      }),
  };
}

type Send = (signal: AbortSignal) => Promise<void>;

function originalOf({ application, token }: Interaction) {
  return Routes.webhookMessage(application, token, '@original');
}

function deferral({ isPrivate, inPlace }: Deferring): [type: InteractionResponseType, data?: object] {
  if (inPlace) return [InteractionResponseType.DeferredMessageUpdate];
  const type = InteractionResponseType.DeferredChannelMessageWithSource;
  return isPrivate ? [type, { flags: MessageFlags.Ephemeral }] : [type];
}

/**
 * A repeated acknowledgement that Discord calls a repetition was received the first time; a first one that it
 * calls a repetition means that another process is answering.
 */
function acknowledge(send: Send): Promise<Acknowledgement> {
  return within(ACKNOWLEDGE_WITHIN_MS, (signal) =>
    sendAgain(ACKNOWLEDGE_PAUSES_MS, async (attempt) => {
      try {
        await send(signal);
      } catch (error) {
        if (classifyError(error) !== 'taken') throw error;
        return attempt > 0 ? 'ours' : 'taken';
      }
      return 'ours';
    }),
  );
}

/**
 * Goes on, too, where an attempt was cut off before its answer, or had none in time, and no later one tells what became of
 * it: the member may see "… is thinking", which only the reply ends. Where there is nothing to reply to, the first edit says so.
 */
async function acknowledgeInDoubt(send: Send): Promise<Acknowledgement> {
  let mayBeDone = false;
  const watched: Send = async (signal) => {
    try {
      await send(signal);
    } catch (error) {
      mayBeDone ||= isCutOff(error);
      throw error;
    }
  };
  try {
    return await acknowledge(watched);
  } catch (error) {
    mayBeDone ||= error instanceof OutOfTime;
    if (!mayBeDone || classifyError(error) === 'gone') throw error;
    return 'ours';
  }
}

function privately(body: MessageBody): MessageBody {
  return { ...body, flags: body.flags | MessageFlags.Ephemeral };
}
