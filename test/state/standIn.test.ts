import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import Libsql from 'libsql';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createStandIn } from '../../src/state/standIn.ts';
import { openStorage } from '../../src/state/storage.ts';
import { receipt, type TestState, testFolder, testState } from '../support/state.ts';

const IMPATIENT = { busyPausesMs: [1] };
const SOON = { ...IMPATIENT, tryAgainMs: 20 };
const counter = { name: 'questions', whose: 'ada', window: '2026-03-01', limit: 20 };

describe('a state file that another process has locked', () => {
  it('is waited for where the lock passes at once, without going over to memory', async () => {
    const { state, warnings, lock } = await lockable({});
    const free = lock();
    setTimeout(free, 100);
    await state.receipts.keep(receipt());
    expect([state.keptIn(), warnings]).toEqual(['file', []]);
    expect(await state.receipts.read('r1')).toBeDefined();
  });

  it('fails nothing and blocks the loop for no more than a moment at a time, and the log says it', async () => {
    const { state, warnings, lock } = await lockable({});
    lock();
    const blockedMs = await longestBlock(async () => {
      await Promise.all([
        ...Array.from({ length: 50 }, (_, index) => state.receipts.keep(receipt({ id: `r${index}` }))),
        state.counters.take(counter, 1),
        state.settings.change('bats', { threads: true }),
      ]);
    });
    expect(await state.receipts.read('r1')).toBeDefined();
    expect(await state.settings.read('owls')).toMatchObject({ privateByDefault: true }); // from the file
    expect(state.isCutOff()).toBe(true);
    expect(warnings).toMatchObject([{ message: expect.stringContaining('trying the file again') }]);
    expect(blockedMs).toBeLessThan(400); // SQLite's own waiting would be a second for each
  });

  it('takes everything that was stored meanwhile once the lock has passed, and the log says it', async () => {
    const { state, warnings, lock, file } = await lockable(SOON);
    const free = lock();
    await state.receipts.keep(receipt());
    await state.counters.take(counter, 3);
    await state.settings.change('owls', { threads: true });
    expect(state.keptIn()).toBe('memory');
    free();
    await vi.waitUntil(() => state.keptIn() === 'file', { timeout: 5_000 });
    expect(warnings.at(-1)?.message).toContain('can be used again');
    const other = testState(file).state;
    expect(await other.receipts.read('r1')).toBeDefined();
    expect(await other.counters.used(counter)).toBe(3);
    expect(await other.settings.read('owls')).toMatchObject({ privateByDefault: true, threads: true });
  });

  it('keeps the questions of a conversation over both changes', async () => {
    const { state, lock } = await lockable(SOON);
    const place = { channel: 't', server: 'owls' };
    await state.conversations.add(place, { receipt: 'r1', member: 'ada', question: 'Before?' });
    const free = lock();
    await state.conversations.add(place, { receipt: 'r2', member: 'ada', question: 'Meanwhile?' });
    free();
    await vi.waitUntil(() => state.keptIn() === 'file', { timeout: 5_000 });
    const turns = await state.conversations.read(place, 9);
    expect(turns.map(({ question }) => question)).toEqual(['Before?', 'Meanwhile?']);
  });

  it('is written once more when the bot ends', async () => {
    const { state, lock, file } = await lockable();
    const free = lock();
    await state.receipts.keep(receipt());
    free();
    await state.close();
    expect(await testState(file).state.receipts.read('r1')).toBeDefined();
  });

  it('is said to have lost what it could not take when the bot ends', async () => {
    const { state, warnings, lock } = await lockable();
    lock();
    await state.receipts.keep(receipt());
    await state.close();
    expect(warnings.at(-1)).toMatchObject({
      message: expect.stringContaining('is lost'),
      details: { lost: 1 },
    });
  });

  it('is not opened again once the bot has ended', async () => {
    const { state, warnings, lock } = await lockable(SOON);
    const free = lock();
    await state.receipts.keep(receipt());
    await sleep(50); // some attempts to go back
    await state.close();
    free();
    await sleep(100);
    expect(warnings.at(-1)?.message).toContain('is lost');
  });

  it('loses no work that is half done when another one finds the file locked', async () => {
    const file = join(testFolder(), 'state.db');
    const storage = await openStorage({ file, now: () => new Date(), warn: vi.fn(), ...IMPATIENT });
    onTestFinished(() => storage.close());
    const other = new Libsql(file);
    onTestFinished(() => void other.close());
    let goOn = () => {};
    const goingOn = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const half = storage.write(async (database) => {
      await goingOn;
      return database.prepare("INSERT INTO settings VALUES ('half', '{}')").run().changes;
    });
    other.exec('BEGIN IMMEDIATE');
    const kept = (name: string) => (database: Libsql.Database) =>
      database.prepare('INSERT INTO settings VALUES (?, ?)').run(name, '{}');
    await storage.write(kept('first'));
    goOn();
    expect(await half).toBe(1);
    const names = await storage.read((database) =>
      database.prepare('SELECT server FROM settings').pluck().all(),
    );
    expect(names.sort()).toEqual(['first', 'half']);
  });

  it('is opened in memory, and taken up later, where it is locked at the start', async () => {
    const { file, lock, state: first } = await lockable();
    const free = lock();
    const { state } = testState(file, SOON);
    await state.feedback.give({ receipt: 'r1', member: 'ada', verdict: 'helpful' });
    expect(state.keptIn()).toBe('memory');
    free();
    await vi.waitUntil(() => state.keptIn() === 'file', { timeout: 5_000 });
    expect(await first.feedback.count('r1')).toEqual({ helpful: 1, unhelpful: 0 });
  });

  it('forgets a member in the file as soon as it can, and is cut off until then', async () => {
    const { state, warnings, lock, file } = await lockable(SOON);
    await state.receipts.keep(receipt());
    const free = lock();
    expect(await state.forgetMember('ada')).toMatchObject({ receipts: 1 });
    expect(state.isCutOff()).toBe(true);
    expect(warnings.at(-1)?.message).toContain('wait to be deleted until the state file can be used');
    free();
    await vi.waitUntil(() => !state.isCutOff(), { timeout: 5_000 });
    expect(await testState(file).state.receipts.read('r1')).toBeUndefined();
  });
});

describe('a file that fails again on the way back to it', () => {
  it('is written the rest at the next attempt, in order and nothing twice', async () => {
    const written: string[] = [];
    let faults = 2;
    const write =
      (name: string, mayFail = false) =>
      () => {
        if (mayFail && faults-- > 0) throw Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' });
        written.push(name);
      };
    const onBack = vi.fn();
    const open = () => new Libsql(':memory:');
    const standIn = createStandIn({ canReturn: true, open, onBack, warn: vi.fn(), tryAgainMs: 5 });
    for (const work of [write('first'), write('second', true), write('third')]) standIn.keep(work);
    await vi.waitUntil(() => onBack.mock.calls.length > 0, { timeout: 5_000 });
    expect([written, faults]).toEqual([['first', 'second', 'third'], -1]);
  });

  it('gets the writes after one that can never be done', async () => {
    const [onBack, warn, later] = [vi.fn(), vi.fn(), vi.fn()];
    const open = () => new Libsql(':memory:');
    const standIn = createStandIn({ canReturn: true, open, onBack, warn, tryAgainMs: 5 });
    standIn.keep(() => Promise.reject(new TypeError('wrong')));
    standIn.keep(later);
    await vi.waitUntil(() => onBack.mock.calls.length > 0, { timeout: 5_000 });
    expect(later).toHaveBeenCalledOnce();
    expect(warn).toHaveBeenCalledWith(
      { err: expect.any(TypeError) },
      expect.stringContaining('cannot be done'),
    );
  });

  it('is left alone after the end, though an attempt was under way then', async () => {
    const open = vi.fn(() => new Libsql(':memory:'));
    const standIn = createStandIn({ canReturn: true, open, onBack: vi.fn(), warn: vi.fn(), tryAgainMs: 5 });
    let fail = () => {};
    standIn.keep(
      () =>
        new Promise((_, reject) => {
          fail = () => reject(Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' }));
        }),
    );
    await vi.waitUntil(() => open.mock.calls.length === 1, { timeout: 5_000 });
    const ended = standIn.end();
    fail();
    await vi.waitUntil(() => open.mock.calls.length === 2, { timeout: 5_000 }); // the last attempt
    fail();
    await ended;
    await sleep(50); // longer than its next pause
    expect(open).toHaveBeenCalledTimes(2);
  });
});

interface Lockable extends TestState {
  readonly file: string;
  /** Locks the file from another connection; returns what frees it. */
  readonly lock: () => () => void;
}

async function lockable(timing: Parameters<typeof testState>[1] = IMPATIENT): Promise<Lockable> {
  const file = join(testFolder(), 'state.db');
  const made = testState(file, timing);
  await made.state.settings.change('owls', { privateByDefault: true });
  return {
    ...made,
    file,
    lock() {
      const other = new Libsql(file);
      onTestFinished(() => void other.close());
      other.exec('BEGIN IMMEDIATE');
      return () => void other.exec('COMMIT');
    },
  };
}

/** The longest time for which nothing else could run. */
async function longestBlock(work: () => Promise<void>): Promise<number> {
  let [longest, last] = [0, performance.now()];
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  await work();
  clearInterval(ticking);
  return longest;
}
