import { BELIEVED_MS, isClockBelieved } from './clock.ts';
import type { Database } from './database.ts';
import { DAY_MS, oldestKept } from './retention.ts';

/** Each kind has a column with its age. */
const AGED = [
  ['receipts', 'receipts', 'asked_at'],
  ['feedback', 'feedback', 'given_at'],
  ['turns', 'turns', 'asked_at'],
  ['turns', 'temp.texts', 'asked_at'],
  ['papers', 'papers', 'removed_at'],
  ['papers', 'papers', 'superseded_at'],
  ['additions', 'additions', 'made_at'],
  ['citings', 'citings', 'asked_at'],
] as const;

/**
 * Removes what is past its retention; returns the number of rows, or undefined where the clock has jumped and nothing
 * is removed until it has proven right. What a wrong clock left in the future is taken to be from now.
 */
export function purge(database: Database, now: Date): number | undefined {
  if (!isClockBelieved(database, now)) return undefined;
  const removed = AGED.map(([kind, table, column]) => {
    database
      .prepare(`UPDATE ${table} SET ${column} = :now WHERE ${column} > :now`)
      .run({ now: now.getTime() });
    const oldest = oldestKept(kind, now).getTime();
    return database.prepare(`DELETE FROM ${table} WHERE ${column} <= ?`).run(oldest).changes;
  });
  return removed.reduce((sum, changes) => sum + changes, purgeCounters(database, now));
}

/** Their keys begin with their day. */
function purgeCounters(database: Database, now: Date): number {
  const old = dayOf(oldestKept('counters', now));
  const future = dayOf(new Date(now.getTime() + BELIEVED_MS + 2 * DAY_MS)); // never today, wrong as the clock may be
  return database.prepare('DELETE FROM counters WHERE key < ? OR key >= ?').run(old, future).changes;
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 'YYYY-MM-DD'.length);
}
