import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf, testState } from '../support/state.ts';

const counter = { name: 'questions', whose: 'ada', window: '2026-03-01', limit: 20 };

describe('counters', () => {
  it('lets exactly the limit through when 50 come at once', async () => {
    const { counters } = (await testState()).state;
    const takes = await Promise.all(Array.from({ length: 50 }, () => counters.take(counter, 1)));
    expect(takes.filter(({ taken }) => taken)).toHaveLength(20);
    expect(await counters.used(counter)).toBe(20);
  });

  it('refuses the large without harm to the small that comes beside it', async () => {
    const { counters } = (await testState()).state;
    await counters.take(counter, 15);
    const takes = await Promise.all([counters.take(counter, 10), counters.take(counter, 5)]);
    expect(takes.map(({ taken }) => taken)).toEqual([false, true]);
  });

  it('counts each window, name and owner apart', async () => {
    const { counters } = (await testState()).state;
    await counters.take(counter, 20);
    for (const other of [{ window: '2026-03-02' }, { name: 'microUsd' }, { whose: 'bob' }, { whose: '' }])
      expect(await counters.take({ ...counter, ...other }, 1)).toEqual({ taken: true, used: 1 });
  });

  it('corrects up and down, past the limit too', async () => {
    const { counters } = (await testState()).state;
    await counters.take(counter, 10);
    await counters.adjust(counter, 15);
    expect(await counters.used(counter)).toBe(25);
    await counters.adjust(counter, -20);
    expect(await counters.used(counter)).toBe(5);
  });

  it('gives nothing back where nothing was taken', async () => {
    const { counters } = (await testState()).state;
    await counters.adjust(counter, -10);
    expect(await counters.take(counter, 20)).toEqual({ taken: true, used: 20 });
    expect(await counters.take(counter, 1)).toMatchObject({ taken: false });
  });

  it('never lets a sum pass its limit, nor refuses what it has room for', async () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(amounts, fc.integer({ min: 0, max: 30 }), async (wanted, limit) => {
        const { counters } = (await testState()).state;
        let used = 0;
        for (const amount of wanted) {
          const fits = used + amount <= limit;
          used += fits ? amount : 0;
          expect(await counters.take({ ...counter, limit }, amount)).toEqual({ taken: fits, used });
        }
      }),
      { numRuns: runsOf(30) },
    );
  });
});
