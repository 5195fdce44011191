import { setTimeout as sleep } from 'node:timers/promises';
import { classifyError } from './classifyError.ts';

/** Sends, and sends again after each pause while the error is a passing one. Only for what may be applied twice. */
export async function sendAgain<T>(
  pausesMs: readonly number[],
  send: (attempt: number) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await send(attempt);
    } catch (error) {
      const pauseMs = pausesMs[attempt];
      if (pauseMs === undefined || classifyError(error) !== 'passing') throw error;
      await sleep(pauseMs);
    }
  }
}
