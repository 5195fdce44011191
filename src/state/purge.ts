import { BELIEVED_MS, isClockBelieved } from './clock.ts';
import type { Database } from './database.ts';
import { DAY_MS, dayOf, oldestKept } from './retention.ts';

/** Each kind has a column with its age. */
const AGED = [
  ['receipts', 'receipts', 'asked_at'],
  ['feedback', 'feedback', 'given_at'],
  ['turns', 'turns', 'asked_at'],
  ['papers', 'papers', 'removed_at'],
  ['papers', 'papers', 'superseded_at'],
  ['additions', 'additions', 'made_at'],
  ['citings', 'citings', 'asked_at'],
  ['claims', 'claims', 'claimed_at'],
  ['receipts', 'waiting_questions', 'asked_at'],
] as const;

/**
 * Removes what is past its retention; returns the number of rows, or undefined where the clock has jumped and nothing
 * is removed until it has proven right. What a wrong clock left in the future is taken to be from now.
 */
export async function purge(database: Database, now: Date): Promise<number | undefined> {
  if (!(await isClockBelieved(database, now))) return undefined;
  let removed = await purgeCounters(database, now);
  for (const [kind, table, column] of AGED) {
    const at = now.getTime();
    await database.run(`UPDATE ${table} SET ${column} = :at WHERE ${column} > :at`, { at });
    const oldest = oldestKept(kind, now).getTime();
    removed += await database.run(`DELETE FROM ${table} WHERE ${column} <= :oldest`, { oldest });
  }
  return removed;
}

/** Their keys begin with their day. */
function purgeCounters(database: Database, now: Date): Promise<number> {
  const old = dayOf(oldestKept('counters', now).getTime() / DAY_MS);
  const future = dayOf((now.getTime() + BELIEVED_MS) / DAY_MS + 2); // never today, wrong as the clock may be
  return database.run('DELETE FROM counters WHERE key < :old OR key >= :future', { old, future });
}
