import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder, testState } from '../support/state.ts';

describe('settings', () => {
  it('has defaults for a server that chose nothing', async () => {
    const { settings } = (await testState()).state;
    expect(await settings.read('owls')).toEqual({
      channels: [],
      privateByDefault: false,
      threads: false,
      admins: [],
      keepQuestions: false,
      keepShared: false,
      proposals: true,
    });
    expect(await settings.exist('owls')).toBe(false);
  });

  it('changes what is given, for that server alone', async () => {
    const { settings } = (await testState()).state;
    await settings.change('owls', { privateByDefault: true });
    expect(await settings.change('owls', { dailyBudgetUsd: 2 })).toMatchObject({ privateByDefault: true });
    expect(await settings.read('owls')).toMatchObject({ privateByDefault: true, dailyBudgetUsd: 2 });
    expect(await settings.exist('bats')).toBe(false);
  });

  it('loses no choice where many are made at once, by two processes', async () => {
    const file = join(testFolder(), 'state.db');
    const [one, two] = [(await testState(file)).state.settings, (await testState(file)).state.settings];
    await Promise.all([
      one.change('owls', { threads: true }),
      two.change('owls', { privateByDefault: true }),
      one.change('owls', { dailyBudgetUsd: 2 }),
      two.change('owls', { keepQuestions: true }),
    ]);
    expect(await one.read('owls')).toMatchObject({
      threads: true,
      privateByDefault: true,
      dailyBudgetUsd: 2,
      keepQuestions: true,
    });
  });

  it('takes a choice back', async () => {
    const { settings } = (await testState()).state;
    await settings.change('owls', { dailyBudgetUsd: 2 });
    await settings.change('owls', { dailyBudgetUsd: undefined });
    expect((await settings.read('owls')).dailyBudgetUsd).toBeUndefined();
    expect(await settings.exist('owls')).toBe(true);
  });
});
