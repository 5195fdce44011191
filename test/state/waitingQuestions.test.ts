import { describe, expect, it } from 'vitest';
import { paper } from '../support/papers.ts';
import { testState } from '../support/state.ts';

const caller = { member: 'ada', place: { kind: 'server', server: 's', channel: '42' } };
const provenance = { source: 'file', address: 'a.bib', fetchedAt: '2026-03-01' } as const;

async function opened() {
  const { state, clock } = await testState();
  const collection = state.collectionOf(caller);
  const keep = (receipt: string) => state.waiting.keep({ receipt, caller, collection });
  const put = (id: string) =>
    state.papers.put(
      collection,
      [{ paper: paper({ id }), provenance, problems: [], analysis: '{}', analysedBy: 'test' }],
      'ada',
    );
  const due = async () => (await state.waiting.due(10)).map(({ receipt }) => receipt);
  return { state, clock, keep, put, due };
}

describe('questions that wait for a paper', () => {
  it('are due once their collection has changed, with the place that they were asked in', async () => {
    const { state, keep, put, due } = await opened();
    await keep('q1');
    expect(await due()).toEqual([]);
    await put('p1');
    const [waiting] = await state.waiting.due(10);
    expect(waiting).toMatchObject({ receipt: 'q1', caller });
    if (waiting) await state.waiting.setLookedAt(waiting);
    expect(await due()).toEqual([]);
    await put('p2');
    expect(await due()).toEqual(['q1']);
  });

  it('are told by one process alone', async () => {
    const { state, keep, put } = await opened();
    await keep('q1');
    await put('p1');
    const [waiting] = await state.waiting.due(10);
    if (!waiting) throw new Error('it waits');
    const dropped = await Promise.all([state.waiting.drop(waiting), state.waiting.drop(waiting)]);
    expect(dropped.toSorted()).toEqual([false, true]);
  });

  it('are not kept of who does not wish it, and go with their member', async () => {
    const { state, keep, put, due } = await opened();
    await keep('q1');
    await put('p1');
    await state.waiting.setTold('ada', false);
    await keep('q2');
    expect([await due(), await state.waiting.isTold('ada'), await state.waiting.isTold('bob')]).toEqual([
      [],
      false,
      true,
    ]);
    await state.waiting.setTold('ada', true);
    await keep('q3');
    await put('p2');
    expect(await due()).toEqual(['q3']);
    await state.forgetMember('ada');
    await put('p3');
    expect(await due()).toEqual([]);
  });
});

describe('weekly digests', () => {
  const WEEK_MS = 7 * 86_400_000;

  it('are due every week, taken by one process, and end with their server', async () => {
    const { state, clock } = await opened();
    const collection = state.collectionOf(caller);
    await state.digests.set(collection, { caller, channel: '7' });
    expect(await state.digests.due()).toEqual([]);
    clock.now = new Date(clock.now.getTime() + 2.5 * WEEK_MS);
    const [due] = await state.digests.due();
    if (!due) throw new Error('it is due');
    expect(due).toMatchObject({ channel: '7', caller, collection });
    const taken = await Promise.all([state.digests.take(due), state.digests.take(due)]);
    expect(taken.toSorted()).toEqual([false, true]);
    expect(await state.digests.due()).toEqual([]);
    await state.digests.end(due, 'refused');
    const kept = await state.digests.of(collection);
    expect(kept?.refusedAt).toEqual(clock.now);
    expect((kept?.nextAt.getTime() ?? 0) - due.nextAt.getTime()).toBe(2 * WEEK_MS);
    await state.forgetServer('s');
    expect(await state.digests.of(collection)).toBeUndefined();
  });
});
