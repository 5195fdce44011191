import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { cutText } from '../../presenting/cutText.ts';
import { MAX_THREAD_NAME } from '../messageLimits.ts';
import { plainLine } from '../render/plainText.ts';

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
