import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { isThreadType } from '../interaction/readInteraction.ts';
import { within } from '../rest/within.ts';
import { describeError, type SurfaceLog } from '../safeLog.ts';

/** What a channel is, as far as it matters for an answer; a thread never moves to another channel. */
export interface Channel {
  readonly isThread: boolean;
  /** The channel that the thread is in. */
  readonly parent?: string | undefined;
}

export type FindChannel = (id: string) => Promise<Channel>;

const MOST_REMEMBERED = 1_000;
const FIND_WITHIN_MS = 2_000;
const UNKNOWN: Channel = { isThread: false };
const shape = z.object({ type: z.number(), parent_id: z.string().nullish() });

/**
 * A message does not tell what its channel is, so Discord is asked once. Where it does not say, the channel counts as
 * no thread, and the next message asks again. Never throws.
 */
export function createFindChannel(
  rest: REST,
  { log, token }: { log: SurfaceLog; token: string },
): FindChannel {
  const known = new Map<string, Channel>();
  return async (id) => {
    const before = known.get(id);
    if (before) return before;
    try {
      const read = shape.parse(
        await within(FIND_WITHIN_MS, (signal) => rest.get(Routes.channel(id), { signal })),
      );
      const isThread = isThreadType(read.type);
      const channel: Channel = { isThread, parent: isThread ? (read.parent_id ?? undefined) : undefined };
      if (known.size >= MOST_REMEMBERED) known.delete(known.keys().next().value ?? '');
      known.set(id, channel);
      return channel;
    } catch (error) {
      log.info({ ...describeError(error, [token]), channel: id }, 'channel not found out');
      return UNKNOWN;
    }
  };
}
