import { describe, expect, it } from 'vitest';
import { createBudget } from '../../src/limits/createBudget.ts';
import type { Limits } from '../../src/limits/limits.ts';
import { limitsOf } from '../support/limits.ts';
import { memoryState } from '../support/state.ts';

describe('createBudget', () => {
  it('never reserves more than the day has, when 50 questions race', async () => {
    const { budget } = budgetWith({ dailyBudgetUsd: 1 });
    const spenders = Array.from({ length: 50 }, (_, index) => ({ member: `m${index}` }));
    const reservations = await Promise.all(spenders.map((spender) => budget.reserve(spender, 0.1)));
    expect(reservations.filter(Boolean)).toHaveLength(10);
  });

  it.each([
    { who: '100 members of one server', servers: 1, members: 100, granted: 10 },
    { who: 'members of 50 servers', servers: 50, members: 3, granted: 20 },
  ])('holds the budgets of servers and of all when $who race', async ({ servers, members, granted }) => {
    const { budget } = budgetWith({ serverDailyBudgetUsd: 1, dailyBudgetUsd: 2 });
    const spenders = Array.from({ length: servers * members }, (_, index) => {
      return { member: `m${index}`, server: `s${index % servers}` };
    });
    const reservations = await Promise.all(spenders.map((spender) => budget.reserve(spender, 0.1)));
    expect(reservations.filter(Boolean)).toHaveLength(granted);
  });

  it('puts what was spent in the place of what was reserved', async () => {
    const { budget } = budgetWith({ dailyBudgetUsd: 1 });
    const reservation = await budget.reserve({ member: 'ada' }, 1);
    expect(await budget.reserve({ member: 'bob' }, 0.5)).toBeUndefined();
    await reservation?.settle(0.4);
    expect(await budget.reserve({ member: 'bob' }, 0.61)).toBeUndefined();
    expect(await budget.reserve({ member: 'bob' }, 0.6)).toBeDefined();
  });

  it.each([
    {
      limit: { memberDailyBudgetUsd: 1 },
      blocked: { member: 'ada', server: 'bats' },
      free: { member: 'bob' },
    },
    {
      limit: { serverDailyBudgetUsd: 1 },
      blocked: { member: 'bob', server: 'owls' },
      free: { member: 'ada' },
    },
  ])('bounds each one alone: $limit', async ({ limit, blocked, free }) => {
    const { budget } = budgetWith(limit);
    await budget.reserve({ member: 'ada', server: 'owls' }, 1);
    expect(await budget.reserve(blocked, 0.1)).toBeUndefined();
    expect(await budget.reserve(free, 0.1)).toBeDefined();
  });

  it('lets a server lower its own budget, not raise it', async () => {
    const { budget, state } = budgetWith({ serverDailyBudgetUsd: 1 });
    await state.settings.change('owls', { dailyBudgetUsd: 0.2 });
    await state.settings.change('bats', { dailyBudgetUsd: 50 });
    expect(await budget.reserve({ member: 'ada', server: 'owls' }, 0.3)).toBeUndefined();
    expect(await budget.reserve({ member: 'ada', server: 'bats' }, 1.1)).toBeUndefined();
  });

  it('bounds the console by the budget of all alone', async () => {
    const { budget } = budgetWith({ memberDailyBudgetUsd: 0, dailyBudgetUsd: 1 });
    expect(await budget.reserve({}, 1)).toBeDefined();
    expect(await budget.reserve({}, 0.1)).toBeUndefined();
  });

  it('counts less than a millionth of a dollar as one, however often it is spent', async () => {
    const { budget } = budgetWith({ dailyBudgetUsd: 0.000_002 });
    const granted: boolean[] = [];
    for (let spent = 0; spent < 4; spent += 1) {
      const reservation = await budget.reserve({}, 0.000_000_1);
      await reservation?.settle(0.000_000_1);
      granted.push(reservation !== undefined);
    }
    expect(granted).toEqual([true, true, false, false]);
  });

  it('takes nothing from the wider budgets when the narrower one refuses', async () => {
    const { budget } = budgetWith({ memberDailyBudgetUsd: 0.5, dailyBudgetUsd: 1 });
    expect(await budget.reserve({ member: 'ada' }, 0.9)).toBeUndefined();
    expect(await budget.reserve({ member: 'ada' }, 0.5)).toBeDefined();
    expect(await budget.reserve({ member: 'bob' }, 0.5)).toBeDefined();
  });

  it('gives the narrower budget back when the wider one refuses', async () => {
    const { budget } = budgetWith({ memberDailyBudgetUsd: 1, dailyBudgetUsd: 1 });
    const other = await budget.reserve({ member: 'bob' }, 0.5);
    expect(await budget.reserve({ member: 'ada' }, 0.9)).toBeUndefined();
    await other?.settle(0);
    expect(await budget.reserve({ member: 'ada' }, 1)).toBeDefined();
  });

  it('settles a question that outlasts midnight on the day that it began', async () => {
    const { budget, clock } = budgetWith({ dailyBudgetUsd: 1 });
    clock.now = new Date('2026-03-01T23:59:59Z');
    const reservation = await budget.reserve({ member: 'ada' }, 1);
    clock.now = new Date('2026-03-02T00:00:01Z');
    await reservation?.settle(0.2);
    expect(await budget.reserve({ member: 'ada' }, 1.1)).toBeUndefined();
    expect(await budget.reserve({ member: 'ada' }, 1)).toBeDefined(); // the new day has all of its own
    clock.now = new Date('2026-03-01T23:59:59Z');
    expect(await budget.reserve({ member: 'ada' }, 0.81)).toBeUndefined();
    expect(await budget.reserve({ member: 'ada' }, 0.8)).toBeDefined(); // the old day has what was not spent
  });

  it('gives no second budget when the clock is set back', async () => {
    const { budget, clock } = budgetWith({ dailyBudgetUsd: 1 });
    await budget.reserve({ member: 'ada' }, 1);
    clock.now = new Date('2026-03-02T00:10:00Z');
    await budget.reserve({ member: 'ada' }, 1);
    clock.now = new Date('2026-03-01T23:50:00Z');
    expect(await budget.reserve({ member: 'ada' }, 0.1)).toBeUndefined();
  });
});

function budgetWith(limits: Partial<Limits>) {
  const { state, clock } = memoryState();
  return { state, clock, budget: createBudget({ state, limits: limitsOf(limits), now: () => clock.now }) };
}
