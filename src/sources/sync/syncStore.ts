import type { Changes, FollowSpec } from '../sources.ts';

/** A source that some collection follows, as it was kept last. */
export interface FollowedSource {
  readonly spec: FollowSpec;
  /** What `apply` was given last. */
  readonly cursor: string | undefined;
  /** The keys of the papers that are held from it. */
  readonly held: readonly string[];
  /** How the last sync ended; undefined before the first one. */
  readonly ended: SyncEnd | undefined;
}

/** `stopped`: there is more, which the next sync goes on with. */
export type SyncEnd =
  | { readonly kind: 'done' | 'stopped' }
  /** For a person, with the remedy. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** More than a fifth of the papers would go: nothing goes before somebody says so. */
  | { readonly kind: 'asks'; readonly gone: number; readonly held: number };

/** Who works on a source, until when (milliseconds since 1970). */
export interface SyncLease {
  readonly owner: string;
  readonly until: number;
}

/** What is kept at once or not at all. */
export interface SyncStep extends Pick<Changes, 'put' | 'leftAside'> {
  /** Keys that are held and go. */
  readonly gone: readonly string[];
  readonly cursor: string;
}

/** Where followed sources and their papers are kept. Each call is one transaction. */
export interface SyncStore {
  /** The sources whose last sync began before this time, the longest ago first. */
  due(before: number): Promise<readonly string[]>;
  /** Takes a source until the lease ends; undefined where another owner has it, or nobody follows it any more. */
  take(id: string, lease: SyncLease, now: number): Promise<FollowedSource | undefined>;
  /** Keeps a step and prolongs the lease. False where the lease is not this owner's any more: nothing is kept then. */
  apply(id: string, step: SyncStep, lease: SyncLease): Promise<boolean>;
  /** Keeps how it ended, and lets go of it if it still is this owner's. */
  release(id: string, ended: SyncEnd, lease: SyncLease): Promise<void>;
}
