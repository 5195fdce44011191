import { DiscordAPIError } from 'discord.js';
import type { Place } from '../../command.ts';
import type { Part, Reply } from '../../reply.ts';
import { type ReplyForm, replyForms } from '../render/replyForms.ts';
import { classifyError, type ErrorKind } from '../rest/classifyError.ts';
import { OutOfTime } from '../rest/within.ts';
import type { InteractionTask } from './interactionTask.ts';
import type { ReplyApi } from './replyApi.ts';
import { mayBeAnswered, tryForms } from './tryForms.ts';

/** How the member may still be reached: in the reply, by a new one, or by one at once where nothing was said yet. */
type Way = 'edit' | 'replace' | 'tell';

interface Telling {
  readonly api: ReplyApi;
  /** In the order in which they are tried; a direct message is the last of all. */
  readonly ways: readonly Way[];
}

/** Tells the member that Discord refused the reply, and what to do; returns the way that Discord took, if any. */
export async function tellRefused(
  { interaction: to, id }: Pick<InteractionTask, 'interaction' | 'id'>,
  refusal: unknown,
  { api, ways }: Telling,
): Promise<Way | 'direct' | undefined> {
  const code = refusal instanceof DiscordAPIError ? refusal.code : undefined;
  const about = { reference: id, place: to.place, code };
  const say = async (isElsewhere: boolean, send: (form: ReplyForm) => Promise<unknown>) => {
    const line = refusedReply(classifyError(refusal), { ...about, isElsewhere });
    return (await tryForms(replyForms(line, ''), send)).taken !== undefined;
  };
  for (const way of mayBeAnswered(refusal) ? ways : []) {
    if (await say(false, ([line]) => api[way](to, line, true))) return way;
  }
  if (refusal instanceof OutOfTime) return undefined;
  if (to.isMessage && to.place.kind === 'direct') return undefined; // that is where Discord has just refused
  return (await say(true, ([line]) => api.tellDirectly(to, line))) ? 'direct' : undefined;
}

// What a member is told where Discord does not take a reply: why, and what to do.
interface RefusedReply {
  readonly reference: string;
  readonly place: Place;
  /** Discord's own number for it. */
  readonly code?: number | string | undefined;
  /** Whether it is told in another place than the one that it is about. */
  readonly isElsewhere?: boolean;
}

export function refusedReply(kind: ErrorKind, about: RefusedReply): Reply {
  const { reference, place, isElsewhere = false } = about;
  const why: Part = { kind: 'text', text: `${whyRefused(kind, about)} (Reference ${reference})` };
  if (!isElsewhere || place.kind !== 'server') return { parts: [why] };
  return { parts: [{ kind: 'picks', of: 'channel', ids: [place.channel], text: 'You asked in' }, why] };
}

/** Below the beginning of a reply. */
export function restRefused(reference: string): Reply {
  const text = `Discord refused the rest of this. Please ask for less at once. (Reference ${reference})`;
  return { parts: [{ kind: 'text', text }] };
}

const WHY: Partial<Readonly<Record<ErrorKind, string>>> = {
  gone: 'Discord no longer lets me answer what you asked. Please ask again.',
  deleted: 'My reply was deleted before it was complete. Please ask again if you still want it.',
  closed:
    'The thread where you asked is archived or locked, so I cannot write in it. Ask in its channel, or ask a moderator to open it.',
  slowed: 'Discord lets me send no more for a while. Please ask again in a few minutes.',
  passing: 'Discord could not take my reply. Please ask again in a minute.',
};

function whyRefused(kind: ErrorKind, { place, code, isElsewhere = false }: RefusedReply): string {
  const known = WHY[kind];
  if (known !== undefined) return known;
  const inPrivate = isElsewhere ? 'here' : 'in a direct message';
  if (kind === 'forbidden') {
    return `I may not write in the channel where you asked. Ask me ${inPrivate}, or ask an admin to let me view that channel, send messages and files in it and its threads, and read its history.`;
  }
  const number = code === undefined ? '' : ` (its code: ${code})`;
  const what =
    kind === 'filtered'
      ? `A filter of Discord, or of this server’s AutoMod, does not let my reply be shown${isElsewhere ? '' : ' here'}${number}.`
      : `Discord refused my reply${number}.`;
  if (place.kind !== 'server') return `${what} Please ask in other words, or for less at once.`;
  return `${what} Please ask me ${inPrivate}, or in other words. If it stays, an admin can look at the rules of AutoMod and at my rights in that channel.`;
}
