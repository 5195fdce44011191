import { setTimeout as sleep } from 'node:timers/promises';
import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { defined } from '../../defined.ts';
import { cutText } from '../../presenting/cutText.ts';
import { assertSendable } from '../assertSendable.ts';
import { MAX_THREAD_NAME } from '../messageLimits.ts';
import type { DrawnMessage } from '../render/drawMessages.ts';
import { plainLine } from '../render/escapeText.ts';
import { classifyError } from './classifyError.ts';
import { within } from './within.ts';

/** Sends, and sends again after each pause while the error is a passing one. Only for what may be applied twice. */
export async function sendAgain<T>(
  pausesMs: readonly number[],
  send: (attempt: number) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await send(attempt);
    } catch (error) {
      const pauseMs = pausesMs[attempt];
      if (pauseMs === undefined || classifyError(error) !== 'passing') throw error;
      await sleep(pauseMs);
    }
  }
}

/** For one message, all attempts together. */
export const SEND_WITHIN_MS = 12_000;
const SEND_PAUSES_MS = [250, 750, 1_500];

type Route = Parameters<REST['patch']>[0];

/** Replaces a message by another. An edit can safely be sent twice, so it is sent again after a passing error. */
export function sendEdit(
  rest: REST,
  { route, auth }: { readonly route: Route; readonly auth: boolean },
  { body, files }: DrawnMessage,
): Promise<void> {
  return within(SEND_WITHIN_MS, (signal) =>
    sendAgain(SEND_PAUSES_MS, async () => {
      await rest.patch(route, { body: assertSendable(body), files: [...files], auth, signal });
    }),
  );
}

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

/** Then it is archived; asking there opens it again. */
const ONE_DAY_MINUTES = 1440;
const opened = z.object({ id: z.string() });

/** Opens a thread at a message and returns its id. */
export async function openThread(
  rest: REST,
  at: { readonly channel: string; readonly message: string | undefined },
  { name, signal }: { readonly name: string; readonly signal: AbortSignal },
): Promise<string> {
  const body = {
    name: cutText(plainLine(name), MAX_THREAD_NAME),
    auto_archive_duration: ONE_DAY_MINUTES,
  };
  return opened.parse(await rest.post(Routes.threads(at.channel, at.message), { body, signal })).id;
}
