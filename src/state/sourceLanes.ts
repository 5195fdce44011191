import { NotKept } from './notKept.ts';
import type { StateContext } from './stateContext.ts';

/**
 * Takes the next turn at a host that all processes ask one after another; returns how long to wait for it, in milliseconds.
 * While nothing can be kept, each process has a lane of its own.
 */
export type TakeTurn = (host: string, spacingMs: number) => Promise<number>;

/** One statement, so that no two processes have the same turn. A time further away than any queue reaches was set by a wrong clock. */
const TAKE = `
  INSERT INTO lanes (name, free_at) VALUES (:name, :now + :spacing)
  ON CONFLICT (name) DO UPDATE SET free_at = :spacing +
    CASE WHEN lanes.free_at > :now AND lanes.free_at < :never THEN lanes.free_at ELSE :now END
  RETURNING free_at - :spacing - :now`;
const NEVER_MS = 3_600_000;

export function createTakeTurn({ storage, now }: Pick<StateContext, 'storage' | 'now'>): TakeTurn {
  return async (host, spacingMs) => {
    const at = now().getTime();
    const turn = { name: `source ${host}`, now: at, spacing: spacingMs, never: at + NEVER_MS };
    try {
      return Number(await storage.write('no place', (database) => database.value(TAKE, turn)));
    } catch (error) {
      if (error instanceof NotKept) return 0;
      throw error;
    }
  };
}
