import type { REST } from 'discord.js';
import { assertSendable } from '../assertSendable.ts';
import type { DrawnMessage } from '../render/drawMessages.ts';
import { sendAgain } from './sendAgain.ts';
import { within } from './within.ts';

/** For one message, all attempts together. */
export const SEND_WITHIN_MS = 12_000;
export const SEND_PAUSES_MS = [250, 750, 1_500];

type Route = Parameters<REST['patch']>[0];

/** Puts a message in the place of another one; the same edit twice is one, so it is sent again after a passing error. */
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
