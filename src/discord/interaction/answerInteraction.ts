import type { Reply } from '../../reply.ts';
import { timeLimit } from '../../timeLimit.ts';
import { type Context, drawMessages, drawShortMessage } from '../render/drawMessages.ts';
import { describeFault } from '../rest/describeFault.ts';
import { judgeFault } from '../rest/judgeFault.ts';
import type { SurfaceLog } from '../unfailingLog.ts';
import type { ReplyApi } from './createInteractionApi.ts';
import { createReplyEditor } from './createReplyEditor.ts';
import { lastReply } from './lastReply.ts';
import { failed, interrupted, tookTooLong } from './plainReplies.ts';
import type { Interaction } from './readInteraction.ts';

/** Time for a last word after the deadline; with the final edit all stays within a minute. */
const GRACE_MS = 1_500;

/** Something that a member has asked for and that the bot now answers. */
export interface Asking {
  readonly interaction: Interaction;
  /** Names this use in the log and in an error line. */
  readonly id: string;
  /** Whose buttons the replies carry. */
  readonly command: string;
  readonly isPrivate: boolean;
  /** Whether the replies take the place of the message acted on. */
  readonly inPlace: boolean;
  /** The thread that an answer gets, and who is told its id. */
  readonly thread?: { readonly name: string; onOpened(thread: string): Promise<void> } | undefined;
  readonly replies: (signal: AbortSignal) => AsyncIterable<Reply>;
}

export interface AnswerTools {
  readonly api: ReplyApi;
  readonly log: SurfaceLog;
  readonly deadlineMs: number;
  /** Aborts when the process is about to end. */
  readonly stop: AbortSignal;
  /** Waits for a turn where many are answered at once. */
  readonly inTurn: <T>(run: () => Promise<T>) => Promise<T>;
  readonly editGapMs?: number;
}

/** Acknowledges, shows progress and posts exactly one last reply: what the command gave, or one plain line. */
export async function answerInteraction(asking: Asking, tools: AnswerTools): Promise<void> {
  const { api, log, editGapMs } = tools;
  const { interaction, id, command } = asking;
  if ((await api.defer(interaction, asking)) === 'taken') {
    log.info({ id }, 'another process answers');
    return;
  }
  const abandoned = new AbortController();
  const editor = createReplyEditor({
    send: (reply) => api.edit(interaction, drawMessages(reply, command, contextOf(interaction))[0]),
    onFault: (error) => {
      if (judgeFault(error) === 'gone') abandoned.abort(error);
      log.info({ id, ...describeFault(error, [interaction.token]) }, 'progress not shown');
    },
    ...(editGapMs === undefined ? {} : { gapMs: editGapMs }),
  });
  const reply = await settle(asking, { ...tools, abandoned: abandoned.signal, onProgress: editor.show });
  if (abandoned.signal.aborted) return;
  await editor.finish(() => post(asking, reply, api));
  if (asking.thread && isAnswer(reply)) await openThread(asking, asking.thread, tools);
}

function isAnswer({ parts }: Reply): boolean {
  return parts.some(({ kind }) => kind === 'answer');
}

/** The answer stands without its thread, so a missing right is told to the log alone. */
async function openThread(
  { interaction, id }: Asking,
  { name, onOpened }: NonNullable<Asking['thread']>,
  { api, log }: AnswerTools,
): Promise<void> {
  try {
    await onOpened(await api.openThread(interaction, name));
  } catch (error) {
    log.warn(
      { id, ...describeFault(error, [interaction.token]) },
      'no thread: may the bot create public threads?',
    );
  }
}

type SettleTools = AnswerTools & {
  /** Aborts when nobody can see the answer any more. */
  readonly abandoned: AbortSignal;
  readonly onProgress: (reply: Reply) => void;
};

/** The error boundary: the last reply of the command, or the line that says what went wrong. */
async function settle({ id, interaction, replies }: Asking, tools: SettleTools): Promise<Reply> {
  const { log, stop, abandoned, inTurn, onProgress } = tools;
  const deadline = timeLimit(tools.deadlineMs);
  const signal = AbortSignal.any([deadline.signal, stop, abandoned]);
  try {
    return await inTurn(() => lastReply(replies(signal), { signal, graceMs: GRACE_MS, onProgress }));
  } catch (error) {
    log.error({ id, ...describeFault(error, [interaction.token]) }, 'no answer');
    if (stop.aborted) return interrupted(id);
    return deadline.signal.aborted ? tookTooLong(id) : failed(id);
  } finally {
    deadline.clear();
  }
}

function contextOf({ member, isMessage = false }: Interaction): Context {
  return { asker: member, isBelowQuestion: isMessage };
}

/** Posts a reply in place of the deferred one, and what does not fit into one message below it. */
async function post({ interaction, command, isPrivate }: Asking, reply: Reply, api: ReplyApi): Promise<void> {
  const [first, ...more] = drawMessages(reply, command, contextOf(interaction));
  try {
    await api.edit(interaction, first);
  } catch (error) {
    if (judgeFault(error) !== 'tooLong') throw error;
    return api.edit(interaction, drawShortMessage(reply));
  }
  for (const message of more) await api.follow(interaction, message, isPrivate);
}
