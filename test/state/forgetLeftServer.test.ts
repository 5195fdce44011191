import { describe, expect, it, vi } from 'vitest';
import { forgetLeftServer } from '../../src/state/forgetLeftServer.ts';
import { testState } from '../support/state.ts';

describe('forgetLeftServer', () => {
  it('deletes the server’s data', async () => {
    const { state } = await testState();
    await state.settings.change('owls', { threads: true });
    await forgetLeftServer('owls', { state, log: { info: vi.fn(), error: vi.fn() } });
    expect(await state.settings.exist('owls')).toBe(false);
  });

  it('claims nothing while the file cannot be written', async () => {
    const { state } = await testState();
    vi.spyOn(state, 'forgetServer').mockResolvedValue({
      receipts: 0,
      feedback: 0,
      disputes: 0,
      turns: 0,
      papers: 0,
      isDone: false,
    });
    const log = { info: vi.fn(), error: vi.fn() };
    await forgetLeftServer('owls', { state, log });
    expect(log.info).not.toHaveBeenCalled();
  });

  it('says it when it cannot, and does not fail', async () => {
    const { state } = await testState();
    vi.spyOn(state, 'forgetServer').mockRejectedValue(new Error('busy'));
    const log = { info: vi.fn(), error: vi.fn() };
    await forgetLeftServer('owls', { state, log });
    expect(log.error).toHaveBeenCalledOnce();
  });
});
