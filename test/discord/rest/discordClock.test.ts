import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDiscordClock } from '../../../src/discord/rest/discordClock.ts';

const NOON = Date.UTC(2030, 0, 1, 12);

/** A machine whose clock is ahead of Discord's by `aheadMs`, some time after it was started. */
function machine(aheadMs: number) {
  const told: number[] = [];
  const time = { sinceNoonMs: 0, aheadMs };
  const clock = createDiscordClock({
    onOff: (ms) => told.push(ms),
    wallMs: () => NOON + time.sinceNoonMs + time.aheadMs,
    steadyMs: () => 5_000 + time.sinceNoonMs,
  });
  const hear = (roundTripMs = 40) => {
    const sentAt = 5_000 + time.sinceNoonMs;
    time.sinceNoonMs += roundTripMs / 2;
    const date = new Date(NOON + time.sinceNoonMs).toUTCString();
    time.sinceNoonMs += roundTripMs / 2;
    clock.hear(date, sentAt);
  };
  const errorMs = () => clock.now() - (NOON + time.sinceNoonMs);
  return { clock, time, told, hear, errorMs };
}

describe('the clock of Discord', () => {
  it('is this machine’s until Discord has spoken, and while it may be right', () => {
    const { hear, errorMs } = machine(0);
    expect(errorMs()).toBe(0);
    hear();
    expect(errorMs()).toBe(0);
  });

  it('is known to a second and the way of an answer, however far the machine’s is off', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e10, max: 1e10 }),
        fc.array(fc.record({ afterMs: fc.integer({ min: 0, max: 5_000 }), tripMs: fc.nat(2_000) }), {
          minLength: 1,
        }),
        (aheadMs, answers) => {
          const { hear, time, errorMs } = machine(aheadMs);
          for (const { afterMs, tripMs } of answers) {
            time.sinceNoonMs += afterMs;
            hear(tripMs);
            expect(Math.abs(errorMs())).toBeLessThanOrEqual(1_000 + tripMs);
          }
        },
      ),
    );
  });

  it('goes on where the machine’s clock is set meanwhile', () => {
    const { hear, time, errorMs } = machine(0);
    hear();
    time.aheadMs = 3_600_000;
    expect(errorMs()).toBe(0);
  });

  it('follows Discord where the two drift apart', () => {
    const { clock, errorMs, hear } = machine(0);
    hear();
    clock.hear(new Date(NOON + 60_000).toUTCString(), 5_000);
    expect(Math.abs(errorMs() - 60_000)).toBeLessThan(1_100);
  });

  it('tells once of a machine that is off, and again when it is off once more', () => {
    const { hear, time, told } = machine(3_000);
    for (let times = 0; times < 3; times += 1) hear();
    time.aheadMs = 0;
    hear();
    time.aheadMs = -60_000;
    hear();
    expect(told.map((ms) => Math.round(ms / 1_000))).toEqual([3, -60]);
  });

  it('says nothing of a machine that is right, and takes nothing from an answer without a time', () => {
    const { clock, told, hear, errorMs } = machine(900);
    clock.hear(null, 0);
    clock.hear('soon', 0);
    expect(errorMs()).toBe(900);
    hear();
    expect(told).toEqual([]);
  });
});
