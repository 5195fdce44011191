import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONFIG_NAMES, readConfig } from '../src/process/config.ts';

interface Service {
  readonly environment: Readonly<Record<string, string | number>>;
  readonly env_file?: string;
  readonly volumes: readonly string[];
  readonly profiles?: readonly string[];
  readonly healthcheck: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly deploy?: { readonly replicas: number };
  readonly configs?: readonly { readonly source: string; readonly target: string }[];
}

interface Compose {
  readonly services: Readonly<Record<'footnote' | 'several' | 'database', Service>>;
  readonly configs: Readonly<Record<string, { readonly content: string }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const ENTERED = {
  DATABASE_PASSWORD: randomBytes(24).toString('hex'),
  STATE_KEY: randomBytes(32).toString('base64'),
};
const WRITTEN = readFileSync('compose.yml', 'utf8');
/** As Compose fills in what `.env` holds. */
const compose: Compose = parse(
  WRITTEN.replaceAll(/\$\{(\w+)(?::-[^}]*)?\}/gu, (_, name: string) => ENTERED[name as keyof typeof ENTERED]),
  { merge: true },
);
const { footnote, several, database } = compose.services;
const DOCKERFILE = readFileSync('Dockerfile', 'utf8');
const textsOf = ({ environment }: Service) =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, String(value)]));

describe('compose.yml', () => {
  it.each(Object.entries({ footnote, several }))('gives %s settings that the bot takes', (_, service) => {
    expect(CONFIG_NAMES).toEqual(expect.arrayContaining(Object.keys(service.environment)));
    const config = readConfig({ ...textsOf(service), DISCORD_TOKEN: 'token' });
    expect(config).not.toHaveProperty('problems');
    expect(config).toMatchObject({ HEALTH_PORT: expect.any(Number) });
  });

  it.each(Object.entries({ footnote, several }))('asks %s on its own port how it is', (_, service) => {
    const address = `http://127.0.0.1:${service.environment['HEALTH_PORT']}/healthz`;
    expect(service.healthcheck.test.join(' ')).toContain(`fetch('${address}')`);
  });

  it.each(Object.entries({ footnote, several }))('lays the papers where %s looks for them', (_, service) => {
    const targets = service.volumes.map((volume) => volume.split(':')[1]);
    expect(targets).toContain(service.environment['PAPERS']);
  });

  it('keeps the state file on the volume of the image, and the database on one of its own', () => {
    expect(footnote.volumes).toContain('state:/app/data');
    expect(DOCKERFILE).toContain('VOLUME /app/data');
    expect(DOCKERFILE).toContain('WORKDIR /app');
    expect(database.volumes).toEqual(['database:/var/lib/postgresql/data']);
    expect(Object.keys(compose.volumes)).toEqual(['state', 'database']);
  });

  it('starts two processes alike, whose shards are shared out, once their database answers', () => {
    expect(several.deploy?.replicas).toBe(2);
    expect(several.environment['SHARDS']).toMatch(/^lease\/\d+$/u);
    expect(several.environment['STATE_KEY']).toBe(ENTERED.STATE_KEY);
    expect(several.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(several.profiles).toEqual(database.profiles);
  });

  it('makes the user of the database and no superuser, under the password and names of its address', () => {
    const [role] = database.configs ?? [];
    const sql = compose.configs[role?.source ?? '']?.content ?? '';
    const { username, password, hostname, pathname } = new URL(String(several.environment['DATABASE_URL']));
    expect(role?.target).toMatch(/^\/docker-entrypoint-initdb\.d\/.*\.sql$/u);
    expect([hostname, pathname]).toEqual(['database', '/footnote']);
    expect(sql).toContain(`CREATE ROLE ${username} LOGIN PASSWORD '${password}'`);
    expect(sql).toContain(`CREATE DATABASE footnote OWNER ${username}`);
    expect(sql).not.toMatch(/SUPERUSER|BYPASSRLS/u);
    expect(database.healthcheck.test.join(' ')).toContain(`-U ${username} -d footnote`);
  });

  it('asks for nothing that docs/operating.md does not name', () => {
    const guide = readFileSync('docs/operating.md', 'utf8');
    const names = [...WRITTEN.matchAll(/\$\{(?<name>\w+)/gu)].map(({ groups }) => groups?.['name'] ?? '');
    expect(new Set(names)).toEqual(new Set(Object.keys(ENTERED)));
    for (const name of names) expect(guide).toContain(`\`${name}\``);
  });
});
