import { describe, expect, it } from 'vitest';
import { receipt, testState } from '../support/state.ts';

describe('receipts', () => {
  it('gives back what was kept, with the time and without the names', async () => {
    const { state, clock } = testState();
    const { member, server, ...rest } = receipt();
    await state.receipts.keep(receipt());
    const kept = await state.receipts.read('r1');
    expect(kept).toMatchObject({ ...rest, askedAt: clock.now });
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${member}|${server}`));
  });

  it('knows who asked and where', async () => {
    const { state } = testState();
    await state.receipts.keep(receipt());
    const kept = await state.receipts.read('r1');
    expect([kept?.askedBy('ada'), kept?.askedBy('bob')]).toEqual([true, false]);
    expect([kept?.askedIn('owls'), kept?.askedIn('bats'), kept?.askedIn(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('publishes a private answer once', async () => {
    const { receipts } = testState().state;
    await receipts.keep(receipt({ isPrivate: true }));
    expect([await receipts.publish('r1'), await receipts.publish('r1')]).toEqual([true, false]);
    expect(await receipts.read('r1')).toMatchObject({ isPrivate: false });
  });

  it('counts no papers that a decline names', async () => {
    const { receipts } = testState().state;
    await receipts.keep(receipt({ outcome: 'not-reported' }));
    expect(await receipts.timesCited({ server: 'owls', member: 'ada' })).toEqual(new Map());
  });

  it('counts how often papers were cited on a server, or for a member in direct messages', async () => {
    const { state } = testState();
    await state.receipts.keep(receipt({ id: 'a', papers: ['p1', 'p2'] }));
    await state.receipts.keep(receipt({ id: 'b', papers: ['p1'], member: 'bob' }));
    await state.receipts.keep(receipt({ id: 'c', papers: ['p3'], server: 'bats' }));
    const { server: _none, ...direct } = receipt({ id: 'd', papers: ['p4'] });
    await state.receipts.keep(direct);
    const times = async (by: { server?: string; member: string }) =>
      Object.fromEntries(await state.receipts.timesCited(by));
    expect(await times({ server: 'owls', member: 'eve' })).toEqual({ p1: 2, p2: 1 });
    expect(await times({ member: 'ada' })).toEqual({ p4: 1 });
    expect(await times({ member: 'bob' })).toEqual({});
  });

  it('holds ids that are names of the language like any other', async () => {
    const { state } = testState();
    await state.receipts.keep(receipt({ id: '__proto__', member: 'constructor' }));
    expect((await state.receipts.read('__proto__'))?.askedBy('constructor')).toBe(true);
    expect(await state.receipts.read('toString')).toBeUndefined();
  });
});
