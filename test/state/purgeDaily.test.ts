import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { purgeDaily } from '../../src/state/purgeDaily.ts';
import { memoryState } from '../support/state.ts';

afterEach(() => vi.useRealTimers());

describe('purgeDaily', () => {
  it('purges at the start and every day, and outlives an error', async () => {
    vi.useFakeTimers();
    const { state } = memoryState();
    const purge = vi.spyOn(state, 'purge').mockRejectedValueOnce(new Error('busy'));
    const log = { info: vi.fn(), warn: vi.fn() };
    onTestFinished(purgeDaily(state, log));
    expect(purge).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2 * 86_400_000);
    expect(purge).toHaveBeenCalledTimes(3);
    expect(log.warn).toHaveBeenCalledTimes(1);
  });
});
