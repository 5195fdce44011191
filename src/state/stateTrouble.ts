/** Why what is to be stored just now is not. */
export interface StateTrouble {
  readonly since: Date;
  /** The engine's or Node's code, such as `SQLITE_FULL`. */
  readonly code: string;
}
