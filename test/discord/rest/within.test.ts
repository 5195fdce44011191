import { stat } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { OutOfTime, within } from '../../../src/discord/rest/within.ts';

describe('within', () => {
  it('gives up in its time, and aborts, though nothing heeds that', async () => {
    let aborted = false;
    const never = within(10, (signal) => {
      signal.addEventListener('abort', () => {
        aborted = true;
      });
      return new Promise(() => {});
    });
    await expect(never).rejects.toThrow(OutOfTime);
    expect(aborted).toBe(true);
  });

  it('takes an answer that arrived while the machine was busy past the time', async () => {
    await new Promise((done) => setImmediate(done)); // what comes next are the timers, and then what was read
    const answered = within(20, () => {
      const read = new Promise((done) => stat('.', () => done('read')));
      const busyUntil = performance.now() + 80;
      while (performance.now() < busyUntil);
      return read;
    });
    expect(await answered).toBe('read');
  });

  it('lets a client listen for each of many attempts without a warning', async () => {
    const warned = vi.fn();
    process.on('warning', warned);
    onTestFinished(() => void process.off('warning', warned));
    await within(1_000, async (signal) => {
      for (let attempt = 0; attempt < 30; attempt += 1) signal.addEventListener('abort', () => attempt);
    });
    await new Promise((done) => setImmediate(done));
    expect(warned).not.toHaveBeenCalled();
  });
});
