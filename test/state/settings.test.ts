import { describe, expect, it } from 'vitest';
import { testState } from '../support/state.ts';

describe('settings', () => {
  it('has defaults for a server that chose nothing', async () => {
    const { settings } = testState().state;
    expect(await settings.read('owls')).toEqual({
      channels: [],
      privateByDefault: false,
      threads: false,
      admins: [],
      keepQuestions: false,
    });
    expect(await settings.exist('owls')).toBe(false);
  });

  it('changes what is given, for that server alone', async () => {
    const { settings } = testState().state;
    await settings.change('owls', { privateByDefault: true });
    expect(await settings.change('owls', { dailyBudgetUsd: 2 })).toMatchObject({ privateByDefault: true });
    expect(await settings.read('owls')).toMatchObject({ privateByDefault: true, dailyBudgetUsd: 2 });
    expect(await settings.exist('bats')).toBe(false);
  });

  it('takes a choice back', async () => {
    const { settings } = testState().state;
    await settings.change('owls', { dailyBudgetUsd: 2 });
    await settings.change('owls', { dailyBudgetUsd: undefined });
    expect((await settings.read('owls')).dailyBudgetUsd).toBeUndefined();
    expect(await settings.exist('owls')).toBe(true);
  });
});
