import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Libsql from 'libsql';
import pg from 'pg';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import type { SqlValue } from '../../../src/state/database.ts';
import { type Moved, moveToFile, moveToPostgres } from '../../../src/state/moveState.ts';
import { openSharedState } from '../../../src/state/openSharedState.ts';
import { openDatabase } from '../../../src/state/sqlite/openDatabase.ts';
import { onServer } from '../../support/collections.ts';
import { openedFile } from '../../support/openedState.ts';
import { inSchema, makeSchema } from '../../support/postgres/openedSchema.ts';
import { receipt, testFolder } from '../../support/state.ts';

const server = inject('postgresUrl') ?? '';

async function emptyDatabase(): Promise<string> {
  const schema = `move_${randomUUID().slice(0, 8)}`;
  await makeSchema(server, schema);
  return inSchema(server, schema);
}

/** A closed state file with something in it, and its key. */
async function fileWithSomething() {
  const file = join(testFolder(), 'state.db');
  const state = await openedFile(file);
  await state.receipts.keep(receipt({ question: 'Why do owls fly? 🦉' }));
  const place = { paper: 'p1', sentence: 0 };
  const raised = { collection: onServer('owls', state), member: 'ada', receipt: 'r1', place, reason: 'No.' };
  await state.disputes.raise(raised);
  await state.settings.change('owls', { threads: true });
  await state.close();
  return { file, key: readFileSync(`${file}.key`, 'utf8') };
}

async function sharedState(url: string, key: string) {
  const state = await openSharedState({
    ...{ url, key: Buffer.from(key, 'base64'), now: () => new Date() },
    warn: (_, message) => expect.unreachable(message),
  });
  if ('refusal' in state) throw new Error(state.refusal);
  onTestFinished(() => state.close());
  return state;
}

const rowsOf = (moved: Moved) =>
  'refusal' in moved ? moved : Object.fromEntries(moved.map(({ table, rows }) => [table, rows]));

describe('moving to PostgreSQL', () => {
  it('brings over all that is known, and goes on from there', async () => {
    const { file, key } = await fileWithSomething();
    const url = await emptyDatabase();
    expect(rowsOf(await moveToPostgres({ file, url, key }))).toMatchObject({
      receipts: 1,
      disputes: 1,
      settings: 1,
      papers: 0,
    });
    const state = await sharedState(url, key);
    expect(await state.storedAbout('ada')).toMatchObject({ receipts: 1, disputes: 1 });
    expect(await state.settings.read('owls')).toMatchObject({ threads: true });
    expect(await state.receipts.read(onServer('owls', state), 'r1')).toMatchObject({
      question: 'Why do owls fly? 🦉',
    });
    const place = { paper: 'p2', sentence: 0 };
    const other = { collection: onServer('owls', state), member: 'bob', receipt: 'r1', place, reason: 'No.' };
    expect(await state.disputes.raise(other)).toBe(2); // numbers go on
  });

  it('takes a database that a bot was started on once and never used', async () => {
    const { file, key } = await fileWithSomething();
    const url = await emptyDatabase();
    await (await sharedState(url, key)).purge();
    expect(rowsOf(await moveToPostgres({ file, url, key: undefined }))).toMatchObject({
      receipts: 1,
      keys: 1,
    });
  });

  it('refuses one that holds something, and changes nothing of it', async () => {
    const { file, key } = await fileWithSomething();
    const url = await emptyDatabase();
    const state = await sharedState(url, key);
    await state.settings.change('bats', { threads: true });
    expect(await moveToPostgres({ file, url, key })).toMatchObject({
      refusal: expect.stringMatching(/is not empty: it holds settings already \(1 rows\)/u),
    });
    expect(await state.storedAbout('ada')).toMatchObject({ receipts: 0 });
  });

  it('refuses another key than that of the file, and a file that is not there', async () => {
    const { file } = await fileWithSomething();
    const url = await emptyDatabase();
    const key = Buffer.alloc(32).toString('base64');
    expect(await moveToPostgres({ file, url, key })).toMatchObject({
      refusal: expect.stringContaining('STATE_KEY is not what'),
    });
    expect(await moveToPostgres({ file: `${file}x`, url, key })).toMatchObject({
      refusal: expect.stringContaining('no state file'),
    });
    expect(existsSync(`${file}x`)).toBe(false);
  });

  it('leaves no trace where something does not arrive', async () => {
    const { file, key } = await fileWithSomething();
    const url = await emptyDatabase();
    await (await sharedState(url, key)).close();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    onTestFinished(() => client.end());
    await client.query(`CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
      CREATE TRIGGER lose BEFORE INSERT ON settings FOR EACH ROW EXECUTE FUNCTION lose()`);
    await expect(moveToPostgres({ file, url, key })).rejects.toThrow('settings did not arrive');
    expect(await (await sharedState(url, key)).storedAbout('ada')).toMatchObject({ receipts: 0 });
  });
});

describe('moving back to a file', () => {
  it('refuses a file that is there', async () => {
    const { file, key } = await fileWithSomething();
    expect(await moveToFile({ file, url: await emptyDatabase(), key })).toMatchObject({
      refusal: expect.stringContaining('is there already'),
    });
  });

  it('refuses another key than the one that the database was used with', async () => {
    const { file, key } = await fileWithSomething();
    const url = await emptyDatabase();
    await moveToPostgres({ file, url, key });
    const back = join(testFolder(), 'back.db');
    expect(await moveToFile({ file: back, url, key: Buffer.alloc(32).toString('base64') })).toMatchObject({
      refusal: expect.stringContaining('STATE_KEY is not the one'),
    });
    expect([existsSync(back), existsSync(`${back}.key`)]).toEqual([false, false]);
  });

  it('gives the rows that went, whatever they hold', async () => {
    const text = fc.string({ unit: 'binary' }).map((each) => each.replaceAll('\0', ''));
    const row = fc.record({
      ...{ id: text, member: text, server: fc.option(text), outcome: text, question: fc.option(text) },
      asked_at: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
    });
    const rows = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const folder = testFolder();
        const [there, back] = [join(folder, 'there.db'), join(folder, 'back.db')];
        const database = openDatabase(there);
        const insert = database.prepare(
          `INSERT INTO receipts (id, member, server, is_private, asked_at, kind, outcome, statements, papers, rules, micro_usd,
             millis, question) VALUES (:id, :member, :server, 0, :asked_at, 'answer', :outcome, '[]', '[]', '[]', 1, 1, :question)`,
        );
        for (const each of given) insert.run(each);
        const before = receiptsIn(database);
        const url = await emptyDatabase();
        expect(await moveToPostgres({ file: there, url, key: undefined })).not.toHaveProperty('refusal');
        expect(await moveToFile({ file: back, url, key: 'a key' })).not.toHaveProperty('refusal');
        expect(receiptsIn(new Libsql(back))).toEqual(before);
        rmSync(folder, { recursive: true });
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('leaves it where it was asked to, with its key, and for its owner alone', async () => {
    const { file, key } = await fileWithSomething();
    const url = await emptyDatabase();
    expect(await moveToPostgres({ file, url, key })).not.toHaveProperty('refusal');
    const back = join(testFolder(), 'deep', 'back.db');
    expect(await moveToFile({ file: back, url, key })).not.toHaveProperty('refusal');
    const state = await openedFile(back);
    onTestFinished(() => state.close());
    expect(await state.storedAbout('ada')).toMatchObject({ receipts: 1, disputes: 1 });
    expect([await state.lostRows(), existsSync(`${back}.moving`)]).toEqual([undefined, false]);
  });
});

function receiptsIn(database: Libsql.Database): readonly SqlValue[] {
  const rows = database.prepare('SELECT * FROM receipts ORDER BY id').raw().all();
  database.close();
  return rows as SqlValue[]; // nothing stored is another type
}
