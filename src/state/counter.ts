/**
 * Sums with a limit, each for one window of time that the key names. Keys hold pseudonyms that change with
 * every day, so that a member who is forgotten is not found by them, and yet cannot win a fresh quota.
 */
export interface Counters {
  /** Adds where the sum stays within the limit; otherwise changes nothing. */
  take(counter: Counter, amount: number): Promise<{ taken: boolean; used: number }>;
  /** Corrects an earlier `take` of the same window, up or down, whatever the limit. */
  adjust(counter: Counter, difference: number): Promise<void>;
  used(counter: Counter): Promise<number>;
}

export interface Counter {
  /** What is counted, such as `questions` or `microUsd`. */
  readonly name: string;
  /** Whose sum it is, such as a member's id; '' for everyone together. */
  readonly whose: string;
  /** The start of the window, as an ISO day or minute. */
  readonly window: string;
  readonly limit: number;
  /** Money: where other processes count, too, none is taken while nothing can be counted together. */
  readonly isMoney?: boolean;
}
