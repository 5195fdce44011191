// A real PostgreSQL on loopback, as a user that is not root: a primary, and a synchronous standby where one is asked for.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../freePort.ts';

export interface Server {
  readonly port: number;
  /** Of the owner of the database, who is no superuser. */
  readonly url: string;
  /** SQL of a superuser. */
  run(sql: string, database?: string): string;
  /** As a power failure does. */
  kill(): void;
  start(): void;
  promote(): void;
}

export interface Cluster {
  readonly primary: Server;
  standby(): Promise<Server>;
  stop(): void;
}

const ROLE = { user: 'footnote', password: 'of-a-test' } as const;
const OLDEST = 15;

/** Why there can be none here, in one line; undefined where there can. */
export function whyNoPostgres(): string | undefined {
  if (binaries() === undefined)
    return `PostgreSQL ${OLDEST} or newer is not installed (apt-get install postgresql)`;
  if (isRoot() && asUser() === undefined)
    return 'PostgreSQL does not run as root, and there is no user postgres';
  return undefined;
}

export async function startCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-postgres-'));
  chmodSync(folder, 0o777);
  endWithThisProcess(folder);
  const servers: Server[] = [];
  const primary = await makePrimary(join(folder, 'primary'));
  servers.push(primary);
  return {
    primary,
    async standby() {
      const standby = await makeStandby(join(folder, 'standby'), primary);
      servers.push(standby);
      return standby;
    },
    stop() {
      for (const server of servers) server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Also where the process is killed, and stops nothing itself. */
function endWithThisProcess(folder: string): void {
  const script = `
    while kill -0 ${process.pid} 2>/dev/null; do sleep 1; done
    for file in ${folder}/*/postmaster.pid; do [ -f "$file" ] && kill -QUIT "$(head -n 1 "$file")"; done
    sleep 1; rm -rf ${folder}`;
  spawn('sh', ['-c', script], { detached: true, stdio: 'ignore' }).unref();
}

const SETTINGS = `
listen_addresses = '127.0.0.1'
fsync = off
full_page_writes = off
shared_buffers = 32MB
max_connections = 200
wal_level = replica
max_wal_senders = 4
hot_standby = on
log_min_messages = fatal
`;

async function makePrimary(data: string): Promise<Server> {
  pg(
    'initdb',
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    '--auth-local=trust',
    '--no-sync',
    '-E',
    'UTF8',
    '--locale=C',
  );
  const server = serverIn(data, await freePort());
  server.start();
  server.run(`CREATE ROLE ${ROLE.user} LOGIN PASSWORD '${ROLE.password}'`);
  server.run(`CREATE ROLE boss SUPERUSER LOGIN PASSWORD '${ROLE.password}'`);
  server.run(`CREATE DATABASE footnote OWNER ${ROLE.user}`);
  return server;
}

/** A commit is acknowledged once the standby has it as well. */
async function makeStandby(data: string, primary: Server): Promise<Server> {
  const from = join(data, '..', 'primary');
  pg(
    'pg_basebackup',
    '-D',
    data,
    '-h',
    from,
    '-p',
    String(primary.port),
    '-U',
    'postgres',
    '-R',
    '-X',
    'stream',
    '--no-sync',
    '-c',
    'fast',
  );
  const standby = serverIn(data, await freePort());
  standby.start();
  primary.run("ALTER SYSTEM SET synchronous_standby_names = '*'");
  primary.run('SELECT pg_reload_conf()');
  const isSynchronous = () => primary.run('SELECT sync_state FROM pg_stat_replication') === 'sync';
  while (!isSynchronous()) await sleep(20);
  return standby;
}

function serverIn(data: string, port: number): Server {
  appendFileSync(
    join(data, 'postgresql.conf'),
    `${SETTINGS}port = ${port}\nunix_socket_directories = '${data}'\n`,
  );
  const control = (...words: string[]) =>
    pg('pg_ctl', '-D', data, '-s', '-w', '-l', join(data, 'log'), ...words);
  return {
    port,
    url: `postgres://${ROLE.user}:${ROLE.password}@127.0.0.1:${port}/footnote`,
    run: (sql, database = 'postgres') =>
      pg(
        'psql',
        '-h',
        data,
        '-p',
        String(port),
        '-U',
        'postgres',
        '-d',
        database,
        '-qAtX',
        '-v',
        'ON_ERROR_STOP=1',
        '-c',
        sql,
      ).trim(),
    kill() {
      if (existsSync(join(data, 'postmaster.pid'))) control('stop', '-m', 'immediate');
    },
    start: () => void control('start'),
    promote: () => void control('promote'),
  };
}

/** Runs one of PostgreSQL's programs; gives what it writes. */
function pg(program: string, ...words: string[]): string {
  const path = join(binaries() ?? '', program);
  const [command = '', ...first] = [...(isRoot() ? (asUser() ?? []) : []), path];
  return execFileSync(command, [...first, ...words], {
    cwd: tmpdir(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** What lets root run something as the user that the package made; undefined where there is none. */
function asUser(): readonly string[] | undefined {
  const words = ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] as const;
  return spawnSync(words[0], [...words.slice(1), 'true']).status === 0 ? words : undefined;
}

/** The folder with the newest of PostgreSQL's programs: where Debian puts them, else those on the path. */
function binaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .filter((version) => version >= OLDEST)
    : [];
  if (versions.length > 0) return join(debian, String(Math.max(...versions)), 'bin');
  const found = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  return found.status === 0 && existsSync(join(found.stdout.trim(), 'initdb'))
    ? found.stdout.trim()
    : undefined;
}
