import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { timeLimit } from '../../src/process/timeLimit.ts';

describe('timeLimit', () => {
  it('aborts with a timeout when its time is over', async () => {
    const { signal } = timeLimit(5);
    await sleep(30);
    expect(signal.reason).toMatchObject({ name: 'TimeoutError' });
  });

  it('never aborts once it is cleared', async () => {
    const { signal, clear } = timeLimit(5);
    clear();
    await sleep(30);
    expect(signal.aborted).toBe(false);
  });
});
