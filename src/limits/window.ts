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
