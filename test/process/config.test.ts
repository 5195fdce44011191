import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { CONFIG_NAMES, readConfig } from '../../src/process/config.ts';

/** A secret has no example. */
const STATE_KEY = Buffer.alloc(32, 7).toString('base64');

describe('.env.example', () => {
  const text = readFileSync('.env.example', 'utf8');

  it('lists exactly the settings that are read, in their order', () => {
    const names = [...text.matchAll(/^#? ?([A-Z][A-Z_]+)=/gmu)].map(([, name]) => name);
    expect(names).toEqual(CONFIG_NAMES);
  });

  it('explains each setting on the line before it', () => {
    const lines = text.split('\n');
    const bare = lines.filter(
      (line, index) => /^#? ?[A-Z_]+=/u.test(line) && !/^# \p{Lu}.{20}/u.test(lines[index - 1] ?? ''),
    );
    expect(bare).toEqual([]);
  });

  it('can be used as it stands', () => {
    expect(readConfig(parse(text))).not.toHaveProperty('problems');
    const all = { ...parse(text.replace(/^# ([A-Z_]+=)/gmu, '$1')), STATE_KEY };
    expect(readConfig(all)).not.toHaveProperty('problems');
  });
});

describe('readConfig', () => {
  it('has a default for everything but secrets', () => {
    expect(readConfig({ ANTHROPIC_API_KEY: '  ' })).toMatchObject({
      PAPERS: 'seeds',
      ANSWER_DEADLINE_MS: 45_000,
    });
  });

  it('asks for a key where there is an address of PostgreSQL, and says how to make one', () => {
    const DATABASE_URL = 'postgres://footnote:s3cret@localhost/footnote';
    expect(readConfig({ DATABASE_URL, STATE_KEY })).toMatchObject({ DATABASE_URL });
    for (const key of [undefined, 'dG9vIHNob3J0', 'no base64!'])
      expect(readConfig({ DATABASE_URL, STATE_KEY: key })).toEqual({
        problems: [expect.stringMatching(/^STATE_KEY must be .*openssl rand -base64 32/u)],
      });
  });

  it('takes no address of another database', () => {
    for (const DATABASE_URL of ['mysql://a:s3cret@b/c', 'localhost/footnote'])
      expect(readConfig({ DATABASE_URL, STATE_KEY })).toEqual({
        problems: [expect.stringMatching(/^DATABASE_URL must be an address of PostgreSQL(?!.*s3cret)/u)],
      });
  });

  it('reports every problem at once and never repeats a value', () => {
    const read = readConfig({
      DISCORD_GUILD_ID: 's3cret',
      ANSWER_DEADLINE_MS: 's3cret',
      HEALTH_PORT: '70000',
      ANTHROPIC_BASE_URL: 's3cret',
    });
    const lines = 'problems' in read ? read.problems : [];
    expect(lines.map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining(['DISCORD_GUILD_ID', 'ANTHROPIC_BASE_URL', 'ANSWER_DEADLINE_MS', 'HEALTH_PORT']),
    );
    expect(lines.join('\n')).not.toContain('s3cret');
    expect(lines.every((line) => / must be /u.test(line))).toBe(true);
  });
});

describe('the address of a model’s server', () => {
  it.each([
    ['http://localhost:8080/v1', 'http://localhost:8080'],
    ['http://localhost:8080/v1/', 'http://localhost:8080'],
    ['http://localhost:8080/V1/messages', 'http://localhost:8080'],
    ['http://localhost:8080/v1/chat/completions', 'http://localhost:8080'],
    ['https://a.org/proxy/anthropic/v1', 'https://a.org/proxy/anthropic'],
    ['https://a.org/proxy/', 'https://a.org/proxy'],
    ['https://a.org/v1beta', 'https://a.org/v1beta'],
  ])('is taken without the path of the API: %s', (ANTHROPIC_BASE_URL, url) => {
    expect(readConfig({ ANTHROPIC_BASE_URL })).toMatchObject({ ANTHROPIC_BASE_URL: url });
  });

  it.each([
    'localhost:8080',
    'ftp://a.org',
    'http://me:s3cret@a.org',
    'https://a.org/?key=s3cret',
    'https://a.org/#x',
  ])('is refused with the right form: %s', (ANTHROPIC_BASE_URL) => {
    const read = readConfig({ ANTHROPIC_BASE_URL });
    expect(read).toEqual({
      problems: [expect.stringMatching(/^ANTHROPIC_BASE_URL must be .* such as http:\/\/localhost:8080$/u)],
    });
  });
});

describe('SHARDS', () => {
  it.each([
    ['auto', { kind: 'auto' }],
    ['0-3/8', { kind: 'part', ids: [0, 1, 2, 3], of: 8 }],
    ['7/8', { kind: 'part', ids: [7], of: 8 }],
    [' Lease/8 ', { kind: 'lease', of: 8 }],
  ])('is read: %s', (SHARDS, read) => {
    expect(readConfig({ SHARDS, DATABASE_URL: 'postgres://localhost/footnote', STATE_KEY })).toMatchObject({
      SHARDS: read,
    });
  });

  it.each(['8', '3-1/8', '0-8/8', '0/0', 'lease', 'lease/0', '0-1/5000', '-1/8', 'all'])(
    'is refused with the right forms: %s',
    (SHARDS) => {
      expect(readConfig({ SHARDS })).toEqual({
        problems: [expect.stringMatching(/^SHARDS must be auto .* 0-3\/8 .* lease\/8/u)],
      });
    },
  );
});

describe('a share of the shards', () => {
  it.each(['lease/8', '0-3/8'])('needs the database that the others have, too: %s', (SHARDS) => {
    expect(readConfig({ SHARDS })).toEqual({
      problems: [expect.stringMatching(/^SHARDS must be .*DATABASE_URL/u)],
    });
  });

  it('that is all of them needs none', () => {
    expect(readConfig({ SHARDS: '0-3/4' })).not.toHaveProperty('problems');
  });
});

describe('INTERACTIONS_PORT', () => {
  it('needs the public key of the application', () => {
    const key = 'ab'.repeat(32);
    expect(readConfig({ INTERACTIONS_PORT: '8080', DISCORD_PUBLIC_KEY: key })).not.toHaveProperty('problems');
    expect(readConfig({ INTERACTIONS_PORT: '8080' })).toEqual({
      problems: [expect.stringMatching(/^DISCORD_PUBLIC_KEY must be set for INTERACTIONS_PORT/u)],
    });
  });

  it.each(['ab', 'zz'.repeat(32), 'ab'.repeat(33)])(
    'refuses a key that is none: %s',
    (DISCORD_PUBLIC_KEY) => {
      expect(readConfig({ DISCORD_PUBLIC_KEY })).toEqual({
        problems: [expect.stringContaining('General Information in the Developer Portal')],
      });
    },
  );
});

describe('a secret', () => {
  it.each(['Bot abc', 'Bearer abc', 'tökén', 'abc\u200b', 'abc\ndef', 'abc"', "'abc"])(
    'that cannot have been given out is told at once: %j',
    (value) => {
      for (const name of ['DISCORD_TOKEN', 'ANTHROPIC_API_KEY']) {
        const read = readConfig({ [name]: value });
        const problems = 'problems' in read ? read.problems : [];
        expect(problems).toEqual([
          expect.stringMatching(new RegExp(`^${name} must be .* as it was copied`, 'u')),
        ]);
        expect(problems.join()).not.toContain(value);
      }
    },
  );
});
