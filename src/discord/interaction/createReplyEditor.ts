import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '../../reply.ts';
import { OutOfTime } from '../rest/within.ts';

/** Discord publishes no limit for edits; faster ones queue up and arrive late. */
const EDIT_GAP_MS = 1_200;

interface ReplyEditor {
  /** Shows progress soon, or never if a newer reply comes first. */
  show(reply: Reply): void;
  /** Runs `sendLast` after the edit under way, and drops what was still to be shown; throws what `sendLast` throws. */
  finish(sendLast: () => Promise<void>): Promise<void>;
}

interface EditorSettings {
  readonly send: (reply: Reply) => Promise<void>;
  /** A progress edit failed or could not be drawn: the final one may still arrive. */
  readonly onError: (error: unknown) => void;
  readonly gapMs?: number;
}

/**
 * One edit under way, the newest reply wins, and at least a gap between two; the first progress waits a gap too, so that
 * an answer that is there at once is one edit.
 */
export function createReplyEditor({ send, onError, gapMs = EDIT_GAP_MS }: EditorSettings): ReplyEditor {
  let newest: Reply | undefined;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = Promise.resolve();
  let lastAt: number | undefined;

  const showNewest = async () => {
    const reply = newest;
    newest = undefined;
    if (reply) await sendOr(onError, () => send(reply));
    lastAt = performance.now();
    timer = undefined;
    if (newest) schedule();
  };
  const schedule = () => {
    timer ??= setTimeout(() => {
      underWay = showNewest();
    }, gapMs);
  };

  return {
    show(reply) {
      newest = reply;
      schedule();
    },
    async finish(sendLast) {
      newest = undefined;
      clearTimeout(timer);
      await underWay;
      clearTimeout(timer);
      if (lastAt !== undefined) await sleep(Math.max(0, lastAt + gapMs - performance.now()));
      await sendLast();
    },
  };
}

async function sendOr(onError: EditorSettings['onError'], send: () => Promise<void>): Promise<void> {
  try {
    await send();
  } catch (error) {
    onError(error);
  }
}

interface Delivery {
  /** Called with every reply but the last. */
  readonly onProgress: (reply: Reply) => void;
  /** Aborts when the replies are no longer wanted. */
  readonly signal: AbortSignal;
  /** How long replies may still come after the abort: a command may use it for a last word. */
  readonly graceMs: number;
}

/** The last of the replies, whatever the command does: it throws what the command throws, or `OutOfTime`. */
export async function lastReply(replies: AsyncIterable<Reply>, delivery: Delivery): Promise<Reply> {
  const { onProgress, signal, graceMs } = delivery;
  const iterator = replies[Symbol.asyncIterator]();
  const over = endAfter(signal, graceMs);
  let last: Reply | undefined;
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), over.promise]);
      if (next.done) break;
      last = next.value;
      onProgress(last);
    }
  } catch (error) {
    // Not awaited: a command that ignores its signal may never return.
    void Promise.resolve(iterator.return?.()).catch(() => undefined);
    throw error;
  } finally {
    over.clear();
  }
  if (!last) throw new Error('the command gave no reply');
  return last;
}

/** Rejects `graceMs` after the signal aborts. */
function endAfter(signal: AbortSignal, graceMs: number) {
  let timer: NodeJS.Timeout | undefined;
  let start = () => {};
  const promise = new Promise<never>((_, reject) => {
    start = () => {
      timer = setTimeout(() => reject(new OutOfTime(`no last reply ${graceMs} ms after the abort`)), graceMs);
    };
  });
  if (signal.aborted) start();
  else signal.addEventListener('abort', start, { once: true });
  const clear = () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', start);
  };
  return { promise, clear };
}
