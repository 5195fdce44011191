import type { Database } from './openDatabase.ts';

export interface StorageOptions {
  /** A path, or `:memory:`. */
  readonly file: string;
  readonly now: () => Date;
  readonly warn: (details: object, message: string) => void;
  /** The pauses between attempts while another process holds the file; by default about a second in all. */
  readonly busyPausesMs?: readonly number[];
  /** The pause before a file that failed is tried again, which doubles each time. */
  readonly tryAgainMs?: number;
  /** Told once the file can be used again and all that was written meanwhile is in it. */
  readonly onBack?: () => void;
}

/** Runs once, or again where it had no effect: on another database after a fault, and on the file when that is back. */
export type Work<T> = (database: Database) => T | Promise<T>;
