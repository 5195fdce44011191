// Under which keys things were stored: without its key a row is found by nobody, and must not be said to be gone.
import { createHmac } from 'node:crypto';
import { type Database, firstValue } from './database.ts';

/** Rows whose members can neither see nor delete them. */
export interface LostRows {
  readonly rows: number;
  /** When the other key was last in use, as far as that is known. */
  readonly until: Date;
}

const NOTE = 'INSERT OR REPLACE INTO keys VALUES (?, ?)';
/** Of keys that were in use before this table kept them. */
const UNKNOWN = 'unknown';
/** Each with the age of its rows. */
const AGED = [
  ['receipts', 'asked_at'],
  ['feedback', 'given_at'],
  ['turns', 'asked_at'],
  ['disputes', 'raised_at'],
] as const;

/** Makes sure that this key is known; `isNew` if it was made at this start, so that any rows are another key's. */
export function noteKey(
  database: Database,
  key: Buffer,
  { now, isNew }: { now: Date; isNew: boolean },
): void {
  const known = database.prepare('SELECT fingerprint FROM keys').pluck().all();
  if (known.includes(fingerprintOf(key))) return;
  const newest = isNew && known.length === 0 ? newestRow(database) : null;
  if (newest !== null) database.prepare(NOTE).run(UNKNOWN, newest);
  noteUse(database, key, now);
}

/** Notes that this key is in use now. */
export function noteUse(database: Database, key: Buffer, now: Date): void {
  database.prepare(NOTE).run(fingerprintOf(key), now.getTime());
}

/** What lies there from the time of another key; undefined where nothing does. */
export function lostRows(database: Database, key: Buffer): LostRows | undefined {
  const others = 'SELECT max(last_used) FROM keys WHERE fingerprint <> ?';
  const until = firstValue(database, others, fingerprintOf(key)) as number | null; // the type of the column
  if (until === null) return undefined;
  const rows = AGED.map(([table, age]) =>
    Number(firstValue(database, `SELECT count(*) FROM ${table} WHERE ${age} <= ?`, until)),
  ).reduce((sum, each) => sum + each, 0);
  return rows === 0 ? undefined : { rows, until: new Date(until) };
}

function newestRow(database: Database): number | null {
  const ages = AGED.map(([table, age]) => `SELECT max(${age}) AS age FROM ${table}`).join(' UNION ALL ');
  return firstValue(database, `SELECT max(age) FROM (${ages})`) as number | null; // the type of the columns
}

function fingerprintOf(key: Buffer): string {
  return createHmac('sha256', key).update('fingerprint').digest('base64url').slice(0, 22);
}
