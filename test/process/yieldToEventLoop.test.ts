import { describe, expect, it } from 'vitest';
import { yieldToEventLoop } from '../../src/process/yieldToEventLoop.ts';

describe('yieldToEventLoop', () => {
  it('gives each caller a round of the event loop of its own, in order', async () => {
    const seen: string[] = [];
    const round = async (name: string) => {
      await yieldToEventLoop();
      seen.push(name);
    };
    let rounds = 0;
    const count = () => {
      seen.push('-');
      if (++rounds < 6) setImmediate(count);
    };
    setImmediate(count);
    await Promise.all(['a', 'b', 'c'].map(round));
    expect(seen.filter((each) => each !== '-')).toEqual(['a', 'b', 'c']);
    expect(seen.join('')).not.toMatch(/[abc]{2}/u);
  });
});
