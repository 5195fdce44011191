import { DiscordAPIError } from 'discord.js';
import { type ReplyForm, replyForms } from '../render/replyForms.ts';
import { classifyError } from '../rest/classifyError.ts';
import { OutOfTime } from '../rest/within.ts';
import type { InteractionTask } from './interactionTask.ts';
import { refusedReply } from './refusedReply.ts';
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
