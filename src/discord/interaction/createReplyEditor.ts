import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '../../reply.ts';

/** Discord publishes no limit for edits; faster ones queue up and arrive late. */
const EDIT_GAP_MS = 1_200;

export interface ReplyEditor {
  /** Shows progress soon, or never if a newer reply comes first. */
  show(reply: Reply): void;
  /** Runs `sendLast` in its turn, instead of whatever was still to be shown; throws what it throws. */
  finish(sendLast: () => Promise<void>): Promise<void>;
}

export interface EditorSettings {
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
