import {
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { NotKept } from '../../../src/state/notKept.ts';
import { openState } from '../../../src/state/openState.ts';
import { onServer } from '../../support/collections.ts';
import { openedStorage, receipt, testFolder, testState } from '../../support/state.ts';

const SOON = { lookEveryMs: 20 };

describe('a state file that is deleted while the bot runs', () => {
  it.each<[string, (file: string) => void]>([
    ['alone', (file) => rmSync(file)],
    ['with all that lies beside it', (file) => rmSync(dirname(file), { recursive: true })],
    ['with its log alone', (file) => ['', '-wal', '-shm'].map((part) => rmSync(`${file}${part}`))],
  ])('lies there again with all that it held: %s', async (_, remove) => {
    const { state, file, warnings } = await running();
    remove(file);
    await vi.waitUntil(() => warnings.length > 0, { timeout: 5_000 });
    expect(warnings).toMatchObject([
      { message: expect.stringContaining('deleted or replaced while the bot runs') },
    ]);
    await state.receipts.keep(receipt({ id: 'later' }));
    const other = (await testState(file)).state;
    expect(await other.storedAbout('ada')).toMatchObject({ receipts: 2 });
    expect(await other.settings.read('owls')).toMatchObject({ privateByDefault: true });
    expect(state.trouble()).toBeUndefined();
  });

  it('lies there again with its key', async () => {
    const { file, warnings } = await running();
    const key = readFileSync(`${file}.key`);
    rmSync(`${file}.key`);
    await vi.waitUntil(() => warnings.length > 0, { timeout: 5_000 });
    expect(readFileSync(`${file}.key`)).toEqual(key);
  });

  it('is put back once where two processes have it open', async () => {
    const { state, file, warnings } = await running();
    const second = await testState(file, SOON);
    rmSync(file);
    await vi.waitUntil(() => warnings.length > 0 && second.warnings.length > 0, { timeout: 5_000 });
    await state.receipts.keep(receipt({ id: 'of-one' }));
    await second.state.receipts.keep(receipt({ id: 'of-two' }));
    await new Promise((resolve) => setTimeout(resolve, 100)); // some looks more
    expect([warnings.length, second.warnings.length]).toEqual([1, 1]);
    expect(await (await testState(file)).state.storedAbout('ada')).toMatchObject({ receipts: 3 });
  });
});

describe('a state file that is replaced while the bot runs', () => {
  it.each<[string, (file: string) => void]>([
    ['overwritten where it lay', (file) => writeFileSync(file, 'not a database '.repeat(500))],
    ['emptied where it lay', (file) => truncateSync(file)],
    [
      'by a file of another kind',
      (file) => {
        writeFileSync(`${file}.other`, 'A shopping list.');
        renameSync(`${file}.other`, file);
      },
    ],
  ])('is written anew, and what lay there is left to whoever put it there: %s', async (_, replace) => {
    const { state, file, warnings } = await running();
    replace(file);
    const put = readFileSync(file, 'utf8');
    await vi.waitUntil(() => warnings.length > 0, { timeout: 5_000 });
    expect(readFileSync(`${file}.replaced`, 'utf8')).toBe(put);
    await state.receipts.keep(receipt({ id: 'later' }));
    expect(await (await testState(file)).state.receipts.read(onServer('owls', state), 'later')).toBeDefined();
    expect(state.trouble()).toBeUndefined();
  });

  it('by another state file is gone on with', async () => {
    const { state, file, warnings } = await running();
    const backup = join(testFolder(), 'backup.db');
    const other = new Libsql(file);
    other.prepare('VACUUM INTO ?').run(backup);
    other.close();
    await state.receipts.keep(receipt({ id: 'after-the-backup' }));
    copyFileSync(backup, `${file}.restored`);
    renameSync(`${file}.restored`, file);
    await vi.waitUntil(() => warnings.length > 0, { timeout: 5_000 });
    await state.receipts.keep(receipt({ id: 'later' }));
    const read = await Promise.all(
      ['r1', 'after-the-backup', 'later'].map((id) => state.receipts.read(onServer('owls', state), id)),
    );
    expect(read.map((each) => each !== undefined)).toEqual([true, false, true]);
    expect(await (await testState(file)).state.receipts.read(onServer('owls', state), 'later')).toBeDefined();
  });
});

describe('a state file that breaks while the bot runs', () => {
  it('fails no read: nothing is found, and the next start says what to do', async () => {
    const file = join(testFolder(), 'state.db');
    const first = (await testState(file)).state;
    for (let number = 0; number < 300; number++) await first.receipts.keep(receipt({ id: `r${number}` }));
    await first.close();
    const storage = await openedStorage({ file });
    writeFileSync(file, readFileSync(file).fill(0xa5, 4096));
    const read = () =>
      storage.read({ across: 'overview' }, async (database) => {
        await database.all('PRAGMA shrink_memory'); // or it would not look at the file
        return database.all("SELECT * FROM receipts WHERE id = 'r7'");
      });
    expect(await read()).toEqual([]);
    expect([storage.isCutOff(), storage.trouble()]).toMatchObject([true, { code: 'SQLITE_CORRUPT' }]);
    await expect(storage.write('no place', async () => undefined)).rejects.toThrow(NotKept);
    await storage.mend(); // it stays broken
    expect(await read()).toEqual([]);
    expect(await openState(file, { now: () => new Date(), warn: vi.fn() })).toMatchObject({
      refusal: expect.stringContaining('is broken'),
    });
  });
});

/** A state that is in use, with one receipt and one server's settings. */
async function running() {
  const file = join(testFolder(), 'deep', 'state.db');
  const { state, warnings } = await testState(file, SOON);
  await state.receipts.keep(receipt());
  await state.settings.change('owls', { privateByDefault: true });
  onTestFinished(() => expect(existsSync(`${file}.new`)).toBe(false));
  return { state, file, warnings };
}
