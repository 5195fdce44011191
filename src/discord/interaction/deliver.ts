// The last reply, in the form and on the way that Discord takes.
import type { Reply } from '../../reply.ts';
import { type ReplyForm, replyForms } from '../render/replyForms.ts';
import { classifyError } from '../rest/classifyError.ts';
import { describeError, type SurfaceLog } from '../safeLog.ts';
import { drawContextOf, type InteractionTask, whereOf } from './interactionTask.ts';
import type { ReplyApi } from './replyApi.ts';
import { restRefused, tellRefused } from './tellRefused.ts';
import { isOfWhatIsSent, mayBeAnswered, tryForms } from './tryForms.ts';

export interface DeliveryTools {
  readonly api: ReplyApi;
  readonly log: SurfaceLog;
}

/**
 * Posts the last reply in place of the deferred one, and what does not fit into one message below it. Where Discord
 * refuses that, it goes in a plainer form, as a new message, or to the member alone. Where nothing of it is taken, the
 * member is told so, and Discord's first refusal is thrown.
 */
export async function deliver(asking: InteractionTask, reply: Reply, tools: DeliveryTools): Promise<void> {
  const { interaction: to, isPrivate, inPlace } = asking;
  const { api } = tools;
  const inItsPlace = await tryForms(formsOf(asking, reply), ([first]) => api.edit(to, first));
  const { taken, refusal } = inItsPlace;
  if (taken) return showRest(asking, { form: taken, isPrivate, refusal }, tools);
  if (classifyError(refusal) === 'filtered') return passFilter(asking, reply, { ...tools, refusal });
  const isAlone = isPrivate || inPlace;
  const forms = mayBeAnswered(refusal) ? formsOf(asking, reply) : [];
  const { taken: anew } = await tryForms(forms, ([first]) => api.replace(to, first, isAlone));
  if (anew) return showRest(asking, { form: anew, isPrivate: isAlone, refusal }, tools);
  await tellRefused(asking, refusal, {
    api,
    ways: isOfWhatIsSent(refusal) ? ['edit', 'replace'] : ['replace'],
  });
  throw refusal;
}

/**
 * What a filter keeps from a channel may be shown to the member alone. The channel is told first: Discord puts the
 * first message below a deferred reply in its place, for everybody to see.
 */
async function passFilter(
  asking: InteractionTask,
  reply: Reply,
  { refusal, ...tools }: DeliveryTools & { readonly refusal: unknown },
): Promise<void> {
  const { interaction: to, isPrivate } = asking;
  const { api } = tools;
  const told = await tellRefused(asking, refusal, { api, ways: ['edit', 'replace'] });
  if (told !== 'edit' || isPrivate || !api.canFollowPrivately) throw refusal;
  const { taken } = await tryForms(formsOf(asking, reply), ([first]) => api.follow(to, first, true));
  if (!taken) throw refusal;
  await showRest(asking, { form: taken, isPrivate: true, refusal }, tools);
}

interface Shown {
  readonly form: ReplyForm;
  readonly isPrivate: boolean;
  readonly refusal: unknown;
}

/** After the first message was taken: what an admin should know of it, and the other messages. */
async function showRest(
  asking: InteractionTask,
  { form: [, ...more], isPrivate, refusal }: Shown,
  { api, log }: DeliveryTools,
): Promise<void> {
  const { interaction: to, id } = asking;
  const logRefusal = (error: unknown, message: string) =>
    log.warn({ id, ...whereOf(to), ...describeError(error, [to.token]) }, message);
  if (refusal !== undefined) logRefusal(refusal, 'Discord refused a reply; it took another form of it');
  for (const message of more) {
    const { taken, refusal: whyNot } = await tryForms([[message]], () => api.follow(to, message, isPrivate));
    if (taken) continue;
    logRefusal(whyNot, 'Discord refused the rest of a reply');
    await tryForms(replyForms(restRefused(id), ''), ([said]) => api.follow(to, said, true));
    return;
  }
}

function formsOf({ command, interaction }: InteractionTask, reply: Reply): Iterable<ReplyForm> {
  return replyForms(reply, command, drawContextOf(interaction));
}
