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
  const purging = database.transaction(() => {
    const removed = AGED.map(([kind, table, column]) => {
      const oldest = oldestKept(kind, now).getTime();
      return database.prepare(`DELETE FROM ${table} WHERE ${column} <= ?`).run(oldest).changes;
    });
    return removed.reduce((sum, changes) => sum + changes, purgeCounters(database, now));
  });
  return purging.immediate();
}

const NEWEST_DAYS = `
  SELECT DISTINCT substr(key, 1, ${'YYYY-MM-DD'.length}) AS day FROM counters ORDER BY day DESC LIMIT 2`;
const REMEMBER = `
  INSERT INTO purged_counters VALUES (1, ?) ON CONFLICT DO UPDATE SET before = max(before, excluded.before)`;

/**
 * A clock that is wrong for a while must not win anybody a second budget: counters go once they are old and two
 * later days were counted, and what they counted for is never granted again (`purgedBefore`). At the latest they go
 * with the receipts.
 */
function purgeCounters(database: Database, now: Date): number {
  const [, secondDay = ''] = database.prepare(NEWEST_DAYS).pluck().all().map(String);
  const old = dayOf(oldestKept('counters', now));
  const before = [secondDay < old ? secondDay : old, dayOf(oldestKept('receipts', now))].sort().at(-1) ?? '';
  const { changes } = database.prepare('DELETE FROM counters WHERE key < ?').run(before);
  if (changes > 0) database.prepare(REMEMBER).run(before);
  return changes;
}

/** The day before which counters were purged; '' for none. */
export function purgedBefore(database: Database): string {
  return String(database.prepare('SELECT before FROM purged_counters').pluck().get() ?? '');
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 'YYYY-MM-DD'.length);
}
