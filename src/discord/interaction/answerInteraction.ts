import { timeLimit } from '../../process/timeLimit.ts';
import type { Reply } from '../../reply.ts';
import { NotKept } from '../../state/notKept.ts';
import { type DrawnMessage, drawMessages, drawShortMessage } from '../render/drawMessages.ts';
import { describeFault } from '../rest/describeFault.ts';
import { judgeFault } from '../rest/judgeFault.ts';
import type { SurfaceLog } from '../safeLog.ts';
import type { Asking } from './asking.ts';
import { createReplyEditor } from './createReplyEditor.ts';
import { lastReply } from './lastReply.ts';
import { failed, interrupted, notStored, tookTooLong } from './plainReplies.ts';
import type { ReplyApi } from './replyApi.ts';

/** Time for a last word after the deadline; with the final edit all stays within a minute. */
const GRACE_MS = 1_500;

export interface AnswerTools {
  readonly api: ReplyApi;
  readonly log: SurfaceLog;
  readonly deadlineMs: number;
  /** Aborts when the process is about to end. */
  readonly stop: AbortSignal;
  readonly editGapMs?: number;
}

/** Acknowledges, shows progress and posts exactly one last reply: what the command gave, or one plain line. */
export async function answerInteraction(asking: Asking, tools: AnswerTools): Promise<void> {
  const { api, log, editGapMs } = tools;
  const { interaction, id } = asking;
  if ((await api.defer(interaction, asking)) === 'taken') {
    log.info({ id }, 'another process answers');
    return;
  }
  const abandoned = new AbortController();
  const editor = createReplyEditor({
    send: (reply) => api.edit(interaction, draw(reply, asking)[0]),
    onFault: (error) => {
      if (judgeFault(error) === 'gone') abandoned.abort(error);
      log.info({ id, ...describeFault(error, [interaction.token]) }, 'progress not shown');
    },
    ...(editGapMs === undefined ? {} : { gapMs: editGapMs }),
  });
  const last = await settle(asking, { ...tools, abandoned: abandoned.signal, onProgress: editor.show });
  if (abandoned.signal.aborted) throw abandoned.signal.reason;
  await editor.finish(() => post(asking, last, api));
  if (asking.thread && isAnswer(last.reply)) {
    const { thread } = asking;
    await openThread(asking, { ...thread, name: last.reply.question ?? thread.name }, tools);
  }
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

/** A reply, and the messages that show it. */
interface Drawn {
  readonly reply: Reply;
  readonly messages: readonly [DrawnMessage, ...DrawnMessage[]];
}

/** The error boundary: the last reply of the command as it is drawn, or the line that says what went wrong. */
async function settle(asking: Asking, tools: SettleTools): Promise<Drawn> {
  const { id, interaction, replies } = asking;
  const { log, stop, abandoned, onProgress } = tools;
  const deadline = timeLimit(tools.deadlineMs);
  const signal = AbortSignal.any([deadline.signal, stop, abandoned]);
  try {
    const reply = await lastReply(replies(signal), { signal, graceMs: GRACE_MS, onProgress });
    return { reply, messages: draw(reply, asking) };
  } catch (error) {
    log.error({ id, ...describeFault(error, [interaction.token]) }, 'no answer');
    const reply = sorry(id, { error, isStopped: stop.aborted, isLate: deadline.signal.aborted });
    return { reply, messages: draw(reply, asking) };
  } finally {
    deadline.clear();
  }
}

interface Ending {
  readonly error: unknown;
  readonly isStopped: boolean;
  readonly isLate: boolean;
}

function sorry(id: string, { error, isStopped, isLate }: Ending): Reply {
  if (isStopped) return interrupted(id);
  if (error instanceof NotKept) return notStored(id);
  return isLate ? tookTooLong(id) : failed(id);
}

function draw(reply: Reply, { command, interaction }: Asking): Drawn['messages'] {
  const { member, isMessage = false } = interaction;
  return drawMessages(reply, command, { asker: member, isBelowQuestion: isMessage });
}

/** Posts a reply in place of the deferred one, and what does not fit into one message below it. */
async function post(
  { interaction, isPrivate }: Asking,
  { reply, messages: [first, ...more] }: Drawn,
  api: ReplyApi,
): Promise<void> {
  try {
    await api.edit(interaction, first);
  } catch (error) {
    if (judgeFault(error) !== 'tooLong') throw error;
    return api.edit(interaction, drawShortMessage(reply));
  }
  for (const message of more) await api.follow(interaction, message, isPrivate);
}
