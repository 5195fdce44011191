import { join } from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { migrate } from '../../../src/state/sqlite/migrate.ts';
import type { State } from '../../../src/state/state.ts';
import { receipt, testFolder, testState } from '../../support/state.ts';

describe('between the reading and the writing of a change, another process', () => {
  it.each<[string, RegExp, (state: State) => Promise<unknown>]>([
    ['of settings', /^INSERT INTO settings/u, (state) => state.settings.change('owls', { threads: true })],
    ['that forgets a member', /^DELETE FROM receipts/u, (state) => state.forgetMember('ada')],
  ])('cannot write: %s', async (_, statement, change) => {
    const file = join(testFolder(), 'state.db');
    const { state, warnings } = await testState(file, { busyPausesMs: [] });
    await state.receipts.keep(receipt());
    const attempts = writeBefore(statement, file);
    await change(state);
    expect(attempts).toEqual(['SQLITE_BUSY']);
    expect([state.keptIn(), warnings]).toEqual(['file', []]);
  });

  it('cannot bring the file to the newest version as well', () => {
    const file = join(testFolder(), 'state.db');
    const database = new Libsql(file);
    onTestFinished(() => void database.close());
    database.pragma('journal_mode = WAL');
    const attempts = writeBefore(/^CREATE TABLE twice/u, file);
    migrate(database, ['CREATE TABLE twice (id)']);
    expect(attempts).toEqual(['SQLITE_BUSY']);
  });
});

/** Lets another process try to write whenever one is about to carry out such a statement; gives what it met. */
function writeBefore(statement: RegExp, file: string): readonly string[] {
  const other = new Libsql(file);
  onTestFinished(() => void other.close());
  const attempts: string[] = [];
  const attempt = (sql: string) => {
    if (!statement.test(sql.trim())) return;
    try {
      other.exec('BEGIN IMMEDIATE; COMMIT');
      attempts.push('written');
    } catch (error) {
      attempts.push(String((error as { code?: unknown }).code));
    }
  };
  for (const way of ['prepare', 'exec'] as const) {
    const really = Libsql.prototype[way] as (this: unknown, sql: string) => never;
    const spy = vi.spyOn(Libsql.prototype, way).mockImplementation(function (this: unknown, sql: string) {
      attempt(sql);
      return really.call(this, sql);
    } as never);
    onTestFinished(() => spy.mockRestore());
  }
  return attempts;
}
