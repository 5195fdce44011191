import type { Caller } from '../collections/collectionId.ts';

/** Whose share of the budget is used. Ids are opaque. */
interface Spender {
  /** Absent in the console, which belongs to who pays. */
  readonly member?: string;
  /** Absent in direct messages and in the console. */
  readonly server?: string;
}

/** Money reserved for one question. */
interface Reservation {
  /** Puts what was really spent in the place of what was reserved. Called exactly once. */
  settle(usd: number): Promise<void>;
}

/** What may be spent on models, per day, server and member. Holds also when questions race. */
export interface Budget {
  /** Reserves money before a model is called; undefined where less is left. */
  reserve(spender: Spender, usd: number): Promise<Reservation | undefined>;
  /** Whether nothing can be reserved for a while, since nobody knows what is left. */
  isAway?(): boolean;
}

/** What one question may spend: some is reserved before each request to a model. */
interface Reservations {
  /** False where the budget has less left. */
  reserve(usd: number): Promise<boolean>;
  /** Puts what was really spent in the place of all that was reserved. */
  settle(usd: number): Promise<void>;
}

export function openReservations(budget: Budget | undefined, spender: Spender): Reservations {
  const reservations: Reservation[] = [];
  return {
    async reserve(usd) {
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

/** Whose budget a question is paid from; in the console that of who pays anyway. */
export function spenderOf({ member, place }: Caller): Spender {
  if (place.kind === 'console') return {};
  return place.server === undefined ? { member } : { member, server: place.server };
}
