// Sources that places follow, and the work that keeps them in step: the contract and what stands behind it.
import type { FollowSpec, Sources } from '../sources/sources.ts';
import { startSyncing } from '../sources/sync/startSyncing.ts';
import { type SyncResult, syncSource } from '../sources/sync/syncSource.ts';
import type { SyncEnd, SyncStore } from '../sources/sync/syncStore.ts';
import type { FollowStatus, FollowStore } from '../state/followStore.ts';
import type { State } from '../state/state.ts';
import type { Caller } from './collectionId.ts';

export interface Following {
  /** False where the place follows it already; then a key that is given takes the place of the one before. */
  follow(caller: Caller, spec: FollowSpec, channel?: string): Promise<boolean>;
  /** Its papers stay. False where the place follows no such source. */
  unfollow(caller: Caller, id: string): Promise<boolean>;
  list(caller: Caller): Promise<readonly FollowStatus[]>;
  /**
   * Begins at once, and goes on where it takes longer than anybody waits. `mayRemove`: whether more than a fifth of its
   * papers may go. Undefined where the place follows no such source.
   */
  sync(
    caller: Caller,
    id: string,
    how?: { readonly mayRemove: boolean },
  ): Promise<SyncResult | { readonly kind: 'going-on' } | undefined>;
  /** Syncs what is due, hourly, until the signal aborts. */
  run(onTrouble: (trouble: FollowTrouble) => void, signal: AbortSignal): Promise<void>;
}

/** A source has begun to fail, or asks whether papers may go. */
export interface FollowTrouble {
  readonly spec: FollowSpec;
  readonly ended: SyncEnd;
  /** Where it was followed; undefined where no channel is known. */
  readonly channel: string | undefined;
}

export interface FollowingOptions {
  readonly state: Pick<State, 'collectionOf'> & { readonly sources: FollowStore };
  readonly store: SyncStore;
  readonly open: Sources['open'];
  readonly now: () => Date;
  /** Names this process. */
  readonly owner: string;
  readonly sleep: (millis: number, signal: AbortSignal) => Promise<void>;
  onError(error: unknown, id: string): void;
}

const HOUR_MS = 3_600_000;
const LOOK_MS = 60_000;
/** Who has asked for a sync sees a word of it after that. */
const PATIENCE_MS = 8_000;

export function createFollowing(options: FollowingOptions): Following {
  const { state, store, open, now, owner, sleep, onError } = options;
  const { sources } = state;
  const given = { store, open, owner, now: () => now().getTime() };
  const stopping = new AbortController();
  return {
    follow: (caller, spec, channel) =>
      sources.follow(state.collectionOf(caller), { spec, member: caller.member, channel }),
    unfollow: (caller, id) => sources.unfollow(state.collectionOf(caller), id),
    list: (caller) => sources.list(state.collectionOf(caller)),
    async sync(caller, id, { mayRemove } = { mayRemove: false }) {
      const own = await sources.list(state.collectionOf(caller));
      if (!own.some((each) => each.id === id)) return undefined;
      const { signal } = stopping;
      const work = syncSource(id, { ...given, mayRemove, signal }).catch((error: unknown) => {
        onError(error, id);
        return { kind: 'failed', reason: 'an error that the operator finds in the log' } as const;
      });
      const patience = sleep(PATIENCE_MS, signal).then(() => ({ kind: 'going-on' }) as const);
      return Promise.race([work, patience]);
    },
    async run(onTrouble, signal) {
      signal.addEventListener('abort', () => stopping.abort(signal.reason), { once: true });
      const tell = async (id: string, ended: SyncEnd) => {
        const followed = await sources.whereFollowed(id);
        if (followed) onTrouble({ ...followed, ended });
      };
      await startSyncing({
        ...{ ...given, sleep, signal, onError },
        everyMs: HOUR_MS,
        lookMs: LOOK_MS,
        onTrouble: (id, ended) => void tell(id, ended).catch((error: unknown) => onError(error, id)),
      });
    },
  };
}
