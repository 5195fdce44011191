import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAskedQuestions } from '../../src/state/askedQuestions.ts';
import { receiptsIn } from '../../src/state/receipts.ts';
import { openStorage } from '../../src/state/storage.ts';
import { asNobody, receipt, testFolder, testState } from '../support/state.ts';

const ONCE = [{ message: expect.stringContaining('going on in memory') }];

describe('storage', () => {
  it('opens nothing before the first use', async () => {
    const file = join(testFolder(), 'deep', 'state.db');
    const { state } = testState(file);
    expect([existsSync(file), state.keptIn()]).toEqual([false, undefined]);
    await state.settings.read('owls');
    expect([existsSync(file), state.keptIn()]).toEqual([true, 'file']);
  });

  it('writes no id of a member or a server, in files that are the owner’s alone', async () => {
    const folder = testFolder();
    const { state } = testState(join(folder, 'state.db'));
    await state.receipts.keep(receipt({ member: '175928847299117063', server: '81384788765712384' }));
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name), 'latin1')).not.toMatch(/175928847299117063|81384788765712384/);
      expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
    }
  });

  it('keeps a broken file aside and starts anew, with a warning', async () => {
    const folder = testFolder();
    writeFileSync(join(folder, 'state.db'), 'not a database '.repeat(500));
    const { state, warnings } = testState(join(folder, 'state.db'));
    await state.settings.change('owls', { threads: true });
    expect(state.keptIn()).toBe('file');
    expect(warnings).toMatchObject([{ message: expect.stringContaining('kept aside') }]);
    const [aside = ''] = readdirSync(folder).filter((name) => name.includes('broken'));
    expect(readFileSync(join(folder, aside), 'utf8')).toContain('not a database');
  });

  it('notices a file that is broken further in', async () => {
    const file = await fileWith(200);
    writeFileSync(file, readFileSync(file).fill(0xa5, 8192, 40_000));
    const { state, warnings } = testState(file);
    await state.receipts.keep(receipt());
    expect(warnings).toMatchObject([{ message: expect.stringContaining('kept aside') }]);
  });

  it.each(['/proc/footnote/state.db', '/proc/state.db'])(
    'works in memory where %s cannot be',
    async (file) => {
      const { state, warnings } = testState(file);
      await state.receipts.keep(receipt());
      expect(await state.receipts.read('r1')).toBeDefined();
      expect(state.keptIn()).toBe('memory');
      expect(warnings).toMatchObject(ONCE);
    },
  );

  it('works in memory where a folder has the name of the file', async () => {
    const file = join(testFolder(), 'state.db');
    mkdirSync(file);
    const { state, warnings } = testState(file);
    await state.receipts.keep(receipt());
    expect(state.keptIn()).toBe('memory');
    expect(warnings).toMatchObject(ONCE);
  });

  it('takes what a read-only file holds into memory, such as who may ask where', async () => {
    const file = await fileWith(1);
    chmodSync(join(file, '..'), 0o555);
    for (const part of ['', '.key']) chmodSync(`${file}${part}`, 0o444);
    asNobody();
    const { state, warnings } = testState(file);
    expect(await state.settings.read('owls')).toMatchObject({ privateByDefault: true });
    expect(await state.settings.change('owls', { threads: true })).toMatchObject({ privateByDefault: true });
    expect(state.keptIn()).toBe('memory');
    expect(warnings).toMatchObject(ONCE);
  });

  it('goes over to memory with all it has when the disk is full, without losing the write', async () => {
    const warn = vi.fn();
    const now = () => new Date();
    const storage = await openStorage({ file: await fileWith(20), now, warn });
    onTestFinished(() => storage.close());
    await storage.read((database) => database.pragma('max_page_count = 1')); // no room beyond what is used
    const receipts = receiptsIn({ storage: async () => storage, now, asked: createAskedQuestions(now) });
    await receipts.keep(receipt({ id: 'late', question: 'x'.repeat(100_000) }));
    expect([await receipts.read('late'), await receipts.read('r1')]).toMatchObject([
      { id: 'late' },
      { id: 'r1' },
    ]);
    expect(storage.keptIn()).toBe('memory');
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ err: expect.objectContaining({ code: 'SQLITE_FULL' }) }),
      expect.stringContaining('going on in memory'),
    );
  });

  it('leaves a file of a newer version of the bot alone', async () => {
    const file = join(testFolder(), 'state.db');
    const newer = new Libsql(file);
    newer.exec('PRAGMA user_version = 999');
    newer.close();
    const { state, warnings } = testState(file);
    await state.receipts.keep(receipt());
    expect(state.keptIn()).toBe('memory');
    expect(warnings).toMatchObject([{ details: { err: { message: expect.stringContaining('newer') } } }]);
  });

  it('keeps what must not reach a disk in memory, however much it is', async () => {
    const storage = await openStorage({ file: await fileWith(1), now: () => new Date(), warn: vi.fn() });
    onTestFinished(() => storage.close());
    const setting = await storage.read((database) => database.prepare('PRAGMA temp_store').get());
    expect(setting).toMatchObject({ temp_store: 2 }); // SQLite's number for memory
  });

  it('is shared by two processes', async () => {
    const file = join(testFolder(), 'state.db');
    const [one, two] = [testState(file).state, testState(file).state];
    await Promise.all([one.settings.change('owls', { threads: true }), two.settings.read('owls')]);
    expect((await two.settings.read('owls')).threads).toBe(true);
  });
});

/** A closed state file with this many receipts and one server's settings. */
async function fileWith(receipts: number): Promise<string> {
  const file = join(testFolder(), 'state.db');
  const { state } = testState(file);
  for (let number = 1; number <= receipts; number++) await state.receipts.keep(receipt({ id: `r${number}` }));
  await state.settings.change('owls', { privateByDefault: true });
  await state.close();
  return file;
}
