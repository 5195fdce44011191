import { describe, expect, it } from 'vitest';
import { type Budget, openReservations, spenderOf } from '../../src/answering/budget.ts';

/** A budget of so many dollars that remembers what it was told. */
function purseOf(usd: number) {
  const told: string[] = [];
  let left = usd;
  const budget: Budget = {
    async reserve({ member }, most) {
      if (most > left) return undefined;
      left -= most;
      told.push(`reserves ${most} for ${member}`);
      return { settle: async (spent) => void told.push(`settles ${spent}`) };
    },
  };
  return { budget, told };
}

describe('openReservations', () => {
  it('settles all that was spent once, however often something was reserved', async () => {
    const { budget, told } = purseOf(1);
    const reservations = openReservations(budget, { member: 'ada' });
    for (const usd of [0.5, 0.25]) expect(await reservations.reserve(usd)).toBe(true);
    await reservations.settle(0.6);
    expect(told).toEqual(['reserves 0.5 for ada', 'reserves 0.25 for ada', 'settles 0.6', 'settles 0']);
  });

  it('says where less is left, and settles nothing for it', async () => {
    const { budget, told } = purseOf(0.3);
    const reservations = openReservations(budget, { member: 'ada' });
    expect(await reservations.reserve(0.5)).toBe(false);
    await reservations.settle(0);
    expect(told).toEqual([]);
  });

  it('reserves without bounds where there is no budget', async () => {
    const reservations = openReservations(undefined, {});
    expect(await reservations.reserve(1e6)).toBe(true);
    await expect(reservations.settle(1e6)).resolves.toBeUndefined();
  });
});

describe('spenderOf', () => {
  it('is a member of a server, a member alone in direct messages, and nobody in the console', () => {
    expect(spenderOf({ member: 'ada', place: { kind: 'server', server: 's1' } })).toEqual({
      member: 'ada',
      server: 's1',
    });
    expect(spenderOf({ member: 'ada', place: { kind: 'direct' } })).toEqual({ member: 'ada' });
    expect(spenderOf({ member: 'ada', place: { kind: 'console' } })).toEqual({});
  });
});
