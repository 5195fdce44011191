import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLane } from '../../../src/sources/http/createLane.ts';
import { playedClock } from '../../support/sources/playedClock.ts';

const { signal } = new AbortController();

describe('createLane', () => {
  it('never begins two requests sooner than allowed, nor more at once, whatever is asked of it', async () => {
    const manners = fc.record({
      spacingMs: fc.integer({ min: 0, max: 5_000 }),
      atOnce: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(
        manners,
        fc.array(fc.integer({ min: 0, max: 9_000 }), { maxLength: 12 }),
        async (allowed, lengths) => {
          const clock = playedClock();
          const lane = createLane(allowed, clock);
          const begun: number[] = [];
          let open = 0;
          let mostOpen = 0;
          const work = (millis: number) => async () => {
            begun.push(clock.now());
            open += 1;
            mostOpen = Math.max(mostOpen, open);
            await clock.sleep(millis, signal);
            open -= 1;
          };
          await Promise.all(lengths.map((millis) => lane.run(work(millis), signal)));
          const gaps = begun.slice(1).map((at, index) => at - (begun[index] ?? 0));
          expect(gaps.every((gap) => gap >= allowed.spacingMs)).toBe(true);
          expect(mostOpen).toBeLessThanOrEqual(allowed.atOnce);
          expect(begun).toHaveLength(lengths.length);
        },
      ),
    );
  });

  it('keeps a long spacing from the start on, since the last process may have asked just now', async () => {
    const clock = playedClock();
    const start = clock.now();
    await createLane({ spacingMs: 3_000, atOnce: 1 }, clock).run(async () => {}, signal);
    expect(clock.now() - start).toBe(3_000);
  });

  it('waits as long as the host asks, and tells a wait that nobody would sit through', async () => {
    const clock = playedClock();
    const lane = createLane({ spacingMs: 0, atOnce: 1 }, clock);
    lane.pauseUntil(clock.now() + 7_000);
    await lane.run(async () => {}, signal);
    expect(clock.slept).toEqual([7_000]);
    lane.pauseUntil(clock.now() + 600_000);
    await expect(lane.run(async () => {}, signal)).rejects.toThrow(
      'not to be asked for 10 minutes: try again',
    );
  });

  it('goes slower where the host allows less, and never faster than it was set up for', async () => {
    const clock = playedClock();
    const lane = createLane({ spacingMs: 100, atOnce: 3 }, clock);
    const two = async () => {
      const start = clock.now();
      await Promise.all([1, 2].map(() => lane.run(async () => {}, signal)));
      return clock.now() - start;
    };
    await two();
    lane.slowDown({ spacingMs: 1_000, atOnce: 1 });
    expect(await two()).toBeGreaterThanOrEqual(1_000);
    lane.slowDown({ spacingMs: 1, atOnce: 50 });
    await two();
    expect(await two()).toBe(200);
  });

  it('lets go of what is aborted, and goes on with the next', async () => {
    const lane = createLane({ spacingMs: 10, atOnce: 1 }, playedClock());
    const aborted = AbortSignal.abort(new Error('enough'));
    await expect(lane.run(async () => 1, aborted)).rejects.toThrow('enough');
    expect(await lane.run(async () => 2, signal)).toBe(2);
  });

  it('waits for its turn among all processes, and says so where that takes longer than anybody waits', async () => {
    const clock = playedClock();
    const turns = [2_000, 31_000];
    const lane = createLane({ spacingMs: 3_000, atOnce: 1 }, clock, async () => turns.shift() ?? 0);
    const began = clock.now();
    expect((await lane.run(async () => clock.now(), signal)) - began).toBeGreaterThanOrEqual(2_000);
    await expect(lane.run(async () => 'asked', signal)).rejects.toThrow('asks not to be asked for a minute');
  });
});
