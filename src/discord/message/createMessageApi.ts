import { type REST, Routes } from 'discord.js';
import type { Interaction } from '../interaction/readInteraction.ts';
import type { ReplyApi } from '../interaction/replyApi.ts';
import { type DrawnMessage, drawMessages } from '../render/drawMessages.ts';
import { openThread } from '../rest/openThread.ts';
import { postOnce } from '../rest/postOnce.ts';
import { SEND_WITHIN_MS, sendEdit } from '../rest/sendEdit.ts';
import { within } from '../rest/within.ts';

const READING = drawMessages({ parts: [{ kind: 'note', text: 'Reading the papers…' }] }, '')[0];

/** Answers one message with replies to it: a first word at once, which the answer then replaces. */
export function createMessageApi(rest: REST): ReplyApi {
  let answer: string | undefined;
  let parts = 0;
  const post = (to: Interaction, message: DrawnMessage) => {
    const nonce = `${to.id}-${parts++}`;
    return postOnce(rest, { channel: channelOf(to), nonce, replyTo: to.id }, message);
  };
  return {
    async defer(to) {
      answer = await post(to, READING);
      return 'ours';
    },
    async tell(to, message) {
      await post(to, message);
      return 'ours';
    },
    edit: (to, message) =>
      sendEdit(rest, { route: Routes.channelMessage(channelOf(to), answer ?? ''), auth: true }, message),
    async follow(to, message) {
      await post(to, message);
    },
    openThread: (to, name) =>
      within(SEND_WITHIN_MS, (signal) =>
        openThread(rest, { channel: channelOf(to), message: answer }, { name, signal }),
      ),
  };
}

function channelOf({ place }: Interaction): string {
  return place.kind === 'console' ? '' : place.channel;
}
