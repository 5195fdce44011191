// Brings one followed source up to date, step by step: killed at any moment, the next sync goes on behind the last step.
import { z } from 'zod';
import { cursorOf } from '../cursor.ts';
import { SourceError } from '../sourceError.ts';
import type { Changes, Sources } from '../sources.ts';
import type { FollowedSource, SyncEnd, SyncLease, SyncStore } from './syncStore.ts';

export interface SyncOptions {
  readonly store: SyncStore;
  readonly open: Sources['open'];
  readonly now: () => number;
  /** Names this process among those that share the store. */
  readonly owner: string;
  readonly signal: AbortSignal;
  /** Whether somebody has said that more than a fifth may go. */
  readonly mayRemove?: boolean;
  /** Called once when a source begins to fail or to ask, and not again before it has worked. */
  onTrouble?(id: string, ended: SyncEnd): void;
}

/** `busy`: another sync works on it, or nobody follows it any more. */
export type SyncResult = SyncEnd | { readonly kind: 'busy' };

/** Far above the time of one step, the abstracts that it fetches included. */
const LEASE_MS = 10 * 60_000;
/** Some ten thousand papers: what is left is for the next sync. */
const MAX_STEPS = 200;
const MAX_SHARE_GONE = 1 / 5;

/** The cursor of the source, with what the sync that is under way has removed so far. */
const progress = cursorOf(
  z.object({
    source: z.string().optional(),
    /** Held when this sync began; absent between two. */
    held: z.number().int().optional(),
    removed: z.number().int().default(0),
  }),
);

export async function syncSource(id: string, options: SyncOptions): Promise<SyncResult> {
  const { store, now, owner, signal } = options;
  const lease = (): SyncLease => ({ owner, until: now() + LEASE_MS });
  const followed = await store.take(id, lease(), now());
  if (!followed) return { kind: 'busy' };
  const ended = await run(id, followed, { ...options, lease });
  if (ended.kind === 'busy') return ended;
  signal.throwIfAborted();
  await store.release(id, ended, lease());
  const isTrouble = ended.kind === 'failed' || ended.kind === 'asks';
  if (isTrouble && followed.ended?.kind !== ended.kind) options.onTrouble?.(id, ended);
  return ended;
}

interface Running extends SyncOptions {
  readonly lease: () => SyncLease;
}

async function run(id: string, followed: FollowedSource, options: Running): Promise<SyncResult> {
  const { store, open, signal, lease } = options;
  const source = open(followed.spec);
  const held = new Set(followed.held);
  let at = progress.read(followed.cursor);
  try {
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const changes = await source.changes(at.source, signal);
      const gone = goneIn(changes, held);
      const next = { source: changes.cursor, held: at.held ?? held.size, removed: at.removed + gone.length };
      if (next.removed > next.held * MAX_SHARE_GONE && !options.mayRemove)
        return { kind: 'asks', gone: next.removed, held: next.held };
      at = changes.isComplete ? { source: changes.cursor, removed: 0 } : next;
      if (!(await store.apply(id, { ...changes, gone, cursor: progress.write(at) }, lease())))
        return { kind: 'busy' };
      keepUp(held, changes, gone);
      if (changes.isComplete) return { kind: 'done' };
    }
    return { kind: 'stopped' };
  } catch (error) {
    if (error instanceof SourceError) return { kind: 'failed', reason: error.message };
    throw error;
  }
}

/** What goes of what is held; what is put in the same step stays. */
function goneIn({ put, gone, all }: Changes, held: ReadonlySet<string>): readonly string[] {
  const stays = new Set(put.map(({ key }) => key));
  const left = all && new Set(all);
  const named = new Set(gone);
  return [...held].filter((key) => !stays.has(key) && (named.has(key) || left?.has(key) === false));
}

function keepUp(held: Set<string>, { put }: Changes, gone: readonly string[]): void {
  for (const { key } of put) held.add(key);
  for (const key of gone) held.delete(key);
}
