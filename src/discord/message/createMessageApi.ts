import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Reply } from '../../reply.ts';
import type { Interaction } from '../interaction/readInteraction.ts';
import { rememberFor } from '../interaction/rememberFor.ts';
import type { ReplyApi } from '../interaction/replyApi.ts';
import { isOfWhatIsSent, tryForms } from '../interaction/tryForms.ts';
import type { DrawnMessage } from '../render/drawMessages.ts';
import { replyForms } from '../render/replyForms.ts';
import { classifyError } from '../rest/classifyError.ts';
import { openThread, postOnce, SEND_WITHIN_MS, sendEdit } from '../rest/sendAgain.ts';
import { within } from '../rest/within.ts';

const READING: Reply = { parts: [{ kind: 'note', text: 'Reading the papers…' }] };

/**
 * Answers one message with replies to it: a first word at once, which the answer then replaces. What it is asked to
 * answer once more, since the message was edited, takes the place of what was answered before.
 */
export function createMessageApi(rest: REST, { tellDirectly }: Pick<ReplyApi, 'tellDirectly'>): ReplyApi {
  let answer: string | undefined;
  const below: string[] = [];
  let thread: string | undefined;
  const post = createPost(rest);
  const edit: ReplyApi['edit'] = (to, message) =>
    sendEdit(rest, { route: Routes.channelMessage(channelOf(to), answer ?? ''), auth: true }, message);
  const replace = async (to: Interaction, message: DrawnMessage) => {
    const before = answer;
    answer = await post(to, message);
    if (before !== undefined) await remove(rest, { channel: channelOf(to), message: before });
  };
  /** The first of the replies: where the message was answered before, in that place. */
  const begin = async (to: Interaction, message: DrawnMessage) => {
    for (const part of below.splice(0)) await remove(rest, { channel: channelOf(to), message: part });
    if (answer === undefined) return replace(to, message);
    await edit(to, message).catch(() => replace(to, message)); // it may have been deleted meanwhile
  };
  return {
    async defer(to) {
      const { taken, refusal } = await tryForms(replyForms(READING, ''), ([first]) => begin(to, first));
      if (!taken) throw refusal;
      return 'ours';
    },
    async tell(to, message) {
      await begin(to, message);
      return 'ours';
    },
    edit,
    follow: async (to, message) => void below.push(await post(to, message)),
    replace,
    canFollowPrivately: false,
    tellDirectly,
    async openThread(to, name) {
      const at = { channel: channelOf(to), message: answer };
      thread ??= await within(SEND_WITHIN_MS, (signal) => openThread(rest, at, { name, signal }));
      return thread;
    },
  };
}

/** Posts replies to one message, each under a name of its own; without a reference to it once that is refused. */
function createPost(rest: REST): (to: Interaction, message: DrawnMessage) => Promise<string> {
  let parts = 0;
  let takesReference = true;
  return async function post(to, message) {
    const posting = () => ({ channel: channelOf(to), nonce: `${to.id}-${parts++}` });
    if (!takesReference) return postOnce(rest, posting(), message);
    try {
      return await postOnce(rest, { ...posting(), replyTo: to.id }, message);
    } catch (refusal) {
      if (!isOfReference(refusal)) throw refusal;
      const id = await postOnce(rest, posting(), message);
      takesReference = false;
      return id;
    }
  };
}

/** Whether the same without a reference may be taken; a filter minds the words alone. */
function isOfReference(refusal: unknown): boolean {
  return isOfWhatIsSent(refusal) && classifyError(refusal) !== 'filtered';
}

/** What a new message takes the place of; often it is gone already, which is why there is a new one. */
async function remove(rest: REST, { channel, message }: { channel: string; message: string }): Promise<void> {
  await within(SEND_WITHIN_MS, (signal) =>
    rest.delete(Routes.channelMessage(channel, message), { signal }),
  ).catch(() => undefined);
}

function channelOf({ place }: Interaction): string {
  return place.kind === 'console' ? '' : place.channel;
}

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
