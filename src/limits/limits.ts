import type { Counter, Counters } from '../state/counter.ts';

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

// Quotas start anew with every minute or day of UTC. The window's name is in its counters' keys, so a clock
// that is set back finds what was counted before, and a question that outlasts midnight settles where it began.

export type WindowLength = 'minute' | 'day';

const LENGTH_MS: Readonly<Record<WindowLength, number>> = { minute: 60_000, day: 86_400_000 };
const NAME_CHARACTERS: Readonly<Record<WindowLength, number>> = {
  minute: 'YYYY-MM-DDTHH:MM'.length,
  day: 'YYYY-MM-DD'.length,
};

/** The minute or the day that this moment lies in. */
export function windowOf(now: Date, length: WindowLength): string {
  return now.toISOString().slice(0, NAME_CHARACTERS[length]);
}

export function msUntilNext(now: Date, length: WindowLength): number {
  return LENGTH_MS[length] - (now.getTime() % LENGTH_MS[length]);
}

/** Takes from every counter or from none; returns the first that has too little left. The narrowest comes first. */
export async function takeAll<C extends Counter>(
  counters: Counters,
  wanted: readonly C[],
  amount: number,
): Promise<C | undefined> {
  for (const [index, counter] of wanted.entries()) {
    const { taken } = await counters.take(counter, amount);
    if (taken) continue;
    await adjustAll(counters, wanted.slice(0, index), -amount);
    return counter;
  }
  return undefined;
}

export async function adjustAll(
  counters: Counters,
  taken: readonly Counter[],
  difference: number,
): Promise<void> {
  for (const counter of taken) await counters.adjust(counter, difference);
}
