import { ComponentType, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { sendAgain } from '../rest/sendAgain.ts';
import { within } from '../rest/within.ts';
import type { Interaction } from './readInteraction.ts';
import type { Deferring, InteractionApi } from './replyApi.ts';

const LOOK_WITHIN_MS = 10_000;
const LOOK_PAUSES_MS = [250, 750, 1_500];

const row = z.object({ type: z.number() });
const shown = z.object({
  components: z.array(row.extend({ components: z.array(row).optional() })).default([]),
});

/** For an interaction that another process has acknowledged and died over: what is left is its last reply, if that. */
export function createTakenOverApi(api: InteractionApi, rest: REST): InteractionApi {
  return {
    ...api,
    async defer(to, how) {
      return (await isAnswered(rest, to, how)) ? 'taken' : 'ours';
    },
  };
}

/**
 * Whether its last reply is there: that has buttons, and progress has none. The message of a button has them in any case, so
 * that it is answered again. Throws Discord's refusal where it was never acknowledged.
 */
async function isAnswered(
  rest: REST,
  { application, token }: Interaction,
  { inPlace }: Deferring,
): Promise<boolean> {
  const original = await within(LOOK_WITHIN_MS, (signal) =>
    sendAgain(LOOK_PAUSES_MS, () =>
      rest.get(Routes.webhookMessage(application, token, '@original'), { auth: false, signal }),
    ),
  );
  if (inPlace) return false;
  const { components } = shown.parse(original);
  return components.flatMap((each) => [each, ...(each.components ?? [])]).some(isRow);
}

function isRow({ type }: z.infer<typeof row>): boolean {
  return type === ComponentType.ActionRow;
}
