import { type SyncOptions, syncSource } from './syncSource.ts';

export interface SyncingOptions extends Omit<SyncOptions, 'mayRemove'> {
  /** How long after the beginning of one sync of a source the next one is due. */
  readonly everyMs: number;
  /** How often is looked for what is due. */
  readonly lookMs: number;
  readonly sleep: (millis: number, signal: AbortSignal) => Promise<void>;
  /** A fault of ours, which the next look does not end. */
  onError(error: unknown, id: string): void;
}

/** Syncs what is due, one source after the other, until the signal aborts. */
export async function startSyncing(options: SyncingOptions): Promise<void> {
  const { store, now, sleep, everyMs, lookMs, signal, onError } = options;
  while (!signal.aborted) {
    for (const id of await store.due(now() - everyMs)) {
      if (signal.aborted) return;
      try {
        await syncSource(id, options);
      } catch (error) {
        if (!signal.aborted) onError(error, id);
      }
    }
    await sleep(lookMs, signal).catch(() => undefined); // it ends with the signal, which the loop sees
  }
}
