// Transactions, each for the place that it is for.
import pg from 'pg';
import type { DatabaseWork, Scope } from '../storage.ts';
import { OwnClient } from './ownClient.ts';
import { COLUMN_TYPES, databaseOnClient } from './postgresDatabase.ts';
import { isAway } from './postgresErrors.ts';

/** Connections of one process. */
const MOST_CONNECTIONS = 10;
/** For one of the process's own connections while all are busy; longer than for a new one, which tells of the server. */
const FREE_WITHIN_MS = 8_000;
/** A connection costs the server some megabytes while it is idle, and both sides milliseconds of arithmetic when it is made. */
const IDLE_TIMEOUT_MS = 5 * 60_000;
/** A commit that waits for a standby for longer is not acknowledged to anybody. */
const QUERY_TIMEOUT_MS = 10_000;
/** Shorter, so that the server itself gives up what waits for a lock, instead of doing it when nobody waits any more. */
const LOCKED_WITHIN_MS = 9_000;

export interface OwnPool {
  readonly pool: pg.Pool;
  /** The ids that the server gives to its connections. */
  readonly connections: ReadonlySet<number>;
}

export function openPool(
  url: string,
  { most = MOST_CONNECTIONS, freeWithinMs = FREE_WITHIN_MS } = {},
): OwnPool {
  const pool = new pg.Pool({
    connectionString: url,
    Client: OwnClient,
    max: most,
    connectionTimeoutMillis: freeWithinMs,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    types: COLUMN_TYPES,
  });
  const told = () => {}; // by the query that meets it
  pool.on('error', told);
  const connections = new Set<number>();
  pool.on('connect', (client) => {
    client.on('error', told);
    connections.add(idOf(client));
  });
  pool.on('remove', (client) => connections.delete(idOf(client)));
  return { pool, connections };
}

/** Known once it is connected; the types of `pg` leave it out. */
function idOf(client: pg.PoolClient): number {
  return Number((client as pg.PoolClient & { readonly processID?: number }).processID);
}

/** In the name of row-level security, '*' is all places and '' none; both are no pseudonym. */
function placeOf(scope: Scope): string {
  if (scope === 'no place') return '';
  return 'place' in scope ? scope.place : '*';
}

/** What it reads is of one moment, however many queries it takes. */
export function beginRead(scope: Scope): string {
  return `BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY; ${setPlace(placeOf(scope))}`;
}

/** Of the same place, or of the same work over all places, one comes after the other, whichever process it is in. */
export function beginWrite(scope: Scope): string {
  const begin = `BEGIN; ${setPlace(placeOf(scope))}`;
  if (scope === 'no place') return begin;
  return `${begin}; ${lock('place' in scope ? `place ${scope.place}` : `across ${scope.across}`)}`;
}

/** Other writes of the place go on meanwhile; other changes of the collection do not. */
export function beginChange(collection: string): string {
  return `BEGIN; ${setPlace(collection)}; ${lock(`collection ${collection}`)}`;
}

function setPlace(place: string): string {
  const waiting = `set_config('lock_timeout', '${LOCKED_WITHIN_MS}', true)`;
  return `SELECT set_config('footnote.place', ${pg.escapeLiteral(place)}, true), ${waiting}`;
}

/** Until the transaction ends; of states in several schemas each has its own. */
function lock(name: string): string {
  return `SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || ${pg.escapeLiteral(` ${name}`)}, 0))`;
}

/** Done whole or not at all; rejects where it is not known that it is done. */
export async function transact<T>(pool: pg.Pool, begin: string, work: DatabaseWork<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const result = await work(databaseOnClient(client, begin));
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    await giveBack(client, error);
    throw error;
  }
}

/** The same for one statement, which goes to the server with the beginning and the end of its transaction; gives its rows. */
export async function transactOne<Row>(
  pool: pg.Pool,
  begin: string,
  statement: string,
): Promise<readonly Row[]> {
  const client = await pool.connect();
  try {
    const results = (await client.query(
      `${begin}; ${statement}; COMMIT`,
    )) as unknown as readonly pg.QueryResult[]; // one for each
    client.release();
    return results.at(-2)?.rows ?? [];
  } catch (error) {
    await giveBack(client, error);
    throw error;
  }
}

/** The same for what only reads: nobody waits for the end of the transaction. */
export async function readIn<T>(pool: pg.Pool, begin: string, work: DatabaseWork<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const result = await work(databaseOnClient(client, begin));
    client.query('COMMIT').then(
      () => client.release(),
      () => client.release(true),
    );
    return result;
  } catch (error) {
    await giveBack(client, error);
    throw error;
  }
}

/** Closed where it is not rolled back, which ends the transaction as well. */
async function giveBack(client: pg.PoolClient, error: unknown): Promise<void> {
  if (isAway(error)) return client.release(true);
  try {
    await client.query('ROLLBACK');
    client.release();
  } catch {
    client.release(true);
  }
}
