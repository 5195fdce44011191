import type { Database } from './openDatabase.ts';
import { oldestKept } from './retention.ts';

/** Each kind has a column with its age. */
const AGED = [
  ['receipts', 'receipts', 'asked_at'],
  ['feedback', 'feedback', 'given_at'],
  ['turns', 'turns', 'asked_at'],
  ['turns', 'temp.texts', 'asked_at'],
] as const;

/** Removes what is past its retention; returns the number of rows. */
export function purge(database: Database, now: Date): number {
  const removed = AGED.map(([kind, table, column]) => {
    const purging = database.prepare(`DELETE FROM ${table} WHERE ${column} <= ?`);
    return purging.run(oldestKept(kind, now).getTime()).changes;
  });
  const lastWindow = oldestKept('counters', now).toISOString();
  const counters = database.prepare('DELETE FROM counters WHERE key < ?').run(lastWindow).changes;
  return removed.reduce((sum, changes) => sum + changes, counters);
}
