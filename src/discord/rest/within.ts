import { setMaxListeners } from 'node:events';

/** A call that did not end in its time. */
export class OutOfTime extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * What `run` gives, or `OutOfTime` after `limitMs`. The signal aborts then too, but nothing depends on
 * it: discord.js does not heed one while it waits for a rate limit to pass.
 */
export async function within<T>(limitMs: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal); // discord.js adds a listener for each attempt and takes none away
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    const end = () => {
      const late = new OutOfTime(`no end within ${limitMs} ms`);
      controller.abort(late);
      reject(late);
    };
    // After a long computation an answer may have arrived unread: it is read before time is called.
    timer = setTimeout(() => setImmediate(end), limitMs);
  });
  try {
    return await Promise.race([run(controller.signal), timeout]);
  } finally {
    clearTimeout(timer);
  }
}
