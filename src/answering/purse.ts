import type { Budget, Reservation, Spender } from './budget.ts';

/** The money of one question: some is set aside before each request to a model. */
export interface Purse {
  /** False where the budget has less left. */
  setAside(usd: number): Promise<boolean>;
  /** Puts what was really spent in the place of all that was set aside. */
  settle(usd: number): Promise<void>;
}

export function openPurse(budget: Budget | undefined, spender: Spender): Purse {
  const reservations: Reservation[] = [];
  return {
    async setAside(usd) {
      if (!budget) return true;
      const reservation = await budget.reserve(spender, usd);
      if (reservation) reservations.push(reservation);
      return reservation !== undefined;
    },
    async settle(usd) {
      const settling = reservations.map((reservation, index) => reservation.settle(index === 0 ? usd : 0));
      await Promise.all(settling);
    },
  };
}
