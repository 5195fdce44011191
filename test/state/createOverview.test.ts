import { describe, expect, it } from 'vitest';
import { onServer } from '../support/collections.ts';
import { receipt, testState } from '../support/state.ts';

describe('the overview of a state', () => {
  it('counts questions, declines and money by day, of all places together', async () => {
    const { state, clock } = await testState();
    await state.receipts.keep(receipt({ id: 'a', costUsd: 0.25 }));
    await state.receipts.keep(receipt({ id: 'b', server: 'bats', costUsd: 0.5, outcome: 'not-reported' }));
    clock.now = new Date('2026-03-02T12:00:00Z');
    await state.receipts.keep(receipt({ id: 'c', costUsd: 0 }));
    expect((await state.overview()).days).toEqual([
      { day: '2026-03-02', questions: 1, declined: 0, usd: 0 },
      { day: '2026-03-01', questions: 2, declined: 1, usd: 0.75 },
    ]);
    clock.now = new Date('2026-04-01T11:00:00Z');
    expect((await state.overview()).days).toHaveLength(1);
  });

  it('lists what was declined, with the text only where it is kept', async () => {
    const { state, clock } = await testState();
    await state.receipts.keep(receipt({ id: 'a', outcome: 'not-in-corpus' }));
    clock.now = new Date('2026-03-02T12:00:00Z');
    await state.receipts.keep(receipt({ id: 'b', outcome: 'unclear', question: 'Hm?' }));
    expect((await state.overview()).declined).toEqual([
      { id: 'b', askedAt: clock.now, reason: 'unclear', question: 'Hm?' },
      { id: 'a', askedAt: new Date('2026-03-01T12:00:00Z'), reason: 'not-in-corpus' },
    ]);
  });

  it('lists the open disputes of all servers, and names nobody', async () => {
    const { state } = await testState();
    const raise = (server: string, sentence: number) =>
      state.disputes.raise({
        ...{ collection: onServer(server), member: 'ada', receipt: 'r1', reason: 'It says mice.' },
        place: { paper: 'p1', sentence },
      });
    const closed = await raise('owls', 1);
    await state.disputes.close(onServer('owls'), closed);
    await raise('owls', 2);
    await raise('bats', 3);
    const overview = await state.overview();
    expect(overview.disputes.map(({ place }) => place)).toEqual([
      { paper: 'p1', sentence: 3 },
      { paper: 'p1', sentence: 2 },
    ]);
    expect(JSON.stringify(overview)).not.toMatch(/ada|owls|bats/u);
  });
});
