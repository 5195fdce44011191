import type { Ground } from './openState.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long things are kept at most; PRIVACY.md says the same. Settings and disputes stay until they are removed. */
export const RETENTION_MS = {
  receipts: 30 * DAY_MS,
  feedback: 365 * DAY_MS,
  turns: DAY_MS,
  counters: 2 * DAY_MS,
};

const AGED = [
  ['receipts', 'asked_at', RETENTION_MS.receipts],
  ['feedback', 'given_at', RETENTION_MS.feedback],
  ['turns', 'asked_at', RETENTION_MS.turns],
  ['temp.texts', 'asked_at', RETENTION_MS.turns],
] as const;

export async function purge({ storage, now }: Ground): Promise<number> {
  const { run } = await storage();
  const at = now().getTime();
  const lastWindow = new Date(at - RETENTION_MS.counters).toISOString();
  return run((database) => {
    const removed = AGED.map(
      ([table, column, age]) =>
        database.prepare(`DELETE FROM ${table} WHERE ${column} <= ?`).run(at - age).changes,
    );
    const counters = database.prepare('DELETE FROM counters WHERE key < ?').run(lastWindow).changes;
    return removed.reduce((sum, changes) => sum + changes, counters);
  });
}
