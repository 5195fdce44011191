import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Interaction } from '../interaction/readInteraction.ts';
import { rememberFor } from '../interaction/rememberFor.ts';
import type { ReplyApi } from '../interaction/replyApi.ts';
import { postOnce } from '../rest/postOnce.ts';
import { SEND_WITHIN_MS } from '../rest/sendEdit.ts';
import { within } from '../rest/within.ts';

/** Nobody wants to be told again and again, and Discord takes an app that opens many such channels for spam. */
const TOLD_MS = 10 * 60_000;
const MOST_TOLD = 50;
const opened = z.object({ id: z.string() });

/** Direct messages to members whom nothing else reaches, one in a while for each, and not too many in all. */
export function createTellDirectly(rest: REST): ReplyApi['tellDirectly'] {
  const told = rememberFor(TOLD_MS);
  return async function tellDirectly({ id, member }: Interaction, message) {
    if (told.has(member) || told.size >= MOST_TOLD) return;
    told.add(member);
    const body = { recipient_id: member };
    const answer = await within(SEND_WITHIN_MS, (signal) =>
      rest.post(Routes.userChannels(), { body, signal }),
    );
    await postOnce(rest, { channel: opened.parse(answer).id, nonce: `dm-${id}` }, message);
  };
}
