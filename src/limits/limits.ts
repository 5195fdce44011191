/** What may be asked and spent. The operator sets it; a server's admins can only lower their own budget. */
export interface Limits {
  readonly memberQuestionsPerMinute: number;
  readonly memberDailyQuestions: number;
  readonly serverDailyQuestions: number;
  readonly dailyQuestions: number;
  readonly memberDailyBudgetUsd: number;
  readonly serverDailyBudgetUsd: number;
  readonly dailyBudgetUsd: number;
}
