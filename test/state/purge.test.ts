import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { State } from '../../src/state/state.ts';
import { onServer } from '../support/collections.ts';
import { type Clock, receipt, runsOf, testState } from '../support/state.ts';

const DAY_MS = 86_400_000;
const START = new Date('2026-03-01T12:00:00Z');
const counter = { name: 'questions', whose: 'ada', limit: 2 };

describe('purge', () => {
  it.each([
    { days: 1, left: { receipts: 1, feedback: 1, disputes: 1, turns: 0, papers: 0 } },
    { days: 30, left: { receipts: 0, feedback: 1, disputes: 1, turns: 0, papers: 0 } },
    { days: 365, left: { receipts: 0, feedback: 0, disputes: 1, turns: 0, papers: 0 } },
  ])('leaves after $days days what may stay', async ({ days, left }) => {
    const { state, clock } = await testState();
    await fill(state);
    expect(await state.purge()).toBe(0);
    await runUntil(inDays(days), { state, clock });
    expect(await state.storedAbout('ada')).toEqual(left);
  });

  it('removes counters of past days after two', async () => {
    const { state, clock } = await testState();
    for (const window of ['2026-03-01', '2026-03-02']) await state.counters.take({ ...counter, window }, 1);
    await state.purge();
    clock.now = new Date('2026-03-03T12:00:00Z');
    expect(await state.purge()).toBe(0);
    clock.now = new Date('2026-03-04T12:00:00Z');
    expect(await state.purge()).toBe(1);
  });
});

describe('a start with a clock that is 31 days ahead', () => {
  it('purges nothing, and says so', async () => {
    const { state, clock, warnings } = await testState();
    await fill(state);
    await state.purge();
    clock.now = inDays(31);
    expect(await state.purge()).toBe(0);
    expect(warnings).toMatchObject([{ message: expect.stringContaining('the clock has jumped') }]);
    clock.now = inDays(0.1);
    expect(await state.purge()).toBe(0);
    expect(await state.storedAbout('ada')).toEqual({
      receipts: 1,
      feedback: 1,
      disputes: 1,
      turns: 1,
      papers: 0,
    });
  });

  it('refuses nobody once the clock is right again, and grants nothing twice', async () => {
    const { state, clock } = await testState();
    await state.counters.take({ ...counter, window: '2026-03-01' }, 1);
    await state.purge();
    clock.now = inDays(31);
    await state.counters.take({ ...counter, window: '2026-04-01' }, 2);
    await state.purge();
    clock.now = inDays(0.1);
    await state.purge();
    const takes = [await state.counters.take({ ...counter, window: '2026-03-01' }, 1)];
    takes.push(await state.counters.take({ ...counter, window: '2026-03-01' }, 1));
    expect(takes.map(({ taken }) => taken)).toEqual([true, false]);
    expect(await state.counters.used({ ...counter, window: '2026-04-01' })).toBe(0); // not used up before it comes
  });

  it('keeps what it stored no longer than other receipts', async () => {
    const { state, clock } = await testState();
    await state.purge();
    clock.now = inDays(31);
    await state.receipts.keep(receipt());
    await runUntil(inDays(0.1), { state, clock });
    await runUntil(inDays(31), { state, clock });
    expect(await state.storedAbout('ada')).toMatchObject({ receipts: 0 });
  });

  it('is told from a bot that was off for so long by a day that goes on from there', async () => {
    const { state, clock } = await testState();
    await fill(state);
    await state.purge();
    for (const day of [31, 31.2, 31.5]) {
      clock.now = inDays(day);
      expect(await state.purge()).toBe(0);
    }
    clock.now = inDays(32);
    expect(await state.purge()).toBeGreaterThan(0);
  });
});

describe('a clock that is wrong for less than a day, by however much', () => {
  it('wins nobody a window twice, and takes nobody’s', async () => {
    const error = fc.integer({ min: -400, max: 400 });
    const step = fc.record({ hours: fc.integer({ min: 1, max: 8 }), error: fc.option(error, { freq: 2 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const { state, clock } = await testState();
        const asked = new Map<string, { granted: number; wanted: number }>();
        let right = START.getTime();
        await state.purge();
        for (const { hours, error } of steps) {
          right += hours * 3_600_000;
          clock.now = new Date(right + (error ?? 0) * DAY_MS);
          await state.purge();
          clock.now = new Date(right); // set right before the next purge
          await state.purge();
          const window = clock.now.toISOString().slice(0, 'YYYY-MM-DD'.length);
          const { taken } = await state.counters.take({ ...counter, window }, 1);
          const { granted = 0, wanted = 0 } = asked.get(window) ?? {};
          asked.set(window, { granted: granted + Number(taken), wanted: wanted + 1 });
        }
        for (const { granted, wanted } of asked.values())
          expect(granted).toBe(Math.min(wanted, counter.limit));
      }),
      { numRuns: runsOf(60) },
    );
  });
});

function inDays(days: number): Date {
  return new Date(START.getTime() + days * DAY_MS);
}

/** As a bot does that runs all the time: it purges on the day before, too. */
async function runUntil(moment: Date, { state, clock }: { state: State; clock: Clock }): Promise<void> {
  for (const at of [moment.getTime() - DAY_MS, moment.getTime()]) {
    clock.now = new Date(at);
    await state.purge();
  }
}

async function fill(state: State): Promise<void> {
  const place = { paper: 'p1', sentence: 0 };
  await state.receipts.keep(receipt());
  await state.feedback.give({ receipt: 'r1', member: 'ada', server: 'owls', verdict: 'helpful' });
  await state.disputes.raise({
    collection: onServer('owls', state),
    member: 'ada',
    receipt: 'r1',
    place,
    reason: 'No.',
  });
  await state.conversations.add(
    { channel: 't', server: 'owls' },
    { receipt: 'r1', member: 'ada', question: 'Why?' },
  );
}
