import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { migrate, versionOf } from '../../../src/state/sqlite/migrate.ts';
import { migrations } from '../../../src/state/sqlite/migrations.ts';

/** What a database of each version may hold that must outlive the way to the newest. */
const ROWS = [
  { since: 1, insert: "INSERT INTO settings VALUES ('s', '{}')" },
  {
    since: 1,
    insert:
      "INSERT INTO feedback (receipt, member, server, verdict, given_at) VALUES ('r', 'm', NULL, 'helpful', 1)",
  },
  {
    since: 1,
    insert:
      "INSERT INTO receipts (id, member, is_private, asked_at, kind, outcome, statements, papers, rules, micro_usd, millis) VALUES ('r','m',0,1,'answer','answered','[]','[]','[]',1,1)",
  },
  { since: 1, insert: "INSERT INTO counters VALUES ('k', 3, NULL)" },
  {
    since: 2,
    insert:
      "INSERT INTO disputes (id, server, receipt, paper, spot, reason, raised_at) VALUES (1,'s','r','p','0','why',1)",
  },
  { since: 2, insert: "INSERT INTO turns VALUES (1, 'c', 's', 'm', 'r', 1)" },
];

describe('migrate', () => {
  it.each(migrations.map((_, version) => version + 1))(
    'brings version %i to the newest, rows and all',
    (version) => {
      const database = new Libsql(':memory:');
      migrate(database, migrations.slice(0, version));
      const rows = ROWS.filter(({ since }) => since <= version);
      for (const { insert } of rows) database.exec(insert);
      migrate(database);
      expect(versionOf(database)).toBe(migrations.length);
      for (const { insert } of rows)
        expect(count(database, /INTO (\w+)/u.exec(insert)?.[1])).toMatchObject({ rows: 1 });
    },
  );

  it('gives receipts from before tokens were counted none', () => {
    const database = new Libsql(':memory:');
    const counting = migrations.findIndex((step) => step.includes('input_tokens'));
    migrate(database, migrations.slice(0, counting));
    for (const { insert } of ROWS.filter(({ since }) => since <= counting)) database.exec(insert);
    migrate(database);
    const tokens = database.prepare('SELECT input_tokens, output_tokens FROM receipts').get();
    expect(tokens).toMatchObject({ input_tokens: 0, output_tokens: 0 });
  });

  it('leaves the version before a step that fails', () => {
    const database = new Libsql(':memory:');
    expect(() => migrate(database, ['CREATE TABLE a (b)', 'CREATE TABLE c (d); NONSENSE'])).toThrow();
    expect(versionOf(database)).toBe(1);
    expect(() => count(database, 'c')).toThrow();
  });

  it('refuses a database of a newer version', () => {
    const database = new Libsql(':memory:');
    database.exec('PRAGMA user_version = 999');
    expect(() => migrate(database)).toThrow('newer version');
  });
});

function count(database: Libsql.Database, table = 'settings'): unknown {
  return database.prepare(`SELECT count(*) AS rows FROM ${table}`).get();
}
