import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../src/state/sqlite/migrate.ts';
import { migrations } from '../../../src/state/sqlite/migrations.ts';
import { receipt, testFolder, testState } from '../../support/state.ts';

describe('a key that is lost', () => {
  it('is told at every start, and what was stored under it is never said to be nothing', async () => {
    const file = await fileOf('ada');
    rmSync(`${file}.key`);
    for (const _ of [1, 2]) {
      const { state, warnings } = await testState(file);
      await state.receipts.keep(receipt({ id: 'later' }));
      expect(await state.lostRows()).toEqual({ rows: 1, until: new Date('2026-03-01T11:00:00Z') });
      expect(warnings).toMatchObject([
        { message: expect.stringMatching(/1 of its rows .* Put the old key back/u) },
      ]);
      await state.close();
    }
  });

  it('is told of a file from before keys were noted, too', async () => {
    const file = join(testFolder(), 'state.db');
    const old = new Libsql(file);
    migrate(old, migrations.slice(0, 6));
    old.exec(
      "INSERT INTO receipts (id, member, is_private, asked_at, kind, outcome, statements, papers, rules, micro_usd, millis) VALUES ('r','m',0,1,'answer','answered','[]','[]','[]',1,1)",
    );
    old.close();
    expect(await (await testState(file)).state.lostRows()).toEqual({ rows: 1, until: new Date(1) });
  });

  it('is no matter any more once it lies there again', async () => {
    const file = await fileOf('ada');
    const key = readFileSync(`${file}.key`);
    rmSync(`${file}.key`);
    await (await testState(file)).state.close();
    writeFileSync(`${file}.key`, key);
    const { state, warnings } = await testState(file);
    expect(await state.storedAbout('ada')).toMatchObject({ receipts: 1 });
    expect([await state.lostRows(), warnings]).toEqual([undefined, []]);
  });

  it('leaves those lost that were stored under the one between', async () => {
    const file = await fileOf('ada');
    const key = readFileSync(`${file}.key`);
    rmSync(`${file}.key`);
    const between = await testState(file);
    between.clock.now = new Date('2026-03-02T12:00:00Z');
    await between.state.receipts.keep(receipt({ id: 'r2', member: 'bob' }));
    await between.state.close();
    writeFileSync(`${file}.key`, key);
    expect(await (await testState(file)).state.lostRows()).toEqual({ rows: 1, until: between.clock.now });
  });

  it('is no matter where nothing was stored, nor where it was never lost', async () => {
    const empty = join(testFolder(), 'state.db');
    await (await testState(empty)).state.close();
    rmSync(`${empty}.key`);
    const kept = await fileOf('ada');
    for (const file of [empty, kept]) {
      const { state, warnings } = await testState(file);
      expect([await state.lostRows(), warnings]).toEqual([undefined, []]);
    }
  });
});

/** A closed state file with one receipt of this member. */
async function fileOf(member: string): Promise<string> {
  const file = join(testFolder(), 'state.db');
  const { state, clock } = await testState(file);
  clock.now = new Date('2026-03-01T11:00:00Z'); // later than the start, earlier than the next
  await state.receipts.keep(receipt({ member }));
  await state.close();
  return file;
}
