import { describe, expect, it } from 'vitest';
import { onServer } from '../support/collections.ts';
import { receipt, testState } from '../support/state.ts';

describe('a question that is being answered while its member has everything deleted', () => {
  const place = { channel: 't', server: 'owls' };
  const turn = { receipt: 'r1', member: 'ada', question: 'Why?' };

  it('leaves no receipt and no turn', async () => {
    const { state } = await testState();
    state.beginQuestion({ id: 'r1', member: 'ada', server: 'owls' });
    await state.forgetMember('ada');
    await state.receipts.keep(receipt());
    await state.conversations.add(place, turn);
    expect(await state.storedAbout('ada')).toEqual({
      receipts: 0,
      feedback: 0,
      disputes: 0,
      turns: 0,
      papers: 0,
    });
  });

  it('leaves nothing of a server that the bot was removed from either', async () => {
    const { state } = await testState();
    state.beginQuestion({ id: 'r1', member: 'ada', server: 'owls' });
    await state.forgetServer('owls');
    await state.receipts.keep(receipt());
    expect(await state.receipts.read(onServer('owls', state), 'r1')).toBeUndefined();
  });

  it('hinders no question of anybody else, nor the member’s next one', async () => {
    const { state } = await testState();
    state.beginQuestion({ id: 'r2', member: 'bob', server: 'owls' });
    await state.forgetMember('ada');
    state.beginQuestion({ id: 'r3', member: 'ada', server: 'owls' });
    await state.receipts.keep(receipt({ id: 'r2', member: 'bob' }));
    await state.receipts.keep(receipt({ id: 'r3' }));
    expect([
      await state.receipts.read(onServer('owls', state), 'r2'),
      await state.receipts.read(onServer('owls', state), 'r3'),
    ]).not.toContain(undefined);
  });
});
