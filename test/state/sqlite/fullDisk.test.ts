import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { NotKept } from '../../../src/state/notKept.ts';
import { onServer } from '../../support/collections.ts';
import { mountSmallDisk } from '../../support/fullDisk.ts';
import { receipt, testState } from '../../support/state.ts';

const SOON = { lookEveryMs: 20 };
const LATER = { lookEveryMs: 3_600_000 };
const counter = { name: 'questions', whose: 'ada', window: '2026-03-01', limit: 5 };

const disk = mountSmallDisk();
const onDisk = it.skipIf(!disk);
if (!disk) process.stdout.write('Full disks are not tested: mounting one takes root.\n');
afterAll(() => disk?.unmount());

describe('a disk that is full', () => {
  onDisk('costs receipts and turns, and no error', async () => {
    const { state, warnings, fill } = await stateOnDisk(LATER);
    fill();
    await state.receipts.keep(receipt({ id: 'late', statements: LONG }));
    await state.conversations.add({ channel: 't' }, { receipt: 'late', member: 'ada', question: 'Why?' });
    expect(await state.receipts.read(onServer('owls', state), 'late')).toBeUndefined();
    expect(await state.receipts.read(onServer('owls', state), 'r1')).toBeDefined(); // what was there before can be read
    expect(await state.settings.read('owls')).toMatchObject({ privateByDefault: true });
    expect(state.trouble()).toEqual({ code: 'SQLITE_FULL', since: new Date('2026-03-01T12:00:00Z') });
    expect(warnings).toMatchObject([{ message: expect.stringContaining('answers go on') }]);
  });

  onDisk('tells who asks for something to be stored that it is not', async () => {
    const { state, fill } = await stateOnDisk(LATER);
    fill();
    const reason = 'x'.repeat(50_000);
    const place = { paper: 'p1', sentence: 0 };
    await expect(
      state.disputes.raise({
        collection: onServer('owls', state),
        member: 'ada',
        receipt: 'r1',
        place,
        reason,
      }),
    ).rejects.toThrow(NotKept);
  });

  onDisk('lets limits hold, and has what was counted when there is room again', async () => {
    const { state, file, fill, clear } = await stateOnDisk(SOON);
    await state.counters.take(counter, 1);
    fill();
    await state.receipts.keep(receipt({ id: 'late', statements: LONG }));
    await vi.waitUntil(() => state.trouble());
    const takes = await Promise.all(Array.from({ length: 9 }, () => state.counters.take(counter, 1)));
    expect(takes.filter(({ taken }) => taken)).toHaveLength(4);
    await state.counters.adjust(counter, -1);
    clear();
    await vi.waitUntil(() => !state.trouble(), { timeout: 5_000 });
    await vi.waitUntil(async () => (await (await testState(file)).state.counters.used(counter)) === 4, {
      timeout: 5_000,
    });
    expect(await state.counters.take(counter, 1)).toEqual({ taken: true, used: 5 });
  });

  onDisk('keeps a deletion from being confirmed, which is done when there is room again', async () => {
    const { state, file, warnings, fill, clear } = await stateOnDisk(SOON);
    fill();
    const { isDone } = await state.forgetMember('ada');
    clear();
    if (isDone) return; // what was free inside the file was enough
    expect(warnings.map(({ message }) => message)).toContainEqual(expect.stringContaining('not deleted yet'));
    await vi.waitUntil(async () => (await (await testState(file)).state.storedAbout('ada')).receipts === 0, {
      timeout: 5_000,
    });
  });

  onDisk('at the start lets the bot start, and is used once there is room', async () => {
    const { state: first, file, fill, clear } = await stateOnDisk(LATER);
    await first.close();
    fill();
    const { state } = await testState(file, SOON);
    await state.receipts.keep(receipt({ id: 'late', statements: LONG }));
    expect(await state.receipts.read(onServer('owls', state), 'late')).toBeUndefined();
    expect(state.trouble()).toMatchObject({ code: expect.stringMatching(/^SQLITE_(?:FULL|IOERR)/u) });
    clear();
    await vi.waitUntil(() => !state.trouble(), { timeout: 5_000 });
    await state.receipts.keep(receipt({ id: 'later' }));
    expect(await (await testState(file)).state.receipts.read(onServer('owls', state), 'later')).toBeDefined();
    expect(await state.receipts.read(onServer('owls', state), 'r1')).toBeDefined();
  });

  onDisk('at the very first start lets the bot start, too', async () => {
    disk?.fill();
    const file = join(disk?.folder ?? '', 'deep', 'state.db');
    const { state } = await testState(file, SOON);
    onTestFinished(() => disk?.clear());
    await state.receipts.keep(receipt());
    expect([state.isCutOff(), state.trouble()]).toMatchObject([true, { code: 'ENOSPC' }]);
    expect(await state.settings.read('owls')).toMatchObject({ privateByDefault: true }); // not known: the careful way
    disk?.clear();
    await vi.waitUntil(() => !state.trouble(), { timeout: 5_000 });
    await state.receipts.keep(receipt());
    expect(await (await testState(file)).state.storedAbout('ada')).toMatchObject({ receipts: 1 });
  });
});

/** More than the file has room for in what it holds already. */
const LONG = [{ text: 'x'.repeat(100_000), citations: [] }];

let made = 0;

/** A state on the small disk, with one receipt and one server's settings. */
async function stateOnDisk(timing: { lookEveryMs: number }) {
  if (!disk) throw new Error('no disk');
  made += 1;
  const file = join(disk.folder, `state-${made}.db`);
  const opened = await testState(file, timing);
  onTestFinished(disk.clear);
  await opened.state.receipts.keep(receipt());
  await opened.state.settings.change('owls', { privateByDefault: true });
  return { ...opened, file, fill: disk.fill, clear: disk.clear };
}
