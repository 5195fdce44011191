import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testState } from '../support/state.ts';

const counter = { name: 'questions', whose: 'ada', window: '2026-03-01', limit: 20 };

describe('counters', () => {
  it('lets exactly the limit through when 50 come at once', async () => {
    const { counters } = testState().state;
    const takes = await Promise.all(Array.from({ length: 50 }, () => counters.take(counter, 1)));
    expect(takes.filter(({ taken }) => taken)).toHaveLength(20);
    expect(await counters.used(counter)).toBe(20);
  });

  it('refuses the large without harm to the small that comes beside it', async () => {
    const { counters } = testState().state;
    await counters.take(counter, 15);
    const takes = await Promise.all([counters.take(counter, 10), counters.take(counter, 5)]);
    expect(takes.map(({ taken }) => taken)).toEqual([false, true]);
  });

  it('counts each window, name and owner apart', async () => {
    const { counters } = testState().state;
    await counters.take(counter, 20);
    for (const other of [{ window: '2026-03-02' }, { name: 'microUsd' }, { whose: 'bob' }, { whose: '' }])
      expect(await counters.take({ ...counter, ...other }, 1)).toEqual({ taken: true, used: 1 });
  });

  it('corrects up and down, past the limit too', async () => {
    const { counters } = testState().state;
    await counters.take(counter, 10);
    await counters.adjust(counter, 15);
    expect(await counters.used(counter)).toBe(25);
    await counters.adjust(counter, -20);
    expect(await counters.used(counter)).toBe(5);
  });

  it('gives nothing back where nothing was taken', async () => {
    const { counters } = testState().state;
    await counters.adjust(counter, -10);
    expect(await counters.take(counter, 20)).toEqual({ taken: true, used: 20 });
    expect(await counters.take(counter, 1)).toMatchObject({ taken: false });
  });

  it('grants no window twice when the clock was four days ahead for a while', async () => {
    const { state, clock } = testState();
    await state.counters.take(counter, 20);
    clock.now = new Date('2026-03-05T12:00:00Z');
    await state.counters.take({ ...counter, window: '2026-03-05' }, 20);
    await state.purge();
    clock.now = new Date('2026-03-01T13:00:00Z');
    expect(await state.counters.take(counter, 1)).toEqual({ taken: false, used: 20 });
  });

  it('takes nobody’s quota either when the clock was four days ahead for a while', async () => {
    const { state, clock } = testState();
    await state.counters.take(counter, 5);
    clock.now = new Date('2026-03-05T12:00:00Z');
    await state.counters.take({ ...counter, window: '2026-03-05' }, 5);
    await state.purge();
    clock.now = new Date('2026-03-01T13:00:00Z');
    expect(await state.counters.take(counter, 1)).toEqual({ taken: true, used: 6 });
  });

  it('grants nothing for a window whose counter is purged already', async () => {
    const { state, clock } = testState();
    await state.counters.take(counter, 20);
    clock.now = new Date('2026-03-05T12:00:00Z');
    for (const window of ['2026-03-03', '2026-03-05']) await state.counters.take({ ...counter, window }, 1);
    expect(await state.purge()).toBe(1);
    clock.now = new Date('2026-03-01T13:00:00Z');
    expect(await state.counters.take(counter, 1)).toEqual({ taken: false, used: 20 });
    expect(await state.counters.used(counter)).toBe(20);
  });

  it('never grants a window more than its limit, whatever the clock does', async () => {
    const day = fc.integer({ min: 1, max: 28 });
    const step = fc.record({ day, isPurge: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { state, clock } = testState();
        const granted = new Map<string, number>();
        for (const { day, isPurge } of steps) {
          clock.now = new Date(Date.UTC(2026, 2, day));
          if (isPurge) await state.purge();
          const window = clock.now.toISOString().slice(0, 'YYYY-MM-DD'.length);
          const { taken } = await state.counters.take({ ...counter, window, limit: 2 }, 1);
          granted.set(window, (granted.get(window) ?? 0) + Number(taken));
        }
        expect(Math.max(0, ...granted.values())).toBeLessThanOrEqual(2);
      }),
      { numRuns: 40 },
    );
  });
});
