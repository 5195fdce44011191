import type { Limits } from '../../src/limits/limits.ts';

/** Limits that nobody reaches, but for what the test is about. */
export function limitsOf(limits: Partial<Limits>): Limits {
  return {
    memberQuestionsPerMinute: 1000,
    memberDailyQuestions: 1000,
    serverDailyQuestions: 1000,
    dailyQuestions: 1000,
    memberDailyBudgetUsd: 1000,
    serverDailyBudgetUsd: 1000,
    dailyBudgetUsd: 1000,
    ...limits,
  };
}
