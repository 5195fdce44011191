import {
  type APIApplicationCommandOptionChoice,
  InteractionResponseType,
  MessageFlags,
  type REST,
  Routes,
} from 'discord.js';
import { z } from 'zod';
import type { Prompt } from '../../command.ts';
import { assertSendable, type MessageBody } from '../assertSendable.ts';
import { cutText } from '../render/cutText.ts';
import type { DrawnMessage } from '../render/drawMessages.ts';
import { drawPrompt } from '../render/drawPrompt.ts';
import { plainLine } from '../render/plainText.ts';
import { judgeFault } from '../rest/judgeFault.ts';
import { sendAgain } from '../rest/sendAgain.ts';
import { within } from '../rest/within.ts';
import type { Asking } from './answerInteraction.ts';
import type { Interaction } from './readInteraction.ts';

/** Discord's own limit is 3 s after the interaction; the way here took some of it. */
const ACKNOWLEDGE_WITHIN_MS = 2_500;
const ACKNOWLEDGE_PAUSES_MS = [50, 200];
export const EDIT_WITHIN_MS = 12_000;
export const EDIT_PAUSES_MS = [250, 750, 1_500];

/** Discord's limit. */
const MAX_THREAD_NAME = 100;
/** Then it is archived; asking there opens it again. */
const ONE_DAY_MINUTES = 1440;

const posted = z.object({ id: z.string(), channel_id: z.string() });

/** Whether the interaction is ours to answer now; otherwise somebody else did, or nobody can any more. */
export type Acknowledgement = 'ours' | 'taken';

/** All that is ever sent in answer to something; all faults throw. */
export interface ReplyApi {
  /** "… is thinking", for a reply that follows by `edit`; in place, the message acted on stays until then. */
  defer(to: Interaction, how: Pick<Asking, 'isPrivate' | 'inPlace'>): Promise<Acknowledgement>;
  /** A reply at once; seen only by the member where it can be. */
  tell(to: Interaction, message: DrawnMessage): Promise<Acknowledgement>;
  /** Replaces the deferred reply; may be sent several times, so it is. */
  edit(to: Interaction, message: DrawnMessage): Promise<void>;
  /** One more message below the reply; sent once, since twice would show twice. */
  follow(to: Interaction, message: DrawnMessage, isPrivate: boolean): Promise<void>;
  /** Opens a thread below the reply, with the bot's own rights; returns its id. */
  openThread(to: Interaction, name: string): Promise<string>;
}

/** What an interaction can be answered with. Only the thread needs the bot's token. */
export interface InteractionApi extends ReplyApi {
  /** Opens a form with one text to write. */
  prompt(to: Interaction, prompt: Prompt, customId: string): Promise<Acknowledgement>;
  suggest(
    to: Interaction,
    choices: readonly APIApplicationCommandOptionChoice<string>[],
  ): Promise<Acknowledgement>;
}

export function createInteractionApi(rest: REST): InteractionApi {
  const respond = (to: Interaction, type: InteractionResponseType, data?: unknown) =>
    acknowledge(async (signal) => {
      const body = { type, ...(data === undefined ? {} : { data }) };
      await rest.post(Routes.interactionCallback(to.id, to.token), { body, auth: false, signal });
    });
  return {
    defer: (to, { isPrivate, inPlace }) =>
      inPlace
        ? respond(to, InteractionResponseType.DeferredMessageUpdate)
        : respond(
            to,
            InteractionResponseType.DeferredChannelMessageWithSource,
            isPrivate ? { flags: MessageFlags.Ephemeral } : undefined,
          ),
    prompt: (to, prompt, customId) =>
      respond(to, InteractionResponseType.Modal, drawPrompt(prompt, customId)),
    tell: (to, { body }) =>
      respond(to, InteractionResponseType.ChannelMessageWithSource, sendable(privately(body))),
    suggest: (to, choices) =>
      respond(to, InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }),
    edit: (to, { body, files }) =>
      within(EDIT_WITHIN_MS, (signal) =>
        sendAgain(EDIT_PAUSES_MS, async () => {
          const route = Routes.webhookMessage(to.application, to.token, '@original');
          await rest.patch(route, { body: sendable(body), files: [...files], auth: false, signal });
        }),
      ),
    follow: (to, { body, files }, isPrivate) =>
      within(EDIT_WITHIN_MS, async (signal) => {
        const sent = sendable(isPrivate ? privately(body) : body);
        await rest.post(Routes.webhook(to.application, to.token), {
          body: sent,
          files: [...files],
          auth: false,
          signal,
        });
      }),
    openThread: (to, name) =>
      within(EDIT_WITHIN_MS, async (signal) => {
        const original = Routes.webhookMessage(to.application, to.token, '@original');
        const message = posted.parse(await rest.get(original, { auth: false, signal }));
        const route = Routes.threads(message.channel_id, message.id);
        return posted.pick({ id: true }).parse(await rest.post(route, { body: threadBody(name), signal })).id;
      }),
  };
}

export function threadBody(name: string) {
  return { name: cutText(plainLine(name), MAX_THREAD_NAME), auto_archive_duration: ONE_DAY_MINUTES };
}

/**
 * A repeated acknowledgement that Discord calls a repetition was received the first time; a first one that it
 * calls a repetition means that another process is answering.
 */
function acknowledge(send: (signal: AbortSignal) => Promise<void>): Promise<Acknowledgement> {
  return within(ACKNOWLEDGE_WITHIN_MS, (signal) =>
    sendAgain(ACKNOWLEDGE_PAUSES_MS, async (attempt) => {
      try {
        await send(signal);
      } catch (error) {
        if (judgeFault(error) !== 'taken') throw error;
        return attempt > 0 ? 'ours' : 'taken';
      }
      return 'ours';
    }),
  );
}

function privately(body: MessageBody): MessageBody {
  return { ...body, flags: body.flags | MessageFlags.Ephemeral };
}

function sendable(body: MessageBody): MessageBody {
  assertSendable(body);
  return body;
}
