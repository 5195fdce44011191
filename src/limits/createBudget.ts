import type { Budget } from '../answering/budget.ts';
import type { Counter } from '../state/counter.ts';
import type { State } from '../state/state.ts';
import { adjustAll, type Limits, takeAll, windowOf } from './limits.ts';

const MICRO = 1_000_000;

/**
 * What models may cost each day, per member, per server and in all. What a killed process had reserved stays
 * spent until the day ends: the sum is never too low.
 */
export function createBudget({
  state,
  limits,
  now,
}: {
  state: State;
  limits: Limits;
  now: () => Date;
}): Budget {
  return {
    isAway: state.isAway,
    async reserve({ member, server }, usd) {
      const window = windowOf(now(), 'day');
      const counter = (whose: string, limitUsd: number): Counter => {
        return { name: 'microUsd', whose, window, limit: Math.floor(limitUsd * MICRO), isMoney: true };
      };
      const counters: Counter[] = [];
      if (member !== undefined) counters.push(counter(`member ${member}`, limits.memberDailyBudgetUsd));
      if (server !== undefined) counters.push(counter(`server ${server}`, await serversLimit(server)));
      counters.push(counter('all', limits.dailyBudgetUsd));
      const reserved = Math.ceil(usd * MICRO);
      if (await takeAll(state.counters, counters, reserved)) return undefined;
      return {
        settle: (spentUsd) => adjustAll(state.counters, counters, Math.ceil(spentUsd * MICRO) - reserved),
      };
    },
  };

  async function serversLimit(server: string): Promise<number> {
    const { dailyBudgetUsd = Number.POSITIVE_INFINITY } = await state.settings.read(server);
    return Math.min(dailyBudgetUsd, limits.serverDailyBudgetUsd);
  }
}
