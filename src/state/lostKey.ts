// Under which keys things were stored: without its key a row is found by nobody, and must not be said to be gone.
import { createHmac } from 'node:crypto';
import { type Database, firstValue } from './database.ts';

/** Rows whose members can neither see nor delete them. */
export interface LostRows {
  readonly rows: number;
  /** The newest of them. */
  readonly until: Date;
}

/** Of a key that was in use before this table kept them. */
const UNKNOWN = 'unknown';
/** Each with the age of its rows. */
const AGED = [
  ['receipts', 'asked_at'],
  ['feedback', 'given_at'],
  ['turns', 'asked_at'],
  ['disputes', 'raised_at'],
  ['papers', 'added_at'],
  ['citings', 'asked_at'],
] as const;
/** What was stored after `first_used` is this key's, and until `last_used` once another one has come. */
const ADD = `
  INSERT INTO keys (fingerprint, first_used, last_used) VALUES (:fingerprint, :first, :last)
  ON CONFLICT DO UPDATE SET last_used = excluded.last_used`;
const LAST = 'SELECT fingerprint, last_used AS at FROM keys ORDER BY last_used DESC LIMIT 1';
const END = 'UPDATE keys SET last_used = :newest WHERE fingerprint = :fingerprint';
const USE = 'UPDATE keys SET last_used = max(last_used + 1, :now) WHERE fingerprint = :fingerprint';
const OTHERS = 'SELECT first_used AS first, last_used AS last FROM keys WHERE fingerprint <> ?';

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Notes which key is in use from now on; `isNew` if it was made at this start, so that any rows are another key's. */
export function noteKey(
  database: Database,
  key: Buffer,
  { now, isNew }: { now: Date; isNew: boolean },
): void {
  const fingerprint = fingerprintOf(key);
  const last = database.prepare(LAST).get() as { fingerprint: string; at: number } | undefined; // its columns
  if (last?.fingerprint === fingerprint) return;
  const newest = newestRow(database, { first: 0, last: Number.MAX_SAFE_INTEGER }) ?? 0;
  if (last) database.prepare(END).run({ newest, fingerprint: last.fingerprint });
  else if (isNew && newest > 0) database.prepare(ADD).run({ fingerprint: UNKNOWN, first: 0, last: newest });
  const latest = Math.max(now.getTime(), newest, last?.at ?? 0) + 1; // also where a clock was ahead
  database.prepare(ADD).run({ fingerprint, first: newest, last: latest });
}

/** Notes that this key is still in use: a small write, which shows whether one can be done. */
export function noteUse(database: Database, key: Buffer, now: Date): void {
  database.prepare(USE).run({ fingerprint: fingerprintOf(key), now: now.getTime() });
}

/** What lies there of other keys; undefined where nothing does. */
export function lostRows(database: Database, key: Buffer): LostRows | undefined {
  const spans = database.prepare(OTHERS).all(fingerprintOf(key)) as Span[]; // the columns of OTHERS
  const rows = spans.reduce((sum, span) => sum + countRows(database, span), 0);
  const newest = Math.max(...spans.map((span) => newestRow(database, span) ?? 0));
  return rows === 0 ? undefined : { rows, until: new Date(newest) };
}

function countRows(database: Database, span: Span): number {
  const counts = AGED.map(([table, age]) => `SELECT count(*) AS n FROM ${table} WHERE ${within(age)}`);
  return Number(firstValue(database, `SELECT sum(n) FROM (${counts.join(' UNION ALL ')})`, { ...span }));
}

function newestRow(database: Database, span: Span): number | null {
  const ages = AGED.map(([table, age]) => `SELECT max(${age}) AS age FROM ${table} WHERE ${within(age)}`);
  const newest = `SELECT max(age) FROM (${ages.join(' UNION ALL ')})`;
  return firstValue(database, newest, { ...span }) as number | null; // the type of the columns
}

function within(age: string): string {
  return `${age} > :first AND ${age} <= :last`;
}

function fingerprintOf(key: Buffer): string {
  return createHmac('sha256', key).update('fingerprint').digest('base64url').slice(0, 22);
}
