import { describe, expect, it } from 'vitest';
import type { CollectionId } from '../../src/collections/collectionId.ts';
import { onServer, withMember } from '../support/collections.ts';
import { receipt, testState } from '../support/state.ts';

describe('receipts', () => {
  it('gives back what was kept, with the time and without the names', async () => {
    const { state, clock } = await testState();
    const { member, server, ...rest } = receipt();
    await state.receipts.keep(receipt());
    const kept = await state.receipts.read(onServer('owls', state), 'r1');
    expect(kept).toMatchObject({ ...rest, askedAt: clock.now });
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${member}|${server}`));
  });

  it('knows who asked, and is found where it was asked alone', async () => {
    const { state } = await testState();
    await state.receipts.keep(receipt());
    const kept = await state.receipts.read(onServer('owls', state), 'r1');
    expect([kept?.askedBy('ada'), kept?.askedBy('bob')]).toEqual([true, false]);
    for (const other of [onServer('bats', state), withMember('ada', state)])
      expect(await state.receipts.read(other, 'r1')).toBeUndefined();
  });

  it('publishes a private answer once', async () => {
    const { state } = await testState();
    const { receipts } = state;
    await receipts.keep(receipt({ isPrivate: true }));
    expect([
      await receipts.publish(onServer('owls', state), 'r1'),
      await receipts.publish(onServer('owls', state), 'r1'),
    ]).toEqual([true, false]);
    expect(await receipts.read(onServer('owls', state), 'r1')).toMatchObject({ isPrivate: false });
  });

  it('counts no papers that a decline names', async () => {
    const { state } = await testState();
    await state.receipts.keep(receipt({ outcome: 'not-reported' }));
    expect(await state.receipts.timesCited(onServer('owls', state))).toEqual(new Map());
  });

  it('counts how often papers were cited on a server, or for a member in direct messages', async () => {
    const { state } = await testState();
    await state.receipts.keep(receipt({ id: 'a', papers: ['p1', 'p2'] }));
    await state.receipts.keep(receipt({ id: 'b', papers: ['p1'], member: 'bob' }));
    await state.receipts.keep(receipt({ id: 'c', papers: ['p3'], server: 'bats' }));
    const { server: _none, ...direct } = receipt({ id: 'd', papers: ['p4'] });
    await state.receipts.keep(direct);
    const times = async (place: CollectionId) => Object.fromEntries(await state.receipts.timesCited(place));
    expect(await times(onServer('owls', state))).toEqual({ p1: 2, p2: 1 });
    expect(await times(withMember('ada', state))).toEqual({ p4: 1 });
    expect(await times(withMember('bob', state))).toEqual({});
  });

  it('holds ids that are names of the language like any other', async () => {
    const { state } = await testState();
    await state.receipts.keep(receipt({ id: '__proto__', member: 'constructor' }));
    expect((await state.receipts.read(onServer('owls', state), '__proto__'))?.askedBy('constructor')).toBe(
      true,
    );
    expect(await state.receipts.read(onServer('owls', state), 'toString')).toBeUndefined();
  });
});
