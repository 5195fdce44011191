import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { defined } from '../../defined.ts';
import { assertSendable } from '../assertSendable.ts';
import type { DrawnMessage } from '../render/drawMessages.ts';
import { sendAgain } from './sendAgain.ts';
import { SEND_PAUSES_MS, SEND_WITHIN_MS } from './sendEdit.ts';
import { within } from './within.ts';

interface Posting {
  readonly channel: string;
  /** Names the message for Discord, up to 25 characters: with one nonce it posts one message, however often it is sent. */
  readonly nonce: string;
  readonly replyTo?: string;
}

const posted = z.object({ id: z.string() });

/** Posts one message in a channel, also where an error hides whether it was posted; returns its id. */
export function postOnce(
  rest: REST,
  { channel, nonce, replyTo }: Posting,
  { body, files }: DrawnMessage,
): Promise<string> {
  const message = {
    ...assertSendable(body),
    ...defined({
      message_reference:
        replyTo === undefined ? undefined : { message_id: replyTo, fail_if_not_exists: false },
    }),
    nonce,
    enforce_nonce: true,
  };
  return within(SEND_WITHIN_MS, (signal) =>
    sendAgain(SEND_PAUSES_MS, async () => {
      const sent = { body: message, files: [...files], signal };
      return posted.parse(await rest.post(Routes.channelMessages(channel), sent)).id;
    }),
  );
}
