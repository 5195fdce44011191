import { NotKept } from './notKept.ts';
import { oldestKept } from './retention.ts';
import type { StateContext } from './stateContext.ts';

/**
 * Whether what this names is this process's to do: true once for each, whichever of several processes asks first; for a
 * day. `kind` keeps equal ids apart. While nothing can be stored, true once in each process.
 */
export type ClaimTask = (kind: string, id: string) => Promise<boolean>;

export function createClaim({ storage, now }: Pick<StateContext, 'storage' | 'now'>): ClaimTask {
  /** When each was claimed that could not be stored. */
  const unwritten = new Map<string, number>();
  return async function claim(kind, id) {
    const at = now().getTime();
    try {
      return (await storage.write('no place', (database) => database.run(CLAIM, { kind, id, at }))) === 1;
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      const oldest = oldestKept('claims', now()).getTime();
      for (const [key, claimedAt] of unwritten) if (claimedAt <= oldest) unwritten.delete(key);
      const key = `${kind} ${id}`;
      const isFirst = !unwritten.has(key);
      unwritten.set(key, at);
      return isFirst;
    }
  };
}

const CLAIM =
  'INSERT INTO claims (kind, id, claimed_at) VALUES (:kind, :id, :at) ON CONFLICT (kind, id) DO NOTHING';
