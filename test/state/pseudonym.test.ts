import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyIn } from '../../src/state/pseudonym.ts';
import { receipt, testFolder, testState } from '../support/state.ts';

describe('keyIn', () => {
  it('makes a key once, whole and its owner’s alone, and leaves nothing else behind', () => {
    const folder = testFolder();
    const key = keyIn(join(folder, 'k'));
    expect(keyIn(join(folder, 'k'))).toEqual(key);
    expect(key).toHaveLength(32);
    expect(readdirSync(folder)).toEqual(['k']);
    expect(statSync(join(folder, 'k')).mode & 0o777).toBe(0o600);
  });

  it.each(['', 'c2hvcnQ='])('holds no key where a file was left with %j', (text) => {
    const file = join(testFolder(), 'k');
    writeFileSync(file, text);
    expect(keyIn(file)).toBeUndefined();
  });
});

describe('a broken key', () => {
  it('is set aside with what nobody can find without it, and both start anew', async () => {
    const folder = testFolder();
    const file = join(folder, 'state.db');
    const first = testState(file).state;
    await first.receipts.keep(receipt());
    await first.close();
    writeFileSync(`${file}.key`, '');
    const { state, warnings } = testState(file);
    await state.receipts.keep(receipt({ id: 'r2' }));
    expect([state.keptIn(), await state.receipts.read('r1')]).toEqual(['file', undefined]);
    expect(warnings).toMatchObject([{ message: expect.stringContaining('key of the state file is broken') }]);
    const aside = 'state.db.broken-2026-03-01T120000.000Z';
    expect(readdirSync(folder)).toEqual(expect.arrayContaining([aside, `${aside}.key`]));
    expect(Buffer.from(readFileSync(`${file}.key`, 'utf8'), 'base64')).toHaveLength(32);
  });

  it('is mended for good: the next start finds what was stored', async () => {
    const file = join(testFolder(), 'state.db');
    writeFileSync(`${file}.key`, '');
    const first = testState(file).state;
    await first.receipts.keep(receipt());
    await first.close();
    const { state, warnings } = testState(file);
    expect(await state.storedAbout('ada')).toMatchObject({ receipts: 1 });
    expect(warnings).toEqual([]);
  });
});
