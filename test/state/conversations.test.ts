import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { receipt, testFolder, testState } from '../support/state.ts';

const place = { channel: 't1', server: 'owls' };
const turn = (number: number) => ({ receipt: `r${number}`, member: 'ada', question: `Question ${number}?` });

describe('conversations', () => {
  it('gives back the last turns, oldest first', async () => {
    const { conversations } = (await testState()).state;
    for (const number of [1, 2, 3]) await conversations.add(place, turn(number));
    expect(await conversations.read(place, 2)).toEqual([
      { receipt: 'r2', question: 'Question 2?' },
      { receipt: 'r3', question: 'Question 3?' },
    ]);
  });

  it.each([
    { channel: 't2', server: 'owls' },
    { channel: 't1', server: 'bats' },
    { channel: 't1' },
    { channel: 't1', server: 'owls', member: 'bob' },
    { channel: 't1', server: 'owls', begunBy: 'q1' },
  ])('never leaves its place: %j', async (other) => {
    const { conversations } = (await testState()).state;
    await conversations.add(place, turn(1));
    expect(await conversations.read(other, 9)).toEqual([]);
  });

  it('knows the question of a turn by its receipt', async () => {
    const { conversations } = (await testState()).state;
    await conversations.add(place, turn(1));
    expect([await conversations.question('r1'), await conversations.question('r2')]).toEqual([
      'Question 1?',
      undefined,
    ]);
  });

  it('ends after a day', async () => {
    const { state, clock } = await testState();
    await state.conversations.add(place, turn(1));
    clock.now = new Date('2026-03-02T12:00:00Z');
    expect(await state.conversations.read(place, 9)).toEqual([]);
  });

  it('outlives a restart without the texts', async () => {
    const file = join(testFolder(), 'state.db');
    const first = (await testState(file)).state;
    await first.conversations.add(place, turn(1));
    await first.close();
    expect(await (await testState(file)).state.conversations.read(place, 9)).toEqual([{ receipt: 'r1' }]);
  });

  it('outlives a restart with the texts where the server keeps questions', async () => {
    const file = join(testFolder(), 'state.db');
    const first = (await testState(file)).state;
    await first.receipts.keep(receipt({ question: 'Question 1?' }));
    await first.conversations.add(place, turn(1));
    await first.close();
    const turns = await (await testState(file)).state.conversations.read(place, 9);
    expect(turns).toEqual([{ receipt: 'r1', question: 'Question 1?' }]);
  });
});
