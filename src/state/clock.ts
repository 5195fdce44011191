// A machine's clock may be wrong at one start, by a month even: that must delete nothing.
import type { Database } from './database.ts';

const HOUR_MS = 3_600_000;
/** A clock that is further than this from where it was last seen has jumped: a purge comes every day. */
export const BELIEVED_MS = 48 * HOUR_MS;
/** A clock that has jumped is believed once it has gone on from there for nearly a day. */
const PROVEN_MS = 20 * HOUR_MS;

interface Seen {
  /** When the clock was last believed. */
  readonly seen: number;
  /** What it showed when it was first found to have jumped; null while it has not. */
  readonly jumped: number | null;
}

const NOTE = `
  INSERT INTO clock ("only", seen, jumped) VALUES (1, :seen, :jumped)
  ON CONFLICT ("only") DO UPDATE SET seen = excluded.seen, jumped = excluded.jumped`;

/** Whether the clock can be believed, judged by what it showed before; notes what it shows now. */
export async function isClockBelieved(database: Database, now: Date): Promise<boolean> {
  const at = now.getTime();
  const before = await database.first<Seen>('SELECT seen, jumped FROM clock');
  const note = ({ seen, jumped }: Seen) => database.run(NOTE, { seen, jumped });
  if (!before || goesOn(before.seen, at) || isProven(before.jumped, at)) {
    await note({ seen: at, jumped: null });
    return true;
  }
  const isAnother = before.jumped === null || at < before.jumped;
  await note({ seen: before.seen, jumped: isAnother ? at : before.jumped });
  return false;
}

function goesOn(seen: number, at: number): boolean {
  return Math.abs(at - seen) <= BELIEVED_MS;
}

function isProven(jumped: number | null, at: number): boolean {
  return jumped !== null && at >= jumped + PROVEN_MS;
}
