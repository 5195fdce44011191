import type { Reply } from '../../reply.ts';
import { OutOfTime } from '../rest/within.ts';

export interface Delivery {
  /** Told of every reply but the last. */
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
