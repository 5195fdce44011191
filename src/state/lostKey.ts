// Under which keys things were stored: without its key a row is found by nobody, and must not be said to be gone.
import { createHmac } from 'node:crypto';
import type { Database } from './database.ts';

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
  ON CONFLICT (fingerprint) DO UPDATE SET last_used = excluded.last_used`;
const LAST = 'SELECT fingerprint, last_used AS at FROM keys ORDER BY last_used DESC LIMIT 1';
const END = 'UPDATE keys SET last_used = :newest WHERE fingerprint = :fingerprint';
const USE = `
  UPDATE keys SET last_used = CASE WHEN last_used < :now THEN :now ELSE last_used + 1 END WHERE fingerprint = :fingerprint`;
const OTHERS = 'SELECT first_used AS first, last_used AS last FROM keys WHERE fingerprint <> :fingerprint';

type Span = Readonly<Record<'first' | 'last', number>>;

/** Notes which key is in use from now on; `isNew` if it was made at this start, so that any rows are another key's. */
export async function noteKey(
  database: Database,
  key: Buffer,
  { now, isNew }: { now: Date; isNew: boolean },
): Promise<void> {
  const fingerprint = fingerprintOf(key);
  const last = await database.first<{ fingerprint: string; at: number }>(LAST);
  if (last?.fingerprint === fingerprint) return;
  const newest = await newestRow(database, { first: 0, last: Number.MAX_SAFE_INTEGER });
  if (last) await database.run(END, { newest, fingerprint: last.fingerprint });
  else if (isNew && newest > 0) await database.run(ADD, { fingerprint: UNKNOWN, first: 0, last: newest });
  const latest = Math.max(now.getTime(), newest, last?.at ?? 0) + 1; // also where a clock was ahead
  await database.run(ADD, { fingerprint, first: newest, last: latest });
}

/** Notes that this key is still in use: a small write, which shows whether one can be done. */
export async function noteUse(database: Database, key: Buffer, now: Date): Promise<void> {
  await database.run(USE, { fingerprint: fingerprintOf(key), now: now.getTime() });
}

/** Whether what was stored last was stored under this key. */
export async function isKeyInUse(database: Database, key: Buffer): Promise<boolean> {
  const last = await database.first<{ fingerprint: string }>(LAST);
  return last === undefined || last.fingerprint === fingerprintOf(key);
}

/** What lies there of other keys; undefined where nothing does. */
export async function lostRows(database: Database, key: Buffer): Promise<LostRows | undefined> {
  let [rows, newest] = [0, 0];
  for (const span of await database.all<Span>(OTHERS, { fingerprint: fingerprintOf(key) })) {
    rows += await countRows(database, span);
    newest = Math.max(newest, await newestRow(database, span));
  }
  return rows === 0 ? undefined : { rows, until: new Date(newest) };
}

async function countRows(database: Database, span: Span): Promise<number> {
  const counts = AGED.map(([table, age]) => `SELECT count(*) AS n FROM ${table} WHERE ${within(age)}`);
  return Number(
    await database.value(`SELECT sum(n) FROM (${counts.join(' UNION ALL ')}) AS all_kinds`, span),
  );
}

/** Its age; 0 where there is none. */
async function newestRow(database: Database, span: Span): Promise<number> {
  const ages = AGED.map(([table, age]) => `SELECT max(${age}) AS age FROM ${table} WHERE ${within(age)}`);
  const newest = `SELECT max(age) FROM (${ages.join(' UNION ALL ')}) AS all_kinds`;
  return Number(await database.value(newest, span));
}

function within(age: string): string {
  return `${age} > :first AND ${age} <= :last`;
}

function fingerprintOf(key: Buffer): string {
  return createHmac('sha256', key).update('fingerprint').digest('base64url').slice(0, 22);
}
