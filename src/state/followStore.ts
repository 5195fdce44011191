// What is kept of the sources that collections follow: the contract.
import type { CollectionId } from '../collections/collectionId.ts';
import type { Paper } from '../papers/paper.ts';
import type { Problem } from '../papers/problem.ts';
import type { FollowSpec } from '../sources/sources.ts';
import type { FollowedSource, SyncEnd, SyncLease } from '../sources/sync/syncStore.ts';
import type { PaperToKeep } from './paperStore.ts';

/** A source as those see it who look after a collection. */
export interface FollowStatus {
  readonly id: string;
  /** Without the key of a private group. */
  readonly spec: FollowSpec;
  /** Papers that are held from it. */
  readonly papers: number;
  /** When its last sync began; undefined before the first. */
  readonly syncedAt?: Date;
  readonly ended?: SyncEnd;
  /** What the last step left aside, each with the reason. */
  readonly leftAside: readonly Problem[];
}

export interface NewFollowing {
  readonly spec: FollowSpec;
  readonly member: string;
  /** Where its troubles are told. */
  readonly channel?: string | undefined;
}

export interface TakenSource extends FollowedSource {
  readonly collection: CollectionId;
}

/** A paper under the key by which its source knows it. */
export interface KeyedPaper extends PaperToKeep {
  readonly key: string;
}

export interface KeptStep {
  readonly put: readonly KeyedPaper[];
  readonly gone: readonly string[];
  readonly leftAside: readonly Problem[];
  readonly cursor: string;
}

/** Sources belong to a collection and are never seen from another; ids are unique over all of them. */
export interface FollowStore {
  /** False where it is followed already: then its key is replaced. */
  follow(collection: CollectionId, following: NewFollowing): Promise<boolean>;
  /** What is followed, and the channel in which somebody said so; undefined where nobody follows it. */
  whereFollowed(
    id: string,
  ): Promise<{ readonly spec: FollowSpec; readonly channel: string | undefined } | undefined>;
  /** Its papers stay, as if they had been added by hand. False where the collection follows no such source. */
  unfollow(collection: CollectionId, id: string): Promise<boolean>;
  list(collection: CollectionId): Promise<readonly FollowStatus[]>;
  /** As `SyncStore` has it. */
  due(before: number): Promise<readonly string[]>;
  take(id: string, lease: SyncLease, now: number): Promise<TakenSource | undefined>;
  /**
   * Keeps a step whole or not at all. A paper that was added by hand, that another source holds, or that somebody has
   * taken out stays as it is.
   */
  apply(id: string, step: KeptStep, lease: SyncLease): Promise<boolean>;
  release(id: string, ended: SyncEnd, lease: SyncLease): Promise<void>;
  /** The papers that a collection has of its own now. */
  currentPapers(collection: CollectionId): Promise<readonly Paper[]>;
}
