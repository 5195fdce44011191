import { describe, expect, it, vi } from 'vitest';
import { createReplyEditor } from '../../../src/discord/interaction/createReplyEditor.ts';
import { line } from '../../support/discord/commands.ts';

describe('createReplyEditor', () => {
  it('sends the last reply only when the edit that is under way is over, so that nothing overtakes it', async () => {
    let arrive = () => {};
    const arriving = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const sent: string[] = [];
    const send = vi.fn(async () => {
      await arriving;
      sent.push('progress');
    });
    const editor = createReplyEditor({ send, onError: vi.fn(), gapMs: 1 });
    editor.show(line('half'));
    await vi.waitUntil(() => send.mock.calls.length === 1);
    const finished = editor.finish(async () => void sent.push('last'));
    setTimeout(arrive, 20);
    await finished;
    expect(sent).toEqual(['progress', 'last']);
  });

  it('shows the newest progress alone, and none that came before the last reply', async () => {
    const shown: unknown[] = [];
    const editor = createReplyEditor({
      send: async ({ parts }) => void shown.push(parts),
      onError: vi.fn(),
      gapMs: 1,
    });
    for (const text of ['one', 'two']) editor.show(line(text));
    await vi.waitUntil(() => shown.length > 0);
    expect(shown).toEqual([line('two').parts]);
    editor.show(line('three'));
    await editor.finish(async () => void shown.push('last'));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(shown).toEqual([line('two').parts, 'last']);
  });

  it('leaves its gap before the last reply, too', async () => {
    const sentAt: number[] = [];
    const send = async () => void sentAt.push(performance.now());
    const editor = createReplyEditor({ send, onError: vi.fn(), gapMs: 50 });
    editor.show(line('half'));
    await vi.waitUntil(() => sentAt.length === 1);
    await editor.finish(send);
    const [first = 0, last = 0] = sentAt;
    expect(last - first).toBeGreaterThan(45);
  });
});
