import {
  appendFileSync,
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { asNobody, receipt, testFolder, testState } from '../support/state.ts';

const SOON = { busyPausesMs: [1], tryAgainMs: 20 };
const LATER = { busyPausesMs: [1], tryAgainMs: 3_600_000 };

describe('a deletion that is asked for while the state file cannot be used', () => {
  it('is noted down for the owner alone, and done by the next process', async () => {
    const { file, lock } = await keptFor('ada', 'bob');
    const free = lock();
    const { state, warnings } = testState(file, LATER);
    expect(await state.forgetMember('ada')).toMatchObject({ forgetting: 'noted' });
    expect(warnings.at(-1)?.message).toContain('data of a member wait');
    expect(statSync(`${file}.deletions`).mode & 0o077).toBe(0);
    free();
    const next = testState(file).state;
    expect(await next.storedAbout('ada')).toMatchObject({ receipts: 0 });
    expect(await next.storedAbout('bob')).toMatchObject({ receipts: 1 });
    expect(existsSync(`${file}.deletions`)).toBe(false);
  });

  it('of a server is noted down, too', async () => {
    const { file, lock } = await keptFor('ada');
    const free = lock();
    const { state } = testState(file, LATER);
    expect(await state.forgetServer('owls')).toBe('noted');
    free();
    expect(await testState(file).state.storedAbout('ada')).toMatchObject({ receipts: 0 });
  });

  it('is not done again, to what is stored once the file is back', async () => {
    const { file, lock } = await keptFor('ada');
    const free = lock();
    const { state } = testState(file, SOON);
    await state.forgetMember('ada');
    free();
    await vi.waitUntil(() => state.keptIn() === 'file', { timeout: 5_000 });
    expect(existsSync(`${file}.deletions`)).toBe(false);
    await state.receipts.keep(receipt({ id: 'later' }));
    expect(await testState(file).state.storedAbout('ada')).toMatchObject({ receipts: 1 });
  });

  it('waits on through a process that cannot use the file either', async () => {
    const { file, lock } = await keptFor('ada');
    const free = lock();
    await testState(file, LATER).state.forgetMember('ada');
    const second = testState(file, SOON).state;
    expect(await second.storedAbout('ada')).toMatchObject({ receipts: 0 });
    expect(existsSync(`${file}.deletions`)).toBe(true);
    free();
    await vi.waitUntil(() => second.keptIn() === 'file', { timeout: 5_000 });
    expect(await testState(file).state.storedAbout('ada')).toMatchObject({ receipts: 0 });
  });

  it('is done though a note before it was not written whole', async () => {
    const { file, lock } = await keptFor('ada');
    appendFileSync(`${file}.deletions`, '{"kind":"member","id":"b');
    const free = lock();
    await testState(file, LATER).state.forgetMember('ada');
    free();
    expect(await testState(file).state.storedAbout('ada')).toMatchObject({ receipts: 0 });
  });

  it('leaves nothing of a file either that is found broken by the next process', async () => {
    const { file, lock } = await keptFor('ada');
    lock();
    await testState(file, LATER).state.forgetMember('ada');
    writeFileSync(file, 'not a database '.repeat(500));
    const { state, warnings } = testState(file);
    await state.receipts.keep(receipt({ id: 'r2' }));
    expect(warnings[0]?.message).toContain('kept aside');
    expect(readdirSync(join(file, '..')).filter((name) => name.includes('broken'))).toEqual([]);
  });

  it('is said to be unsure where nothing can be written', async () => {
    const { file } = await keptFor('ada');
    for (const part of ['', '.key']) chmodSync(`${file}${part}`, 0o444);
    onlyReadable(join(file, '..'));
    const { state, warnings } = testState(file, LATER);
    expect(await state.forgetMember('ada')).toMatchObject({ forgetting: 'unsure' });
    expect(warnings.at(-1)?.message).toContain('stay if the bot ends before');
  });
});

describe('a key that cannot be kept at the start', () => {
  it('is kept as soon as it can be, and all that was stored meanwhile is found by it', async () => {
    const folder = testFolder();
    const file = join(folder, 'deep', 'state.db');
    const free = onlyReadable(folder);
    const { state } = testState(file, SOON);
    await state.receipts.keep(receipt());
    expect([state.keptIn(), existsSync(`${file}.key`)]).toEqual(['memory', false]);
    free();
    await vi.waitUntil(() => state.keptIn() === 'file', { timeout: 5_000 });
    expect(await testState(file).state.storedAbout('ada')).toMatchObject({ receipts: 1 });
  });

  it('is not mixed with another one that could not be read: the log says that a restart is needed', async () => {
    const { file } = await keptFor('ada');
    const key = readFileSync(`${file}.key`);
    chmodSync(`${file}.key`, 0o000);
    const free = onlyReadable(join(file, '..'));
    const { state, warnings } = testState(file, SOON);
    await state.receipts.keep(receipt({ id: 'r2' }));
    free();
    chmodSync(`${file}.key`, 0o600);
    const said = () =>
      warnings.some(({ details }) => /restart the bot/u.test(String((details as { err?: unknown }).err)));
    await vi.waitUntil(said, { timeout: 5_000 });
    expect([state.keptIn(), readFileSync(`${file}.key`)]).toEqual(['memory', key]);
  });
});

/** Nothing can be written in this folder, until what it returns is called. */
function onlyReadable(folder: string): () => void {
  chmodSync(folder, 0o555);
  const back = asNobody();
  return () => {
    back();
    chmodSync(folder, 0o755);
  };
}

/** A state file with one receipt of each member, and what locks it from another process. */
async function keptFor(...members: readonly string[]) {
  const file = join(testFolder(), 'state.db');
  const { state } = testState(file);
  for (const member of members) await state.receipts.keep(receipt({ id: `of-${member}`, member }));
  await state.close();
  return {
    file,
    lock() {
      const other = new Libsql(file);
      onTestFinished(() => void other.close());
      other.exec('BEGIN IMMEDIATE');
      return () => void other.exec('COMMIT');
    },
  };
}
