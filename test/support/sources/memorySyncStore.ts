import type { FollowSpec, SourcePaper } from '../../../src/sources/sources.ts';
import type { SyncEnd, SyncLease, SyncStore } from '../../../src/sources/sync/syncStore.ts';

export interface MemorySyncStore extends SyncStore {
  follow(id: string, spec: FollowSpec): void;
  unfollow(id: string): void;
  /** What is held of a source, by key. */
  papersOf(id: string): ReadonlyMap<string, SourcePaper>;
  endOf(id: string): SyncEnd | undefined;
}

interface Row {
  readonly spec: FollowSpec;
  cursor: string | undefined;
  ended: SyncEnd | undefined;
  lease: SyncLease | undefined;
  begunAt: number;
  readonly papers: Map<string, SourcePaper>;
}

/** Keeps what a database would, each call at once. */
export function memorySyncStore(): MemorySyncStore {
  const rows = new Map<string, Row>();
  const owned = (id: string, { owner }: SyncLease) => {
    const row = rows.get(id);
    return row?.lease?.owner === owner ? row : undefined;
  };
  return {
    follow: (id, spec) => {
      rows.set(id, {
        spec,
        cursor: undefined,
        ended: undefined,
        lease: undefined,
        begunAt: -Infinity,
        papers: new Map(),
      });
    },
    unfollow: (id) => void rows.delete(id),
    papersOf: (id) => rows.get(id)?.papers ?? new Map(),
    endOf: (id) => rows.get(id)?.ended,
    due: async (before) => [...rows].filter(([, row]) => row.begunAt < before).map(([id]) => id),
    async take(id, lease, now) {
      const row = rows.get(id);
      if (!row || (row.lease && row.lease.until > now)) return undefined;
      row.lease = lease;
      row.begunAt = now;
      return { spec: row.spec, cursor: row.cursor, held: [...row.papers.keys()], ended: row.ended };
    },
    async apply(id, { put, gone, cursor }, lease) {
      const row = owned(id, lease);
      if (!row) return false;
      for (const paper of put) row.papers.set(paper.key, paper);
      for (const key of gone) row.papers.delete(key);
      row.cursor = cursor;
      row.lease = lease;
      return true;
    },
    async release(id, ended, lease) {
      const row = owned(id, lease);
      if (row) Object.assign(row, { ended, lease: undefined });
    },
  };
}
