import fc from 'fast-check';
import pg from 'pg';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { COLUMN_TYPES, databaseOnClient, positional } from '../../../src/state/postgres/postgresDatabase.ts';

describe('the names of parameters', () => {
  it.each([
    ['SELECT :a, :b, :a', 'SELECT $1, $2, $1', ['a', 'b']],
    [
      `SELECT ':a' WHERE x LIKE '%"kind":"it''s :b"%' AND y = :c`,
      `SELECT ':a' WHERE x LIKE '%"kind":"it''s :b"%' AND y = $1`,
      ['c'],
    ],
    ['SELECT :a::text', 'SELECT $1::text', ['a']],
  ])('become numbers, but in texts and casts: %s', (sql, text, names) => {
    expect(positional(sql)).toEqual({ text, names });
  });
});

describe('a value', () => {
  it('comes back as it was put, whatever it is, also with the beginning of a transaction; NUL alone is replaced', async () => {
    const client = new pg.Client({ connectionString: inject('postgresUrl'), types: COLUMN_TYPES });
    await client.connect();
    onTestFinished(() => client.end());
    const whole = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
    const text = fc.string({ unit: 'binary' });
    await fc.assert(
      fc.asyncProperty(text, whole, async (text, number) => {
        const sql = 'SELECT CAST(:text AS TEXT) AS text, CAST(:number AS BIGINT) AS number';
        const expected = { text: text.replaceAll('\0', '\uFFFD'), number };
        for (const begin of [undefined, 'BEGIN']) {
          const row = await databaseOnClient(client, begin).first(sql, { text, number });
          expect(row).toEqual(expected);
        }
        await client.query('COMMIT');
      }),
    );
  });
});
