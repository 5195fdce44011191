/** Whose share of the budget is used. Ids are opaque. */
export interface Spender {
  /** Absent in the console, which belongs to who pays. */
  readonly member?: string;
  /** Absent in direct messages and in the console. */
  readonly server?: string;
}

/** Money set aside for one question. */
export interface Reservation {
  /** Puts what was really spent in the place of what was set aside. Called exactly once. */
  settle(usd: number): Promise<void>;
}

/** What may be spent on models, per day, server and member. Holds also when questions race. */
export interface Budget {
  /** Sets money aside before a model is called; undefined where less is left. */
  reserve(spender: Spender, usd: number): Promise<Reservation | undefined>;
}
