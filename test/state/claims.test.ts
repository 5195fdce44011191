import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder, testState } from '../support/state.ts';

describe('a claim', () => {
  it('is given once, whoever asks, and by kind', async () => {
    const file = join(testFolder(), 'state.db');
    const [one, other] = [(await testState(file)).state, (await testState(file)).state];
    expect([await one.claim('mention', '7'), await other.claim('mention', '7')]).toEqual([true, false]);
    expect(await other.claim('interaction', '7')).toBe(true);
  });

  it('is kept for a day', async () => {
    const { state, clock } = await testState();
    await state.claim('mention', '7');
    await state.purge();
    clock.now = new Date('2026-03-02T11:00:00Z');
    await state.purge();
    expect(await state.claim('mention', '7')).toBe(false);
    clock.now = new Date('2026-03-02T13:00:00Z');
    await state.purge();
    expect(await state.claim('mention', '7')).toBe(true);
  });
});
