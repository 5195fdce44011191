import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { assertSendable } from '../assertSendable.ts';
import {
  EDIT_PAUSES_MS,
  EDIT_WITHIN_MS,
  type ReplyApi,
  threadBody,
} from '../interaction/createInteractionApi.ts';
import type { Interaction } from '../interaction/readInteraction.ts';
import { type DrawnMessage, drawMessages } from '../render/drawMessages.ts';
import { sendAgain } from '../rest/sendAgain.ts';
import { within } from '../rest/within.ts';

const posted = z.object({ id: z.string() });
const READING = drawMessages({ parts: [{ kind: 'note', text: 'Reading the papers…' }] }, '')[0];

/** Answers one message with replies to it: a first word at once, which the answer then replaces. */
export function createMessageApi(rest: REST): ReplyApi {
  let answer: string | undefined;

  /** Sent again safely: Discord posts one message for one nonce. */
  const post = (to: Interaction, { body, files }: DrawnMessage, part: number) =>
    within(EDIT_WITHIN_MS, (signal) =>
      sendAgain(EDIT_PAUSES_MS, async () => {
        assertSendable(body);
        const reply = {
          ...body,
          message_reference: { message_id: to.id, fail_if_not_exists: false },
          nonce: `${to.id}-${part}`,
          enforce_nonce: true,
        };
        const sent = { body: reply, files: [...files], signal };
        return posted.parse(await rest.post(Routes.channelMessages(channelOf(to)), sent)).id;
      }),
    );

  let parts = 0;
  return {
    async defer(to) {
      answer = await post(to, READING, parts++);
      return 'ours';
    },
    async tell(to, message) {
      await post(to, message, parts++);
      return 'ours';
    },
    edit: (to, { body, files }) =>
      within(EDIT_WITHIN_MS, (signal) =>
        sendAgain(EDIT_PAUSES_MS, async () => {
          assertSendable(body);
          const route = Routes.channelMessage(channelOf(to), answer ?? '');
          await rest.patch(route, { body, files: [...files], signal });
        }),
      ),
    async follow(to, message) {
      await post(to, message, parts++);
    },
    openThread: (to, name) =>
      within(EDIT_WITHIN_MS, async (signal) => {
        const route = Routes.threads(channelOf(to), answer);
        return posted.parse(await rest.post(route, { body: threadBody(name), signal })).id;
      }),
  };
}

function channelOf({ place }: Interaction): string {
  return place.kind === 'console' ? '' : place.channel;
}
