import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { rememberFor } from '../../../src/discord/interaction/rememberFor.ts';

describe('rememberFor', () => {
  it('forgets an id once its time has passed since it was last added', () => {
    let now = 0;
    const memory = rememberFor(100, () => now);
    for (const id of ['one', 'two']) memory.add(id);
    now = 60;
    memory.add('one');
    now = 100;
    expect([memory.has('one'), memory.has('two')]).toEqual([true, false]);
    now = 160;
    expect(memory.has('one')).toBe(false);
  });

  it('forgets nothing because the clock is set ahead by a day', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const memory = rememberFor(20 * 60_000);
    memory.add('one');
    vi.setSystemTime(Date.now() + 86_400_000);
    expect(memory.has('one')).toBe(true);
  });
});
