import type { REST } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import { createFindChannel } from '../../../src/discord/message/createFindChannel.ts';

const log = { info: () => {}, warn: () => {}, error: () => {} };

function finding(get: () => Promise<unknown>) {
  const asked = vi.fn(get);
  const rest = { get: asked } as unknown as REST; // all that is used
  return { asked, find: createFindChannel(rest, { log, token: 'x' }) };
}

describe('createFindChannel', () => {
  it('knows a thread and the channel that it is in, and asks once', async () => {
    const { asked, find } = finding(async () => ({ type: 11, parent_id: '7' }));
    expect([await find('1'), await find('1')]).toEqual(Array(2).fill({ isThread: true, parent: '7' }));
    expect(asked).toHaveBeenCalledOnce();
  });

  it.each<[string, () => Promise<unknown>]>([
    ['does not answer', () => new Promise(() => {})],
    ['refuses', () => Promise.reject(new Error('no'))],
    ['says nothing of use', async () => null],
  ])('takes a channel for no thread where Discord %s, and asks again the next time', async (_what, get) => {
    const { asked, find } = finding(get);
    expect(await find('1')).toEqual({ isThread: false });
    asked.mockResolvedValue({ type: 11 });
    expect(await find('1')).toEqual({ isThread: true });
  });
});
