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
import { NotKept } from '../../../src/state/notKept.ts';
import { openState } from '../../../src/state/openState.ts';
import { onServer } from '../../support/collections.ts';
import { asNobody, openedStorage, receipt, testFolder, testState } from '../../support/state.ts';

describe('a state file', () => {
  it('names no member and no server, and is the owner’s alone', async () => {
    const folder = testFolder();
    const { state } = await testState(join(folder, 'deep', 'state.db'));
    await state.receipts.keep(receipt({ member: '175928847299117063', server: '81384788765712384' }));
    for (const name of readdirSync(join(folder, 'deep'))) {
      const path = join(folder, 'deep', name);
      expect(readFileSync(path, 'latin1')).not.toMatch(/175928847299117063|81384788765712384/);
      expect(statSync(path).mode & 0o077).toBe(0);
    }
  });

  it('is shared by two processes', async () => {
    const file = join(testFolder(), 'state.db');
    const [one, two] = [(await testState(file)).state, (await testState(file)).state];
    await Promise.all([one.settings.change('owls', { threads: true }), two.settings.read('owls')]);
    expect((await two.settings.read('owls')).threads).toBe(true);
  });
});

describe('a state file that cannot be opened', () => {
  it('is refused where it is broken, with what to do, and left as it is', async () => {
    const file = join(testFolder(), 'state.db');
    writeFileSync(file, 'not a database '.repeat(500));
    expect(await refusalOf(file)).toEqual({
      holdsData: true,
      refusal: expect.stringMatching(
        /state\.db is broken \(.+\): put a backup in its place, or move it away/u,
      ),
    });
    expect(readFileSync(file, 'utf8')).toContain('not a database');
  });

  it('is refused where it is broken further in', async () => {
    const file = await fileWith(200);
    writeFileSync(file, readFileSync(file).fill(0xa5, 8192, 40_000));
    expect(await refusalOf(file)).toMatchObject({ refusal: expect.stringContaining('is broken') });
  });

  it('is refused where a newer version of the bot made it', async () => {
    const file = join(testFolder(), 'state.db');
    const newer = new Libsql(file);
    newer.exec('PRAGMA user_version = 999');
    newer.close();
    expect(await refusalOf(file)).toMatchObject({
      refusal: expect.stringMatching(/newer version of the bot \(999 > \d+\): update the bot/u),
      holdsData: true,
    });
  });

  it('is refused where its key is broken', async () => {
    const file = await fileWith(1);
    writeFileSync(`${file}.key`, 'c2hvcnQ=');
    expect(await refusalOf(file)).toMatchObject({
      refusal: expect.stringContaining(`its key ${file}.key is broken`),
      holdsData: true,
    });
  });

  it.each(['/proc/footnote/state.db', '/proc/state.db'])('is refused where %s cannot be', async (file) => {
    expect(await refusalOf(file)).toMatchObject({
      refusal: expect.stringContaining('set STATE_FILE to another place'),
      holdsData: false,
    });
  });

  it('is refused where a folder has its name, and where it may not be written', async () => {
    const file = join(testFolder(), 'state.db');
    mkdirSync(file);
    expect(await refusalOf(file)).toMatchObject({ holdsData: false });
    const readable = await fileWith(1);
    chmodSync(join(readable, '..'), 0o555);
    for (const part of ['', '.key']) chmodSync(`${readable}${part}`, 0o444);
    const back = asNobody();
    expect(await refusalOf(readable)).toMatchObject({
      refusal: expect.stringContaining('change its rights'),
    });
    back();
  });
});

describe('a state file that another process has locked', () => {
  it('is waited for where the lock passes at once', async () => {
    const { state, warnings, lock } = await lockable({});
    const free = lock();
    setTimeout(free, 100);
    await state.receipts.keep(receipt());
    expect([state.trouble(), warnings]).toEqual([undefined, []]);
    expect(await state.receipts.read(onServer('owls', state), 'r1')).toBeDefined();
  });

  it('lets everything else go on meanwhile, and the log says that nothing is kept', async () => {
    const { state, warnings, lock } = await lockable({});
    lock();
    const ends: string[] = [];
    const keeping = state.receipts.keep(receipt()).then(() => ends.push('kept'));
    setTimeout(() => ends.push('other work'), 20);
    await keeping;
    expect(ends).toEqual(['other work', 'kept']);
    expect(await state.settings.read('owls')).toMatchObject({ privateByDefault: true });
    expect(state.isCutOff()).toBe(false);
    expect(warnings).toMatchObject([{ message: expect.stringContaining('nothing is stored') }]);
  });

  it('is written again once the lock has passed, and the log says how much was not kept', async () => {
    const { state, warnings, lock } = await lockable({ busyPausesMs: [] });
    const free = lock();
    await state.receipts.keep(receipt());
    await expect(state.settings.change('bats', { threads: true })).rejects.toThrow(NotKept);
    free();
    await state.receipts.keep(receipt({ id: 'r2' }));
    expect(await state.receipts.read(onServer('owls', state), 'r2')).toBeDefined();
    expect(warnings.at(-1)).toMatchObject({
      message: 'the state file can be used again',
      details: { notKept: 2 },
    });
  });

  it('takes what was counted meanwhile when the bot ends', async () => {
    const { state, lock, file } = await lockable({ busyPausesMs: [] });
    const counter = { name: 'questions', whose: 'ada', window: '2026-03-01', limit: 20 };
    const free = lock();
    await state.counters.take(counter, 3);
    free();
    await state.close();
    expect(await (await testState(file)).state.counters.used(counter)).toBe(3);
  });

  it('forgets a member as soon as it can', async () => {
    const { state, lock, file } = await lockable({ busyPausesMs: [], lookEveryMs: 20 });
    await state.receipts.keep(receipt());
    const free = lock();
    expect(await state.forgetMember('ada')).toMatchObject({ isDone: false });
    free();
    const other = (await testState(file)).state;
    await vi.waitUntil(async () => (await other.receipts.read(onServer('owls', other), 'r1')) === undefined, {
      timeout: 5_000,
    });
  });
});

describe('a deletion that the bot ends before', () => {
  it('is done at the next start, and asked for no more', async () => {
    const { state, lock, file } = await lockable({ busyPausesMs: [] });
    await state.receipts.keep(receipt());
    await state.receipts.keep(receipt({ id: 'r2', member: 'bob' }));
    const free = lock();
    await state.forgetMember('ada'); // and is killed
    free();
    const other = (await testState(file)).state;
    const kept = (id: string) => other.receipts.read(onServer('owls', other), id);
    await vi.waitUntil(async () => (await kept('r1')) === undefined, { timeout: 5_000 });
    expect(await kept('r2')).toBeDefined();
    await vi.waitUntil(() => !existsSync(`${file}.to-delete`));
  });
});

describe('a write that fails half-way', () => {
  it('leaves nothing behind', async () => {
    const storage = await openedStorage();
    const add = "INSERT INTO settings VALUES ('owls', '{}')";
    const failing = storage.write('no place', async (database) => {
      await database.run(add);
      throw new TypeError('wrong');
    });
    await expect(failing).rejects.toThrow(TypeError);
    expect(await storage.read('no place', (database) => database.all('SELECT * FROM settings'))).toEqual([]);
    await storage.write('no place', (database) => database.run(add)); // no transaction is left open
  });

  it('is said to be what it is where SQLite has rolled back by itself', async () => {
    const warn = vi.fn();
    const storage = await openedStorage({ file: await fileWith(1), warn });
    await storage.read('no place', (database) => database.all('PRAGMA max_page_count = 1')); // no room beyond what is used
    const write = storage.write('no place', (database) =>
      database.run("INSERT INTO settings VALUES ('bats', :chosen)", { chosen: 'x'.repeat(100_000) }),
    );
    await expect(write).rejects.toThrow(NotKept);
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ err: expect.objectContaining({ code: 'SQLITE_FULL' }) }),
      expect.stringContaining('answers go on'),
    );
    expect(storage.trouble()).toMatchObject({ code: 'SQLITE_FULL' });
  });
});

async function refusalOf(file: string) {
  const state = await openState(file, { now: () => new Date(), warn: vi.fn() });
  if (!('refusal' in state)) onTestFinished(() => state.close());
  return state;
}

/** A closed state file with this many receipts and one server's settings. */
async function fileWith(receipts: number): Promise<string> {
  const file = join(testFolder(), 'state.db');
  const { state } = await testState(file);
  for (let number = 1; number <= receipts; number++) await state.receipts.keep(receipt({ id: `r${number}` }));
  await state.settings.change('owls', { privateByDefault: true });
  await state.close();
  expect(existsSync(`${file}.key`)).toBe(true);
  return file;
}

async function lockable(timing: Parameters<typeof testState>[1]) {
  const file = join(testFolder(), 'state.db');
  const made = await testState(file, timing);
  await made.state.settings.change('owls', { privateByDefault: true });
  return {
    ...made,
    file,
    /** Locks the file from another connection; returns what frees it. */
    lock() {
      const other = new Libsql(file);
      onTestFinished(() => void other.close());
      other.exec('BEGIN IMMEDIATE');
      return () => void other.exec('COMMIT');
    },
  };
}
