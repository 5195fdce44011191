import type { TextReading } from '../../readTextTerms.ts';

/** A number of a source. */
export interface NumberPlace {
  readonly text: TextReading;
  /** Among its terms. */
  readonly at: number;
}

/** Whether the statement says of its number at `i` what a source says of it at a place. */
export type Keeps = (statement: TextReading, i: number, place: NumberPlace) => boolean;
