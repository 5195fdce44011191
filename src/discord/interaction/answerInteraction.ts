import { defined } from '../../defined.ts';
import { timeLimit } from '../../process/timeLimit.ts';
import type { Reply } from '../../reply.ts';
import { NotKept, NotReadable } from '../../state/notKept.ts';
import type { State } from '../../state/state.ts';
import { type DrawnMessage, drawMessages } from '../render/drawMessages.ts';
import { replyForms } from '../render/replyForms.ts';
import { classifyError } from '../rest/classifyError.ts';
import { describeError, type SurfaceLog } from '../safeLog.ts';
import { offerAgain } from './askAgain.ts';
import { createReplyEditor, lastReply } from './createReplyEditor.ts';
import { deliver } from './deliver.ts';
import { drawContextOf, type InteractionTask, whereOf } from './interactionTask.ts';
import { failed, interrupted, NO_THREAD, notStored, outOfReach, tookTooLong } from './plainReplies.ts';
import type { Memory } from './rememberFor.ts';
import type { Acknowledgement, ReplyApi } from './replyApi.ts';
import { tellRefused } from './tellRefused.ts';
import { isOfWhatIsSent, tryForms } from './tryForms.ts';

/** Time for a last word after the deadline; with the final edit all stays within a minute. */
const GRACE_MS = 1_500;

export interface AnswerTools {
  readonly api: ReplyApi;
  readonly log: SurfaceLog;
  readonly deadlineMs: number;
  /** Aborts when the process is about to end. */
  readonly stop: AbortSignal;
  /** Aborts when something else is asked instead: what was asked before gets no reply any more. */
  readonly superseded?: AbortSignal | undefined;
  /** Whether no other process has taken it over, which then posts the last reply. */
  readonly isOurs: () => Promise<boolean>;
  readonly editGapMs?: number;
  /** Keeps what got no answer. */
  readonly state: State;
  /** Channels where Discord lately refused a thread, and a member was told so. */
  readonly threadless: Memory;
}

const NEVER = new AbortController().signal;

/** Acknowledges, shows progress and posts exactly one last reply: what the command gave, or one plain line. */
export async function answerInteraction(asking: InteractionTask, tools: AnswerTools): Promise<void> {
  const { api, log, isOurs, editGapMs, superseded = NEVER } = tools;
  const { interaction, id } = asking;
  if (!(await isOurs()) || (await defer(asking, tools)) === 'taken') {
    log.info({ id }, 'another process answers');
    return;
  }
  const abandoned = new AbortController();
  const editor = createReplyEditor({
    send: async (reply) => {
      const drawn = draw(reply, asking);
      if (await isOurs()) await api.edit(interaction, drawn);
    },
    onError: (error) => {
      if (['gone', 'deleted'].includes(classifyError(error))) abandoned.abort(error);
      log.info({ id, ...describeError(error, [interaction.token]) }, 'progress not shown');
    },
    ...defined({ gapMs: editGapMs }),
  });
  const settled = await settle(asking, { ...tools, abandoned: abandoned.signal, onProgress: editor.show });
  const last = await offerAgain(settled, asking, tools.state);
  if (superseded.aborted) return editor.finish(async () => {});
  if (abandoned.signal.aborted) {
    await editor.finish(async () => {
      await tellRefused(asking, abandoned.signal.reason, { api, ways: ['replace'] });
    });
    throw abandoned.signal.reason;
  }
  await editor.finish(async () => {
    if (await isOurs()) await deliverWithThread(asking, last, tools);
    else log.info({ id }, 'another process has taken this over');
  });
}

async function deliverWithThread(asking: InteractionTask, last: Reply, tools: AnswerTools): Promise<void> {
  await deliver(asking, last, tools);
  const { thread } = asking;
  if (thread && isAnswer(last))
    await openThread(asking, { ...thread, name: last.question ?? thread.name }, tools);
}

/** Where Discord refuses even the first word, the member is told so. */
async function defer(asking: InteractionTask, { api }: AnswerTools): Promise<Acknowledgement> {
  const { interaction: to } = asking;
  try {
    return await api.defer(to, asking);
  } catch (refusal) {
    if (isOfWhatIsSent(refusal) && !to.isMessage) await tellRefused(asking, refusal, { api, ways: ['tell'] });
    else if (to.isMessage || classifyError(refusal) === 'gone')
      await tellRefused(asking, refusal, { api, ways: [] });
    throw refusal;
  }
}

function isAnswer({ parts }: Reply): boolean {
  return parts.some(({ kind }) => kind === 'answer');
}

/** The answer stands without its thread: the log tells why there is none, and the member is told once in a while. */
async function openThread(
  { interaction: to, id }: InteractionTask,
  { name, onOpened }: NonNullable<InteractionTask['thread']>,
  { api, log, threadless }: AnswerTools,
): Promise<void> {
  try {
    await onOpened(await api.openThread(to, name));
  } catch (error) {
    const { channel = '', ...where } = whereOf(to);
    const fields = { id, ...where, channel, ...describeError(error, [to.token]) };
    log.warn(fields, 'no thread: may the bot create public threads?');
    if (!api.canFollowPrivately || threadless.has(channel)) return;
    threadless.add(channel);
    await tryForms(replyForms(NO_THREAD, ''), ([said]) => api.follow(to, said, true));
  }
}

type SettleTools = AnswerTools & {
  /** Aborts when nobody can see the answer any more. */
  readonly abandoned: AbortSignal;
  readonly onProgress: (reply: Reply) => void;
};

/** The error boundary: the last reply of the command, which can be drawn, or the line that says what went wrong. */
async function settle(asking: InteractionTask, tools: SettleTools): Promise<Reply> {
  const { id, interaction, replies } = asking;
  const { log, stop, abandoned, onProgress, superseded = NEVER } = tools;
  const deadline = timeLimit(tools.deadlineMs);
  const signal = AbortSignal.any([deadline.signal, stop, abandoned, superseded]);
  try {
    const reply = await lastReply(replies(signal), { signal, graceMs: GRACE_MS, onProgress });
    draw(reply, asking); // what cannot be drawn is an error, too
    return reply;
  } catch (error) {
    if (superseded.aborted) log.info({ id }, 'the question was edited');
    else log.error({ id, ...describeError(error, [interaction.token]) }, 'no answer');
    return sorry(id, { error, isStopped: stop.aborted, isLate: deadline.signal.aborted });
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
  if (error instanceof NotReadable) return outOfReach;
  return isLate ? tookTooLong(id) : failed(id);
}

function draw(reply: Reply, { command, interaction }: InteractionTask): DrawnMessage {
  return drawMessages(reply, command, drawContextOf(interaction))[0];
}
