import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { receipt, testFolder, testState } from '../../support/state.ts';

const SECRET = 'A secret owl?';

/** A state in a file that holds a secret. */
async function withSecret() {
  const folder = testFolder();
  const test = await testState(join(folder, 'state.db'));
  await test.state.receipts.keep(receipt({ question: SECRET }));
  const onDisk = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('');
  expect(onDisk()).toContain(SECRET);
  return { ...test, onDisk };
}

describe('what is removed from a state file', () => {
  it('is overwritten in every file when a member is forgotten', async () => {
    const { state, onDisk } = await withSecret();
    await state.forgetMember('ada');
    expect(onDisk()).not.toContain(SECRET);
  });

  it('is overwritten in every file when it is purged', async () => {
    const { state, clock, onDisk } = await withSecret();
    for (const day of ['2026-03-30', '2026-03-31']) {
      await state.purge();
      clock.now = new Date(`${day}T12:00:00Z`);
    }
    await state.purge();
    expect(onDisk()).not.toContain(SECRET);
  });
});

describe('the text of a question', () => {
  it('never reaches the disk where nobody asked to keep it', async () => {
    const { state, onDisk } = await withSecret();
    const turn = { receipt: 'r2', member: 'ada', question: 'Another one?' };
    await state.conversations.add({ channel: 't1', server: 'owls' }, turn);
    expect(await state.conversations.question('r2')).toBe('Another one?');
    expect(onDisk()).not.toContain('Another one?');
  });
});
