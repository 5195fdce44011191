import type { StateRefusal } from '../storage.ts';
import { UnusableDatabase } from './migratePostgres.ts';

/** PostgreSQL's code (SQLSTATE) or Node's; '' for none. */
export function postgresCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

export const DISK_FULL = '53100';
/**
 * Classes of SQLSTATE that speak of the server, not of the query: connection (08), out of resources (53: too many
 * connections, disk full), shut down or starting (57P0x), system error (58), a standby that only reads (25006).
 */
const AWAY_STATES = /^(?:08|53|57P0|58|25006)/u;
const AWAY_CODES = /^(?:E(?:CONN|PIPE|TIMEDOUT|HOST|NET|AI_AGAIN|NOTFOUND)\w*)$/u;
/** Errors of `pg` and of its pool that carry no code. */
const AWAY_MESSAGES =
  /Connection terminated|timeout expired|Query read timeout|Client has encountered a connection error|not queryable/iu;

/** Whether the server is the cause, not the query: the same may be done a while later. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isAway); // of several addresses of one name
  const code = postgresCodeOf(error);
  return code === '' ? AWAY_MESSAGES.test(error.message) : AWAY_STATES.test(code) || AWAY_CODES.test(code);
}

/** Whether work waited in vain for one of this process's connections, or for a lock: the server is there all the same. */
export function hasWaitedInVain(error: unknown): boolean {
  const isPoolFull = error instanceof Error && error.message === 'timeout exceeded when trying to connect'; // it has no code
  return isPoolFull || postgresCodeOf(error) === LOCK_TIMEOUT;
}

const LOCK_TIMEOUT = '55P03';

/** Whether two transactions stood in each other's way, and the server has ended this one. */
export function isConflict(error: unknown): boolean {
  return ['40001', '40P01'].includes(postgresCodeOf(error));
}

const NO_RIGHTS =
  'does not let this user create tables: make it the owner of the database (ALTER DATABASE … OWNER TO …), or GRANT CREATE ON SCHEMA public';
const REMEDIES: Readonly<Record<string, string>> = {
  '28P01': 'does not take the password: correct it in DATABASE_URL, or in PGPASSWORD',
  '28000': 'does not let this user in: correct the user in DATABASE_URL, or allow it in pg_hba.conf',
  '3D000': 'has no database of this name: create it (createdb -O footnote footnote), or correct DATABASE_URL',
  '42501': NO_RIGHTS,
  '3F000': NO_RIGHTS, // of no schema on the search path
  ENOTFOUND: 'is not to be found: correct the host in DATABASE_URL',
  ECONNREFUSED: 'does not answer: start PostgreSQL, or correct host and port in DATABASE_URL',
  ETIMEDOUT: 'does not answer: check host, port and firewall in DATABASE_URL',
  '53300':
    'has no connection left: let other programs use fewer, raise max_connections there, or put PgBouncer in front',
  [DISK_FULL]: 'has a full disk: free some space there',
  '57P03': 'is starting up or recovering: wait until it is ready',
  '25006': 'takes no writes: correct DATABASE_URL, which may lead to a standby instead of the primary',
};

/** What is wrong with a database at the start. Throws what is no matter of it; never says a password. */
export function databaseRefusal(error: unknown, url: string): StateRefusal {
  if (error instanceof UnusableDatabase) return { refusal: error.message, holdsData: true };
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const code = isPasswordless(first) ? '28P01' : postgresCodeOf(first);
  const remedy = REMEDIES[code] ?? (isAway(error) ? REMEDIES['ETIMEDOUT'] : undefined);
  if (remedy === undefined) throw error;
  const refusal = `The PostgreSQL server at ${addressIn(url)} ${remedy}.`;
  return { refusal, holdsData: true, isPassing: isAway(error) };
}

/** As `pg` says that the server asks for a password, and there is none. */
function isPasswordless(error: unknown): boolean {
  return error instanceof Error && error.message.includes('client password must be a string');
}

/** Without user and password. */
export function addressIn(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
